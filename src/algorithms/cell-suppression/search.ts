import type { OpenProgramme } from '../linear-programme.ts'
import { type Cut, cutRows } from './cuts.ts'
import { type WholeRow, wholeRow } from './half-cuts.ts'
import { prunePattern, repairPattern } from './pattern-repair.ts'
import type { SuppressionProblem } from './problem.ts'
import type { Demand, Separator } from './separation.ts'

/** Limits of a search, and eyes on it. */
export interface SuppressionOptions {
  /** Relative gap at which the search may stop, 0–1; 0 by default: the proved optimum. */
  readonly gap?: number
  /** Time after which the best pattern so far is taken; needs `now`. */
  readonly timeLimitMs?: number
  /** A clock in milliseconds. */
  readonly now?: () => number
  readonly onProgress?: (progress: { cost: number; bound: number; rounds: number }) => void
}

/** The state of a search. */
export interface Search {
  readonly problem: SuppressionProblem
  readonly options: SuppressionOptions
  /** 1 for cells that are always withheld. */
  readonly always: Uint8Array
  /** 1 for cells that may be withheld. */
  readonly may: Uint8Array
  readonly demands: readonly Demand[]
  readonly separator: Separator
  readonly master: OpenProgramme
  /** The rows of the master. */
  readonly rows: Cut[]
  /** All rows ever, as far as they are of whole numbers. */
  readonly pool: WholeRow[]
  /** Rows that were taken out of the master when they did not bind. */
  readonly idle: Cut[]
  /** Milliseconds left. */
  readonly left: () => number
  /** Difference in cost that two patterns have at least, when they differ. */
  readonly step: number
  best: { z: Float64Array; cost: number }
  bound: number
  rounds: number
}

/** Largest unit, from whole ones to hundredths, in which all costs are whole; 0 when there is none. */
export function costStep(costs: Float64Array): number {
  return (
    [1, 0.1, 0.01].find((unit) =>
      costs.every((cost) => Math.abs(cost / unit - Math.round(cost / unit)) < 1e-6),
    ) ?? 0
  )
}

/** What a choice of cells costs. */
export function costOf(costs: Float64Array, z: ArrayLike<number>): number {
  return costs.reduce((sum, cost, i) => sum + cost * (z[i] as number), 0)
}

/** Whether nothing better than the best pattern can have this bound, within the gap asked for. */
export function isSettled({ best, step, options }: Search, bound: number): boolean {
  const rest = best.cost - bound
  return (
    rest <= 2e-6 + 2e-9 * best.cost ||
    rest < step * (1 - 1e-4) ||
    rest <= (options.gap ?? 0) * best.cost
  )
}

/** Takes over a proved bound. */
export function raise(search: Search, bound: number): void {
  if (Number.isFinite(bound)) search.bound = Math.max(search.bound, bound - 1e-9 * Math.abs(bound))
  search.options.onProgress?.({
    cost: search.best.cost,
    bound: search.bound,
    rounds: search.rounds,
  })
}

/** Makes a pattern of a point: repaired, pruned, and kept when it is the best. Returns the cuts it met. */
export function improve(search: Search, point: Float64Array, from: number): Cut[] {
  const { problem, always, may, demands, separator } = search
  const z = point.map((value, i) => (always[i] === 1 || (may[i] === 1 && value >= from) ? 1 : 0))
  const cuts = repairPattern(z, separator, (cell) =>
    may[cell] === 1
      ? (problem.costs[cell] ?? 0) * (1.05 - (point[cell] ?? 0))
      : Number.POSITIVE_INFINITY,
  )
  const extra = [...z.keys()].filter((i) => z[i] === 1 && always[i] === 0)
  extra.sort(
    (a, b) =>
      (problem.costs[b] ?? 0) * (1.05 - (point[b] ?? 0)) -
      (problem.costs[a] ?? 0) * (1.05 - (point[a] ?? 0)),
  )
  const isFirst = search.best.cost === costOf(problem.costs, may)
  if (isFirst || costOf(problem.costs, z) < 1.1 * search.best.cost) {
    prunePattern(z, demands, extra, () => search.left() <= 0)
  }
  const cost = costOf(problem.costs, z)
  if (cost < search.best.cost) search.best = { z, cost }
  return cuts
}

/** Adds cuts to the master. */
export function addCuts({ master, rows, pool }: Search, cuts: readonly Cut[]): void {
  master.addRows(cutRows(cuts))
  for (const cut of cuts) {
    rows.push(cut)
    const whole = wholeRow(cut)
    if (whole !== undefined) pool.push(whole)
  }
}

/** Takes rows out of the master that do not bind at its present solution. */
export function dropIdle({ master, rows, idle }: Search, rowValues: Float64Array): void {
  const slack = Uint8Array.from(rows, ({ atLeast }, r) =>
    (rowValues[r] as number) > atLeast + 1e-7 ? 1 : 0,
  )
  master.deleteRows(slack)
  rows.forEach((row, r) => {
    if (slack[r] === 1) idle.push(row)
  })
  rows.splice(0, rows.length, ...rows.filter((_, r) => slack[r] === 0))
}
