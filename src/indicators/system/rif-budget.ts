import { publishedIndicator } from '../published-indicator.ts'
import { setByRegulation, takenOver } from '../wording.ts'

/** Budget of the regional investment fund for mbo (RIF). */
export const rifBudget = publishedIndicator({
  slug: 'rif-budget',
  phase: 'system',
  label: {
    nl: 'Budget Regionaal Investeringsfonds mbo',
    en: 'Budget of the regional investment fund',
  },
  question: { nl: 'Hoeveel geld is er voor het RIF?', en: 'How much money is there for the RIF?' },
  definition: {
    nl: 'Budget van het Regionaal Investeringsfonds mbo (RIF), voor samenwerking van scholen, bedrijven en regio’s.',
    en: 'Budget of the regional investment fund for mbo (RIF), for partnerships of schools, companies and regions.',
  },
  population: {
    nl: 'Samenwerkingsverbanden met een mbo-instelling.',
    en: 'Partnerships with an mbo institution.',
  },
  unit: 'euroCents',
  direction: 'none',
  method: takenOver,
  caveats: [
    setByRegulation,
    {
      nl: 'Rondes en totalen zijn verschillende dingen en tellen niet op.',
      en: 'Rounds and totals are different things and do not add up.',
    },
  ],
  series: ['rif-budget'],
  breakdowns: ['category'],
  headline: { definition: 'as-published', dimensions: { category: 'total' } },
  answer: {
    nl: 'Voor {period} is er {value} voor het RIF.',
    en: 'For {period} there is {value} for the RIF.',
  },
  related: ['vab-budget', 'kwaliteitsafspraken-budget'],
  terms: ['rif'],
})
