import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of mbo institutions. */
export const institutions = publishedIndicator({
  slug: 'mbo-instellingen',
  phase: 'system',
  label: { nl: 'Mbo-instellingen', en: 'Mbo institutions' },
  question: { nl: 'Hoeveel mbo-scholen zijn er?', en: 'How many mbo schools are there?' },
  definition: {
    nl: 'Aantal bekostigde mbo-instellingen op 1 oktober.',
    en: 'Number of funded mbo institutions on 1 October.',
  },
  population: { nl: 'Bekostigde mbo-instellingen.', en: 'Funded mbo institutions.' },
  unit: 'institutions',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Een instelling heeft vaak veel vestigingen. Een daling komt door fusies.',
      en: 'An institution often has many locations. A fall comes from mergers.',
    },
  ],
  series: ['institutions'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'Op {period} waren er {value} mbo-instellingen.',
    en: 'On {period} there were {value} mbo institutions.',
  },
  related: ['mbo-studenten', 'kwaliteitsafspraken-budget'],
  terms: ['brin'],
})
