import { publishedIndicator } from '../published-indicator.ts'
import { allMboStudents, definitionsDiffer, takenOver } from '../wording.ts'

/** Students by age, pathway and sex: composition of the main enrolments. */
export const studentsByAge = publishedIndicator({
  slug: 'studenten-naar-leeftijd',
  phase: 'learning',
  label: { nl: 'Studenten naar leeftijd', en: 'Students by age' },
  question: { nl: 'Hoe oud zijn mbo-studenten?', en: 'How old are mbo students?' },
  definition: {
    nl: 'Aantal hoofdinschrijvingen op 1 oktober naar leeftijd en leerweg (OCW).',
    en: 'Number of main enrolments on 1 October by age and pathway (ministry).',
  },
  population: allMboStudents,
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Afgerond op honderd studenten; leeftijden tellen daarom niet precies op tot het totaal van de leerweg.',
      en: 'Rounded to a hundred students; ages therefore do not add up exactly to the total of the pathway.',
    },
    definitionsDiffer,
  ],
  series: ['students'],
  breakdowns: ['age', 'pathway'],
  breakdownsDoNotAddUp: { pathway: ['partOutsideTotal', 'partsNotPublished'] },
  headline: { definition: 'ocw-main-enrolments', dimensions: { pathway: 'bbl', age: '23plus' } },
  answer: {
    nl: 'Op {period} waren {value} bbl-studenten 23 jaar of ouder.',
    en: 'On {period} {value} bbl students were 23 or older.',
  },
  related: ['mbo-studenten', 'instroom-25-plus'],
  terms: ['bbl'],
})
