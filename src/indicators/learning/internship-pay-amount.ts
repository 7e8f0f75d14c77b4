import { publishedIndicator } from '../published-indicator.ts'
import { takenOver } from '../wording.ts'

/** Lowest and highest usual internship pay per month. */
export const internshipPayAmount = publishedIndicator({
  slug: 'hoogte-stagevergoeding',
  phase: 'learning',
  label: { nl: 'Hoogte van de stagevergoeding', en: 'Amount of internship pay' },
  question: {
    nl: 'Hoe hoog is een stagevergoeding in het mbo?',
    en: 'How much is internship pay in mbo?',
  },
  definition: {
    nl: 'Laagste en hoogste bedrag per maand dat mbo-studenten als stagevergoeding noemen.',
    en: 'Lowest and highest monthly amount mbo students name as internship pay.',
  },
  population: {
    nl: 'Mbo-studenten die een stagevergoeding krijgen.',
    en: 'Mbo students who receive internship pay.',
  },
  unit: 'euroCentsPerMonth',
  direction: 'higherIsBetter',
  method: takenOver,
  caveats: [
    {
      nl: 'De bron noemt alleen de uitersten, geen gemiddelde.',
      en: 'The source gives the extremes only, no mean.',
    },
  ],
  series: ['internship-pay-amount'],
  breakdowns: ['category'],
  headline: { definition: 'as-published', dimensions: { category: 'min' } },
  answer: {
    nl: 'In {period} begon een stagevergoeding in het mbo bij {value} per maand.',
    en: 'In {period} internship pay in mbo started at {value} per month.',
  },
  related: ['aandeel-stagevergoeding', 'stage-gelopen'],
  terms: ['stagevergoeding'],
})
