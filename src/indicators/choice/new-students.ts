import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of new students by the applications reported by MBO Raad. */
export const newStudents = publishedIndicator({
  slug: 'nieuwe-mbo-studenten',
  phase: 'choice',
  label: { nl: 'Nieuwe mbo-studenten', en: 'New mbo students' },
  question: {
    nl: 'Hoeveel studenten beginnen aan het mbo?',
    en: 'How many students start in mbo?',
  },
  definition: {
    nl: 'Aantal nieuwe studenten dat een mbo-school in een studiejaar verwacht of inschrijft, volgens de aanmeldcijfers van de MBO Raad.',
    en: 'Number of new students by school year, by the application figures of the MBO Raad.',
  },
  population: { nl: 'Nieuwe studenten in het mbo.', en: 'New students in mbo.' },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Aanmeldcijfers uit de krant: voorlopig en afgerond. Studiejaar 2020-2021 ontbreekt in de bron.',
      en: 'Application figures from a newspaper: provisional and rounded. School year 2020-2021 is missing in the source.',
    },
  ],
  series: ['new-students'],
  breakdowns: [],
  headline: { definition: 'mbo-raad-applications', dimensions: {} },
  answer: {
    nl: 'In {period} begonnen {value} nieuwe studenten aan het mbo.',
    en: 'In {period} {value} new students started in mbo.',
  },
  related: ['mbo-studenten', 'raming-mbo-studenten'],
  terms: ['mbo'],
})
