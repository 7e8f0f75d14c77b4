import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Job guarantees given out per year in Rotterdam-Zuid. */
export const jobGuarantees = publishedIndicator({
  slug: 'baangaranties',
  phase: 'lifelong',
  label: { nl: 'Baangaranties (AanDeBak)', en: 'Job guarantees (AanDeBak)' },
  question: {
    nl: 'Hoeveel studenten krijgen een baangarantie?',
    en: 'How many students get a job guarantee?',
  },
  definition: {
    nl: 'Aantal AanDeBak-garanties per jaar in Rotterdam-Zuid: de belofte van een baan na het diploma.',
    en: 'Number of AanDeBak guarantees per year in Rotterdam-Zuid: the promise of a job after the diploma.',
  },
  population: {
    nl: 'Studenten die wonen in Rotterdam-Zuid.',
    en: 'Students living in Rotterdam-Zuid.',
  },
  unit: 'placements',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'Niemand hield bij hoe vaak een garantie tot een baan leidde.',
      en: 'Nobody tracked how often a guarantee led to a job.',
    },
  ],
  series: ['job-guarantees'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} kregen {value} studenten in Rotterdam-Zuid een baangarantie.',
    en: 'In {period} {value} students in Rotterdam-Zuid got a job guarantee.',
  },
  related: ['inwoners-focusgebieden', 'werk-na-uitstroom'],
  terms: ['aandebak-garantie'],
})
