import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of persons who leave mbo, by pathway. */
export const leavers = publishedIndicator({
  slug: 'uitstromers-mbo',
  phase: 'transition',
  label: { nl: 'Uitstromers uit het mbo', en: 'Leavers of mbo' },
  question: {
    nl: 'Hoeveel mensen verlaten het mbo per jaar?',
    en: 'How many people leave mbo a year?',
  },
  definition: {
    nl: 'Aantal personen dat in een studiejaar het mbo verlaat en niet verder leert, per leerweg.',
    en: 'Number of persons who leave mbo in a school year and do not continue in education, by pathway.',
  },
  population: {
    nl: 'Uitstromers uit bol en bbl, met en zonder diploma.',
    en: 'Leavers of bol and bbl, with and without a diploma.',
  },
  unit: 'persons',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Ronde getallen uit twee edities; de eerste telt bol voltijd, de tweede alle bol.',
      en: 'Round numbers from two editions; the first counts full-time bol, the second all of bol.',
    },
  ],
  series: ['leavers'],
  breakdowns: ['pathway'],
  headline: { definition: 'as-published', dimensions: { pathway: 'bbl' } },
  answer: {
    nl: 'In {period} verlieten {value} studenten de bbl.',
    en: 'In {period} {value} students left bbl.',
  },
  related: ['werk-na-uitstroom', 'mbo-gediplomeerden'],
  terms: ['uitstromer'],
})
