import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of elective modules in mbo. */
export const electiveModules = publishedIndicator({
  slug: 'keuzedelen',
  phase: 'system',
  label: { nl: 'Keuzedelen', en: 'Elective modules' },
  question: {
    nl: 'Uit hoeveel keuzedelen is er te kiezen?',
    en: 'How many elective modules are there?',
  },
  definition: { nl: 'Aantal keuzedelen in het mbo.', en: 'Number of elective modules in mbo.' },
  population: { nl: 'Vastgestelde keuzedelen.', en: 'Adopted elective modules.' },
  unit: 'qualifications',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: 'Een school biedt maar een deel van alle keuzedelen aan.',
      en: 'A school offers only some of all elective modules.',
    },
  ],
  series: ['elective-modules'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} waren er {value} keuzedelen.',
    en: 'In {period} there were {value} elective modules.',
  },
  related: ['mbo-kwalificaties', 'kwalificatiedossiers'],
  terms: ['keuzedeel'],
})
