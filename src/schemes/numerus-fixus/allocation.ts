import { drawLots } from '#algorithms'
import type {
  Allocation,
  AllocationResult,
  Decision,
  Finding,
  ParameterReader,
} from '../engine/model.ts'
import type { AnswersOf } from '../engine/questions.ts'
import { reasonWith } from '../engine/reasoning.ts'
import { columns, settings } from './questions.ts'
import { divided } from './rules.ts'

type Row = AnswersOf<typeof columns>

interface Candidate {
  readonly row: number
  readonly application: Row
}

/** Each person once, by the first application; the rows that come on top. */
function firstOfEach(candidates: readonly Candidate[]): {
  readonly first: readonly Candidate[]
  readonly again: ReadonlySet<number>
} {
  const first = new Map<string, Candidate>()
  const again = new Set<number>()
  for (const each of candidates) {
    const { kenmerk, aangemeld } = each.application
    const known = first.get(kenmerk)
    if (known === undefined) first.set(kenmerk, each)
    else if (aangemeld < known.application.aangemeld) {
      again.add(known.row)
      first.set(kenmerk, each)
    } else again.add(each.row)
  }
  return { first: [...first.values()], again }
}

function ordered(
  first: readonly Candidate[],
  lots: ReadonlyMap<Candidate, number>,
  byMoment: boolean,
): readonly Candidate[] {
  const lot = (each: Candidate): number => lots.get(each) ?? 0
  return [...first].sort((a, b) => {
    const [one, other] = [a.application.aangemeld, b.application.aangemeld]
    if (byMoment && one !== other) return one < other ? -1 : 1
    return lot(a) - lot(b)
  })
}

function decisionOf(
  { row }: Candidate,
  number: number,
  seats: number,
  drawn: readonly Finding[],
): Decision {
  const placed = number <= seats
  const place: Finding = {
    rule: 'place',
    outcome: placed ? 'met' : 'notMet',
    values: { number, seats },
    parameters: [],
  }
  return { row, status: placed ? 'granted' : 'reserve', amount: 0, findings: [...drawn, place] }
}

function refused(row: number, rule: string, parameters: ParameterReader): Decision {
  const reasoning = reasonWith(parameters)
  reasoning.check(rule, false)
  return { row, status: 'refused', amount: 0, findings: reasoning.findings }
}

/** A lot for each candidate, from 1; the draw looks at references and seed, never at the order of rows. */
function lotsOf(first: readonly Candidate[], seed: number): Map<Candidate, number> {
  const drawn = drawLots(first, ({ application }) => application.kenmerk, seed)
  return new Map(drawn.map((each, i) => [each, i + 1]))
}

function allocate(
  applications: readonly Row[],
  given: AnswersOf<typeof settings>,
  parameters: ParameterReader,
): AllocationResult {
  const { plaatsen: seats, startgetal: seed } = given
  const candidates = applications.map((application, row) => ({ row, application }))
  const good = candidates.filter(({ application }) => application.voldoet)
  const { first, again } = firstOfEach(good)
  const lots = lotsOf(first, seed)
  const byMoment = given.wijze === 'volgorde'
  const decided = new Map<number, Decision>()
  ordered(first, lots, byMoment).forEach((each, i) => {
    const values = { number: lots.get(each) ?? 0, of: first.length, seed }
    const lot: Finding = { rule: 'lot', outcome: 'computed', values, parameters: [] }
    decided.set(each.row, decisionOf(each, i + 1, seats, byMoment ? [] : [lot]))
  })
  const decisions = candidates.map(
    ({ row }) =>
      decided.get(row) ?? refused(row, again.has(row) ? 'twice' : 'requirements', parameters),
  )
  return { decisions, amounts: divided(seats, first.length), unverified: false }
}

/** Places in order of application (equal moments by lot) or by lot with a published seed. */
export const allocation: Allocation<typeof columns, typeof settings> = {
  columns,
  settings,
  orderMatters: false,
  allocate,
}
