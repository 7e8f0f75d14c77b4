import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of qualification files in mbo. */
export const qualificationFiles = publishedIndicator({
  slug: 'kwalificatiedossiers',
  phase: 'system',
  label: { nl: 'Kwalificatiedossiers', en: 'Qualification files' },
  question: {
    nl: 'Hoeveel kwalificatiedossiers zijn er?',
    en: 'How many qualification files are there?',
  },
  definition: {
    nl: 'Aantal dossiers waarin kwalificaties van het mbo beschreven staan.',
    en: 'Number of files that describe the qualifications of mbo.',
  },
  population: { nl: 'Vastgestelde kwalificatiedossiers.', en: 'Adopted qualification files.' },
  unit: 'qualifications',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: '2015 is geteld in de regeling, 2023 is een rond getal van de MBO Raad.',
      en: '2015 was counted in the regulation, 2023 is a round number of the MBO Raad.',
    },
  ],
  series: ['qualification-files'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} waren er {value} kwalificatiedossiers.',
    en: 'In {period} there were {value} qualification files.',
  },
  related: ['mbo-kwalificaties', 'keuzedelen'],
  terms: ['kwalificatiedossier'],
})
