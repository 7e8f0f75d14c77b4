import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Number of qualifications in mbo. */
export const qualifications = publishedIndicator({
  slug: 'mbo-kwalificaties',
  phase: 'system',
  label: { nl: 'Kwalificaties', en: 'Qualifications' },
  question: {
    nl: 'Hoeveel mbo-kwalificaties zijn er?',
    en: 'How many mbo qualifications are there?',
  },
  definition: {
    nl: 'Aantal vastgestelde kwalificaties in de kwalificatiestructuur van het mbo.',
    en: 'Number of qualifications in the qualification structure of mbo.',
  },
  population: {
    nl: 'Kwalificaties voor bekostigd en niet-bekostigd mbo.',
    en: 'Qualifications for funded and non-funded mbo.',
  },
  unit: 'qualifications',
  direction: 'none',
  method: takenOver,
  caveats: [
    {
      nl: '2015 is geteld in de regeling, 2023 is een rond getal van de MBO Raad.',
      en: '2015 was counted in the regulation, 2023 is a round number of the MBO Raad.',
    },
  ],
  series: ['qualifications'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} telde het mbo {value} kwalificaties.',
    en: 'In {period} mbo had {value} qualifications.',
  },
  related: ['kwalificatiedossiers', 'keuzedelen'],
  terms: ['kwalificatie'],
})
