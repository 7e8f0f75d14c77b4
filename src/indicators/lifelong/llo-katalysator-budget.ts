import { publishedIndicator } from '../published-indicator.ts'
import { setByRegulation, takenOver } from '../wording.ts'

/** Money of the national growth fund for the LLO-Katalysator. */
export const lloKatalysatorBudget = publishedIndicator({
  slug: 'llo-katalysator-budget',
  phase: 'lifelong',
  label: { nl: 'Budget LLO-Katalysator', en: 'Budget of the LLO-Katalysator' },
  question: {
    nl: 'Hoeveel geld is er voor de LLO-Katalysator?',
    en: 'How much money is there for the LLO-Katalysator?',
  },
  definition: {
    nl: 'Bedrag uit het Nationaal Groeifonds voor de LLO-Katalysator, toegekend en voorwaardelijk.',
    en: 'Amount from the national growth fund for the LLO-Katalysator, granted and conditional.',
  },
  population: {
    nl: 'Publieke aanbieders van leven lang ontwikkelen en hun partners.',
    en: 'Public providers of lifelong learning and their partners.',
  },
  unit: 'euroCents',
  direction: 'none',
  method: takenOver,
  caveats: [
    setByRegulation,
    {
      nl: 'Een voorwaardelijk bedrag is nog niet toegekend; tel de twee niet op.',
      en: 'A conditional amount has not been granted yet; do not add the two.',
    },
  ],
  series: ['llo-katalysator-budget'],
  breakdowns: ['category'],
  headline: { definition: 'as-published', dimensions: { category: 'granted' } },
  answer: {
    nl: 'Voor {period} is {value} toegekend aan de LLO-Katalysator.',
    en: 'For {period} {value} was granted to the LLO-Katalysator.',
  },
  related: ['instroom-25-plus', 'praktijkleren-budget'],
  terms: ['leven-lang-ontwikkelen'],
})
