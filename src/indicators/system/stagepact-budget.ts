import { publishedIndicator } from '../published-indicator.ts'
import { setByRegulation, takenOver } from '../wording.ts'

/** Budget of the ministry for the Stagepact. */
export const stagepactBudget = publishedIndicator({
  slug: 'stagepact-budget',
  phase: 'system',
  label: { nl: 'Budget Stagepact', en: 'Budget of the Stagepact' },
  question: {
    nl: 'Hoeveel geld is er voor het Stagepact?',
    en: 'How much money is there for the Stagepact?',
  },
  definition: {
    nl: 'Budget van OCW voor het Stagepact mbo voor de hele periode.',
    en: 'Budget of the ministry for the Stagepact mbo for the whole period.',
  },
  population: { nl: 'Partijen in het Stagepact mbo.', en: 'Parties to the Stagepact mbo.' },
  unit: 'euroCents',
  direction: 'none',
  method: takenOver,
  caveats: [setByRegulation],
  series: ['stagepact-budget'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'Voor {period} is er {value} voor het Stagepact.',
    en: 'For {period} there is {value} for the Stagepact.',
  },
  related: ['aandeel-stagevergoeding', 'kwaliteitsafspraken-budget'],
  terms: ['stagepact'],
})
