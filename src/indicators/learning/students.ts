import { publishedIndicator } from '../published-indicator.ts'
import { allMboStudents, definitionsDiffer, takenOver } from '../wording.ts'

/** Number of mbo students, by pathway, level, sector chamber, field, sex, age and region. */
export const students = publishedIndicator({
  slug: 'mbo-studenten',
  phase: 'learning',
  label: { nl: 'Mbo-studenten', en: 'Mbo students' },
  question: { nl: 'Hoeveel studenten telt het mbo?', en: 'How many students are in mbo?' },
  definition: {
    nl: 'Aantal personen dat op de teldatum 1 oktober, of in het genoemde studiejaar, staat ingeschreven in het mbo.',
    en: 'Number of persons enrolled in mbo on the count date 1 October, or in the school year named.',
  },
  population: allMboStudents,
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    definitionsDiffer,
    {
      nl: 'De reeks van CBS telt ook extranei: personen die alleen examen doen.',
      en: 'The series of Statistics Netherlands includes extranei: persons who only sit examinations.',
    },
    {
      nl: 'In de ene reeks is bol de hele bol, in een andere staat voltijd apart. De delen tellen daarom niet in elke reeks op tot een totaal; in de open data van DUO ontbreken groepen van 1 tot 4 studenten.',
      en: 'In one series bol is all of bol, in another full-time stands apart. Parts therefore do not add up to a total in every series; the open data of DUO lack groups of 1 to 4 students.',
    },
  ],
  series: ['students'],
  breakdowns: ['pathway', 'level', 'sectorChamber', 'fieldOfStudy', 'sex', 'age', 'region'],
  breakdownsDoNotAddUp: {
    pathway: ['partOutsideTotal', 'partsNotPublished'],
    fieldOfStudy: ['partsNotPublished'],
  },
  headline: { definition: 'cbs-incl-extranei', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} telt het mbo {value} studenten, personen die alleen examen doen meegerekend.',
    en: 'In {period} mbo has {value} students, persons who only sit examinations included.',
  },
  related: ['studenten-per-leerweg', 'aandeel-bbl', 'raming-mbo-studenten', 'groei-mbo-studenten'],
  terms: ['mbo', 'leerweg', 'examendeelnemer'],
})
