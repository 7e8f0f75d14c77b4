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
import { checkApplication } from './rules.ts'

type Row = AnswersOf<typeof columns>

interface Candidate {
  readonly row: number
  readonly application: Row
  readonly findings: readonly Finding[]
  readonly passes: boolean
}

function assess(application: Row, row: number, parameters: ParameterReader): Candidate {
  const reasoning = reasonWith(parameters)
  checkApplication(application, parameters, reasoning)
  const { findings } = reasoning
  return { row, application, findings, passes: reasoning.status() === 'conditionsMet' }
}

/** From 2024: fewest earlier grants first; then order of receipt; the same minute: order of the file. */
function inOrder(candidates: readonly Candidate[], firstTimersFirst: boolean): Candidate[] {
  return candidates
    .filter(({ passes }) => passes)
    .sort(
      ({ application: a, row: i }, { application: b, row: j }) =>
        (firstTimersFirst ? a.eerdereSubsidies - b.eerdereSubsidies : 0) ||
        (a.ontvangen < b.ontvangen ? -1 : a.ontvangen > b.ontvangen ? 1 : i - j),
    )
}

function grantInOrder(
  ordered: readonly Candidate[],
  budget: EuroCents,
  amount: EuroCents,
): Map<number, Decision> {
  const decisions = new Map<number, Decision>()
  let left = budget
  ordered.forEach(({ row, findings }, index) => {
    const granted = left >= amount
    if (granted) left -= amount
    const values = { place: index + 1, budget }
    const order = {
      rule: 'order',
      outcome: granted ? 'met' : 'notMet',
      values,
      parameters: [],
    } as const
    const status = granted ? 'granted' : 'refused'
    decisions.set(row, {
      row,
      status,
      amount: granted ? amount : 0,
      findings: [...findings, order],
    })
  })
  return decisions
}

function totals(budget: EuroCents, decisions: readonly Decision[]): readonly Amount[] {
  const granted = decisions.reduce((sum, { amount }) => sum + amount, 0)
  const number = decisions.filter(({ amount }) => amount > 0).length
  return [
    { id: 'plafond', label: { nl: 'budget', en: 'budget' }, value: budget, unit: 'euroCents' },
    { id: 'verleend', label: { nl: 'verleend', en: 'granted' }, value: granted, unit: 'euroCents' },
    {
      id: 'toegekend',
      label: { nl: 'toegekende aanvragen', en: 'applications granted' },
      value: number,
      unit: 'count',
    },
  ]
}

function allocate(
  applications: readonly Row[],
  given: AnswersOf<typeof settings>,
  parameters: ParameterReader,
): AllocationResult {
  const budget = given.budget ?? parameters.number('budget')
  const amount = parameters.number('amount')
  const firstTimersFirst = parameters.number('first-timers-first') === 1
  const used = parameters.takeUsed()
  const candidates = applications.map((each, row) => assess(each, row, parameters))
  const granted = grantInOrder(inOrder(candidates, firstTimersFirst), budget, amount)
  const decisions = candidates.map(
    ({ row, findings }): Decision =>
      granted.get(row) ?? { row, status: 'refused', amount: 0, findings },
  )
  return {
    decisions,
    amounts: totals(budget, decisions),
    unverified: used.some((p) => p.unverified),
  }
}

/** Order of receipt of complete applications; from 2024 lead partners with fewer earlier grants first. */
export const allocation: Allocation<typeof columns, typeof settings> = {
  columns,
  settings,
  orderMatters: true,
  decisiveDay: ({ ronde }) => `${ronde}-07-01`,
  allocate,
}
