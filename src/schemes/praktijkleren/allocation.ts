import type { EuroCents } from '#kernel'
import type {
  Allocation,
  AllocationResult,
  Amount,
  Decision,
  Finding,
  ParameterReader,
} from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import { columns, settings } from './questions.ts'
import { type BudgetCategory, budgetCategories, budgetCategory } from './realised-place.ts'
import { checkConditions, countedPlace, decisiveDay } from './rules.ts'

type Application = AnswersOf<typeof columns>
type Settings = AnswersOf<typeof settings>
type PerCategory = Readonly<Record<BudgetCategory, number>>

/** An application after its conditions: what counts, as an exact part of a full place. */
interface Assessed {
  readonly category: BudgetCategory
  readonly units: number
  readonly full: number
  readonly findings: readonly Finding[]
  readonly refused: boolean
}

function assess(place: Application, studyYear: number, parameters: ParameterReader): Assessed {
  const reasoning = reasonWith(parameters)
  checkConditions(place, studyYear, parameters, reasoning)
  const { units, full } = countedPlace(place, parameters, reasoning)
  const refused = reasoning.status() === 'conditionsNotMet' || units === 0
  return { category: budgetCategory(place), units, full, findings: reasoning.findings, refused }
}

function sumPlaces(assessed: readonly Assessed[]): PerCategory {
  const units: Record<BudgetCategory, number> = { mbo: 0, hbo: 0, onderzoek: 0, vo: 0 }
  const full: Record<BudgetCategory, number> = { mbo: 1, hbo: 1, onderzoek: 1, vo: 1 }
  for (const each of assessed) {
    if (each.refused) continue
    units[each.category] += each.units
    full[each.category] = each.full
  }
  for (const category of budgetCategories) units[category] /= full[category]
  return units
}

function budgetsOf(given: Settings, parameters: ParameterReader): PerCategory {
  const own = {
    mbo: given.budgetMbo,
    hbo: given.budgetHbo,
    vo: given.budgetVo,
    onderzoek: given.budgetOnderzoek,
  }
  const complete = budgetCategories.every((category) => own[category] !== undefined)
  const table = complete ? {} : parameters.table('budgets')
  const budget = (category: BudgetCategory): EuroCents => own[category] ?? table[category] ?? 0
  return {
    mbo: budget('mbo'),
    hbo: budget('hbo'),
    onderzoek: budget('onderzoek'),
    vo: budget('vo'),
  }
}

/**
 * Art. 14 lid 2: what a category does not need goes to those that are short, in proportion to their
 * budgets, until nothing is left over or nobody is short.
 */
export function redistribute(budgets: PerCategory, needed: PerCategory): PerCategory {
  const result = { ...budgets }
  for (let round = 0; round < budgetCategories.length; round += 1) {
    const short = budgetCategories.filter((category) => result[category] < needed[category])
    const spare = budgetCategories.reduce((sum, c) => sum + Math.max(0, result[c] - needed[c]), 0)
    const weight = short.reduce((sum, category) => sum + budgets[category], 0)
    if (spare < 1 || weight === 0) break
    for (const category of budgetCategories)
      if (result[category] > needed[category]) result[category] = needed[category]
    for (const category of short)
      result[category] += Math.floor((spare * budgets[category]) / weight)
  }
  return result
}

function amountOf(
  each: Assessed,
  budget: EuroCents,
  places: number,
  maximum: EuroCents,
): EuroCents {
  const part = each.units / each.full
  const exact = places * maximum <= budget ? maximum * part : (budget * part) / places
  return Math.floor(exact + 1e-6)
}

function decide(
  row: number,
  each: Assessed,
  amount: EuroCents,
  shared: Readonly<Record<BudgetCategory, Finding>>,
): Decision {
  if (each.refused) return { row, status: 'refused', amount: 0, findings: each.findings }
  return { row, status: 'granted', amount, findings: [...each.findings, shared[each.category]] }
}

function perPlaceFinding(budget: EuroCents, places: number, maximum: EuroCents): Finding {
  const amount = places * maximum <= budget ? maximum : Math.floor(budget / places)
  const values = { budget, places: Math.round(places * 1000) / 1000, maximum, amount }
  return { rule: 'amount-per-place', outcome: 'computed', values, parameters: [] }
}

function totals(
  decisions: readonly Decision[],
  budgets: PerCategory,
  places: PerCategory,
): readonly Amount[] {
  const granted = decisions.reduce((sum, decision) => sum + decision.amount, 0)
  const ceiling = budgetCategories.reduce((sum, category) => sum + budgets[category], 0)
  const all = budgetCategories.reduce((sum, category) => sum + places[category], 0)
  return [
    { id: 'plafond', label: { nl: 'budget', en: 'budget' }, value: ceiling, unit: 'euroCents' },
    { id: 'verleend', label: { nl: 'verleend', en: 'granted' }, value: granted, unit: 'euroCents' },
    {
      id: 'over',
      label: { nl: 'niet besteed', en: 'not spent' },
      value: ceiling - granted,
      unit: 'euroCents',
    },
    {
      id: 'plaatsen',
      label: { nl: 'gerealiseerde plaatsen', en: 'realised places' },
      value: all,
      unit: 'factor',
    },
  ]
}

function allocate(
  applications: readonly Application[],
  given: Settings,
  parameters: ParameterReader,
): AllocationResult {
  const assessed = applications.map((each) => assess(each, given.studiejaar, parameters))
  const maximum = parameters.number('maximum-per-place')
  const places = sumPlaces(assessed)
  const own = budgetsOf(given, parameters)
  const used = parameters.takeUsed()
  const needed = scaled(places, maximum)
  const budgets = given.herverdelen ? redistribute(own, needed) : own
  const shared = perCategory((c) => perPlaceFinding(budgets[c], places[c], maximum))
  const decisions = assessed.map((each, row) => {
    const { category } = each
    const amount = each.refused ? 0 : amountOf(each, budgets[category], places[category], maximum)
    return decide(row, each, amount, shared)
  })
  const unverified = used.some((parameter) => parameter.unverified)
  return { decisions, amounts: totals(decisions, own, places), unverified }
}

function perCategory<T>(of: (category: BudgetCategory) => T): Record<BudgetCategory, T> {
  return { mbo: of('mbo'), hbo: of('hbo'), onderzoek: of('onderzoek'), vo: of('vo') }
}

function scaled(places: PerCategory, factor: number): PerCategory {
  return perCategory((category) => Math.ceil(places[category] * factor))
}

/** All applications of a study year at once (art. 21): the budget of a category over its places, capped. */
export const allocation: Allocation<typeof columns, typeof settings> = {
  columns,
  settings,
  orderMatters: false,
  decisiveDay: ({ studiejaar }) => decisiveDay(studiejaar),
  allocate,
}
