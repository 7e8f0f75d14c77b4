import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Share of mbo entrants who drop out of hbo. */
export const hboDropout = publishedIndicator({
  slug: 'uitval-hbo-mbo-instroom',
  phase: 'transition',
  label: { nl: 'Uitval uit het hbo van mbo’ers', en: 'Drop-out of mbo entrants in hbo' },
  question: {
    nl: 'Hoeveel mbo’ers vallen uit in het hbo?',
    en: 'How many mbo entrants drop out of hbo?',
  },
  definition: {
    nl: 'Deel van de studenten die met een mbo-diploma aan het hbo beginnen en uitvallen.',
    en: 'Share of students who start hbo with an mbo diploma and drop out.',
  },
  population: {
    nl: 'Studenten die met een mbo-diploma in het hbo instromen.',
    en: 'Students who enter hbo with an mbo diploma.',
  },
  unit: 'ratio',
  direction: 'lowerIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De brief zegt ‘ongeveer de helft’ en noemt geen termijn.',
      en: 'The letter says ‘about half’ and names no term.',
    },
  ],
  series: ['hbo-dropout-of-mbo-entrants'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'Van de mbo’ers die aan het hbo beginnen valt {value} uit ({period}).',
    en: 'Of mbo entrants in hbo {value} drop out ({period}).',
  },
  related: ['directe-doorstroom-hbo', 'doorstroom-mbo-hbo'],
  terms: ['doorstroom-mbo-hbo', 'doorstroom'],
})
