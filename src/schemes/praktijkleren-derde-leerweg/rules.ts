import type {
  Allocation,
  AllocationResult,
  Calculation,
  Decision,
  IsoDay,
  ParameterReader,
} from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import { columns, type questions, settings } from './questions.ts'

type Place = Omit<AnswersOf<typeof columns>, 'kenmerk'>

const dayMs = 86_400_000

/** Whole days from one day to another. */
function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** The same day a year later; 29 February becomes 1 March. */
function yearAfter(day: IsoDay): IsoDay {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() + 1)
  return date.toISOString().slice(0, 10)
}

function checkPlace(place: Place, parameters: ParameterReader, reasoning: Reasoning): void {
  const { aangevraagd: applied, begin, einde: end } = place
  reasoning.check('training-company', place.erkend)
  const opens = parameters.text('opens')
  const closes = parameters.text('closes')
  reasoning.check('window', opens <= applied && applied <= closes, { opens, closes })
  reasoning.check('within-a-year', end <= applied && applied <= yearAfter(end), { end })
  const most = parameters.number('most-weeks')
  const days = daysBetween(begin, end) + 1
  reasoning.check('period', days >= 1 && days <= most * 7 && place.weken * 7 <= days + 6, { most })
}

/** Weeks that count: up to those of a full place. */
function countedWeeks(place: Place, parameters: ParameterReader, reasoning: Reasoning): number {
  const full = parameters.number('full-weeks')
  const weeks = Math.min(place.weken, full)
  reasoning.note('realised-place', { weeks, full, place: weeks / full })
  return weeks
}

/** Weeks of all places over those of a full place, times the maximum, up to the budget. */
export function calculate(
  answers: AnswersOf<typeof questions>,
  parameters: ParameterReader,
): Calculation {
  const reasoning = reasonWith(parameters)
  checkPlace(answers, parameters, reasoning)
  const weeks = countedWeeks(answers, parameters, reasoning)
  const maximum = parameters.number('maximum-per-place')
  const perPlace = amountPerPlace(answers.plaatsen, maximum, parameters, reasoning)
  const passes = reasoning.status() === 'conditionsMet'
  const value = passes ? Math.floor((perPlace * weeks) / parameters.number('full-weeks')) : 0
  const label = { nl: 'subsidie, hoogstens', en: 'subsidy, at most' }
  return reasoning.result([{ id: 'subsidie', label, value, unit: 'euroCents' }])
}

function amountPerPlace(
  places: number | undefined,
  maximum: number,
  parameters: ParameterReader,
  reasoning: Reasoning,
): number {
  if (places === undefined || places === 0) {
    reasoning.note('highest-amount', { maximum })
    return maximum
  }
  const budget = parameters.number('budget')
  const amount = Math.min(maximum, Math.floor(budget / places))
  reasoning.note('amount', { maximum, places, budget, amount })
  return amount
}

function allocate(
  applications: readonly AnswersOf<typeof columns>[],
  given: AnswersOf<typeof settings>,
  parameters: ParameterReader,
): AllocationResult {
  const budget = given.budget ?? parameters.number('budget')
  const full = parameters.number('full-weeks')
  const maximum = parameters.number('maximum-per-place')
  const assessed = applications.map((place) => {
    const reasoning = reasonWith(parameters)
    checkPlace(place, parameters, reasoning)
    const weeks = countedWeeks(place, parameters, reasoning)
    const passes = reasoning.status() === 'conditionsMet' && weeks > 0
    return { weeks: passes ? weeks : 0, findings: reasoning.findings }
  })
  const all = assessed.reduce((sum, { weeks }) => sum + weeks, 0)
  const capped = all * maximum <= budget * full
  const decisions = assessed.map(({ weeks, findings }, row): Decision => {
    const amount = Math.floor(capped ? (maximum * weeks) / full : (budget * weeks) / all)
    return weeks === 0
      ? { row, status: 'refused', amount: 0, findings }
      : { row, status: 'granted', amount, findings }
  })
  const granted = decisions.reduce((sum, { amount }) => sum + amount, 0)
  const amounts = [
    {
      id: 'budget',
      label: { nl: 'budget', en: 'budget' },
      value: budget,
      unit: 'euroCents' as const,
    },
    {
      id: 'verleend',
      label: { nl: 'verleend', en: 'granted' },
      value: granted,
      unit: 'euroCents' as const,
    },
  ]
  return { decisions, amounts, unverified: true }
}

/** The budget over all realised places, at most the maximum per place. */
export const allocation: Allocation<typeof columns, typeof settings> = {
  columns,
  settings,
  orderMatters: false,
  allocate,
}
