import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of persons who obtain an mbo diploma, by level and other breakdowns. */
export const graduates = publishedIndicator({
  slug: 'mbo-gediplomeerden',
  phase: 'learning',
  label: { nl: 'Mbo-gediplomeerden', en: 'Mbo graduates' },
  question: {
    nl: 'Hoeveel studenten halen een mbo-diploma?',
    en: 'How many students obtain an mbo diploma?',
  },
  definition: {
    nl: 'Aantal personen dat in een jaar of studiejaar een mbo-diploma haalt.',
    en: 'Number of persons who obtain an mbo diploma in a year or school year.',
  },
  population: {
    nl: 'Studenten die een mbo-diploma haalden, ook als zij daarna verder leren.',
    en: 'Students who obtained an mbo diploma, also when they continue in education.',
  },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'CBS geeft de niveaus per studiejaar met extranei; NJi geeft alleen het totaal per jaar. Zij staan los van elkaar.',
      en: 'Statistics Netherlands gives levels by school year with extranei; NJi gives the total by year only. They are kept apart.',
    },
  ],
  series: ['graduates'],
  breakdowns: ['level', 'pathway', 'sectorChamber', 'sex', 'region'],
  headline: { definition: 'nji-1-october', dimensions: { region: 'NL01' } },
  answer: {
    nl: 'In {period} haalden {value} studenten een mbo-diploma.',
    en: 'In {period} {value} students obtained an mbo diploma.',
  },
  related: ['diplomaresultaat', 'mbo-studenten', 'economische-zelfstandigheid'],
  terms: ['mbo', 'niveau'],
})
