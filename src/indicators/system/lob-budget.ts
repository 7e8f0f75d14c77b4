import { publishedIndicator } from '../published-indicator.ts'
import { setByRegulation, takenOver } from '../wording.ts'

/** Yearly budget for career guidance (LOB). */
export const lobBudget = publishedIndicator({
  slug: 'lob-budget',
  phase: 'system',
  label: { nl: 'Budget loopbaanbegeleiding (LOB)', en: 'Budget for career guidance (LOB)' },
  question: {
    nl: 'Hoeveel geld is er voor loopbaanbegeleiding?',
    en: 'How much money is there for career guidance?',
  },
  definition: {
    nl: 'Aanvullend budget per jaar voor loopbaanoriëntatie en -begeleiding (LOB) in het mbo.',
    en: 'Additional budget per year for career orientation and guidance (LOB) in mbo.',
  },
  population: { nl: 'Bekostigde mbo-instellingen.', en: 'Funded mbo institutions.' },
  unit: 'euroCents',
  direction: 'none',
  method: takenOver,
  caveats: [
    setByRegulation,
    {
      nl: 'Het bedrag geldt voor elk jaar van de periode.',
      en: 'The amount holds for each year of the period.',
    },
  ],
  series: ['lob-budget'],
  breakdowns: [],
  headline: { definition: 'as-published', dimensions: {} },
  answer: {
    nl: 'Van {period} is er elk jaar {value} extra voor loopbaanbegeleiding.',
    en: 'From {period} there is an extra {value} every year for career guidance.',
  },
  related: ['kwaliteitsafspraken-budget', 'keuze-zorg-techniek-onderwijs'],
  terms: ['lob'],
})
