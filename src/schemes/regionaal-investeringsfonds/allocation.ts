import { drawLots } from '#algorithms'
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
import { type Reasoning, reasonWith } from '../engine/reasoning.ts'
import { columns, settings } from './questions.ts'
import { checkApplication } from './rules.ts'

type Row = AnswersOf<typeof columns>
type Settings = AnswersOf<typeof settings>

/** The five criteria of annex 1: the rule that words each, and its score in tenths of a point. */
function scoresOf(row: Row): readonly (readonly [rule: string, tenths: number])[] {
  return [
    ['criterium-aansluiting', tenths(row.scoreAansluiting)],
    ['criterium-samenwerking', tenths(row.scoreSamenwerking)],
    ['criterium-uitvoerbaarheid', tenths(row.scoreUitvoerbaarheid)],
    ['criterium-duurzaamheid', tenths(row.scoreDuurzaamheid)],
    ['criterium-financiering', tenths(row.scoreFinanciering)],
  ]
}

/** Points are compared as whole tenths, so that equal scores are equal. */
const tenths = (points: number): number => Math.round(points * 10)

interface Candidate {
  readonly row: number
  readonly application: Row
  readonly findings: readonly Finding[]
  readonly passes: boolean
  /** Tenths of a point. */
  readonly score: number
}

function checkScores(row: Row, least: number, reasoning: Reasoning): number {
  let sum = tenths(row.extraOpgaven)
  for (const [rule, score] of scoresOf(row)) {
    reasoning.check(rule, score >= tenths(least), { score: score / 10, least })
    sum += score
  }
  return sum
}

function assess(
  application: Row,
  row: number,
  given: Settings,
  parameters: ParameterReader,
): Candidate {
  const reasoning = reasonWith(parameters)
  checkApplication(application, parameters, reasoning)
  const score = checkScores(application, given.voldoende, reasoning)
  const passes = reasoning.status() === 'conditionsMet'
  return { row, application, findings: reasoning.findings, passes, score }
}

interface Lot {
  readonly number: number
  readonly of: number
}

/**
 * Draws lots among equal scores. The draw depends on the seed and on the references, not on the order of
 * the rows, so that nobody gains by a place in the file.
 */
function lotsAmongEquals(candidates: readonly Candidate[], seed: number): Map<Candidate, Lot> {
  const equal = new Map<number, Candidate[]>()
  for (const each of candidates) {
    const group = equal.get(each.score)
    if (group === undefined) equal.set(each.score, [each])
    else group.push(each)
  }
  const lots = new Map<Candidate, Lot>()
  for (const [score, group] of equal)
    drawLots(group, ({ application }) => application.kenmerk, seed + score).forEach((each, i) => {
      lots.set(each, { number: i + 1, of: group.length })
    })
  return lots
}

function ranked(candidates: readonly Candidate[], lots: ReadonlyMap<Candidate, Lot>): Candidate[] {
  const lot = (each: Candidate): number => lots.get(each)?.number ?? 0
  return [...candidates].sort((a, b) => b.score - a.score || lot(a) - lot(b))
}

function decideInOrder(
  order: readonly Candidate[],
  lots: ReadonlyMap<Candidate, Lot>,
  ceiling: EuroCents,
  seed: number,
): Map<number, Decision> {
  let left = ceiling
  let full = false
  const decisions = new Map<number, Decision>()
  order.forEach((each, index) => {
    const grant = each.application.subsidie
    const granted = !full && grant <= left
    const values = { place: index + 1, score: each.score / 10, left, grant }
    const rank = {
      rule: 'rank',
      outcome: granted ? 'met' : 'notMet',
      values,
      parameters: [],
    } as const
    const lot = lots.get(each)
    const drawn =
      lot === undefined || lot.of === 1
        ? []
        : [{ rule: 'lot', outcome: 'computed', values: { ...lot, seed }, parameters: [] } as const]
    if (granted) left -= grant
    // Ranking until the ceiling: whoever comes after the first that does not fit gets nothing.
    else full = true
    const findings = [...each.findings, ...drawn, rank]
    const { row } = each
    decisions.set(row, {
      row,
      status: granted ? 'granted' : 'reserve',
      amount: granted ? grant : 0,
      findings,
    })
  })
  return decisions
}

function totals(ceiling: EuroCents, decisions: readonly Decision[]): readonly Amount[] {
  const granted = decisions.reduce((sum, { amount }) => sum + amount, 0)
  return [
    { id: 'plafond', label: { nl: 'plafond', en: 'ceiling' }, value: ceiling, unit: 'euroCents' },
    { id: 'verleend', label: { nl: 'verleend', en: 'granted' }, value: granted, unit: 'euroCents' },
    {
      id: 'over',
      label: { nl: 'niet besteed', en: 'not spent' },
      value: ceiling - granted,
      unit: 'euroCents',
    },
  ]
}

function allocate(
  applications: readonly Row[],
  given: Settings,
  parameters: ParameterReader,
): AllocationResult {
  const ceiling = given.plafond ?? parameters.number('ceiling')
  parameters.takeUsed()
  const candidates = applications.map((each, row) => assess(each, row, given, parameters))
  const passing = candidates.filter(({ passes }) => passes)
  const lots = lotsAmongEquals(passing, given.loting)
  const decided = decideInOrder(ranked(passing, lots), lots, ceiling, given.loting)
  const decisions = candidates.map(
    ({ row, findings }): Decision =>
      decided.get(row) ?? { row, status: 'refused', amount: 0, findings },
  )
  const unverified = candidates.some(({ findings }) =>
    findings.some((finding) => finding.parameters.some((parameter) => parameter.unverified)),
  )
  return { decisions, amounts: totals(ceiling, decisions), unverified }
}

/** Ranking by score until the ceiling is reached; equal scores by a lot whose seed is published. */
export const allocation: Allocation<typeof columns, typeof settings> = {
  columns,
  settings,
  orderMatters: false,
  decisiveDay: ({ ronde }) => ronde,
  allocate,
}
