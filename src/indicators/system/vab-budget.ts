import { publishedIndicator } from '../published-indicator.ts'
import { setByRegulation, takenOver } from '../wording.ts'

/** Yearly budget of the subsidy VAB. */
export const vabBudget = publishedIndicator({
  slug: 'vab-budget',
  phase: 'system',
  label: {
    nl: 'Budget versterking aansluiting beroepsonderwijskolom',
    en: 'Budget of the VAB subsidy',
  },
  question: {
    nl: 'Hoeveel geld is er voor doorlopende routes vmbo-mbo-hbo?',
    en: 'How much money is there for continuous routes?',
  },
  definition: {
    nl: 'Jaarbudget van de subsidie versterking aansluiting beroepsonderwijskolom (VAB).',
    en: 'Yearly budget of the subsidy for a better connection in vocational education (VAB).',
  },
  population: {
    nl: 'Samenwerkingsverbanden van voortgezet onderwijs, mbo en hbo.',
    en: 'Partnerships of secondary education, mbo and hbo.',
  },
  unit: 'euroCents',
  direction: 'none',
  method: takenOver,
  caveats: [setByRegulation],
  series: ['vab-budget'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'In {period} is er {value} voor de VAB.',
    en: 'In {period} there is {value} for the VAB.',
  },
  related: ['rif-budget', 'lob-budget'],
  terms: ['vab'],
})
