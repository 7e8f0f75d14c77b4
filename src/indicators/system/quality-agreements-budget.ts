import { publishedIndicator } from '../published-indicator.ts'
import { setByRegulation, takenOver } from '../wording.ts'

/** Budget of the quality agreements 2024-2027. */
export const qualityAgreementsBudget = publishedIndicator({
  slug: 'kwaliteitsafspraken-budget',
  phase: 'system',
  label: { nl: 'Budget kwaliteitsafspraken', en: 'Budget of the quality agreements' },
  question: {
    nl: 'Hoeveel geld hoort bij de kwaliteitsafspraken?',
    en: 'How much money goes with the quality agreements?',
  },
  definition: {
    nl: 'Totaal budget van de kwaliteitsafspraken mbo voor de hele periode.',
    en: 'Total budget of the mbo quality agreements for the whole period.',
  },
  population: { nl: 'Bekostigde mbo-instellingen.', en: 'Funded mbo institutions.' },
  unit: 'euroCents',
  direction: 'none',
  method: takenOver,
  caveats: [setByRegulation],
  series: ['quality-agreements-budget'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'Voor {period} is er {value} voor de kwaliteitsafspraken.',
    en: 'For {period} there is {value} for the quality agreements.',
  },
  related: ['werkagenda-middelen', 'lob-budget'],
  terms: ['werkagenda-mbo', 'kwaliteitsafspraken'],
})
