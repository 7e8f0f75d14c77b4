import {
  type LinearSolution,
  type OpenProgramme,
  openLinearProgramme,
} from '../linear-programme.ts'
import { type Cut, cutRows } from './cuts.ts'
import { prunePattern, repairPattern, unmeetable } from './pattern-repair.ts'
import type { ProtectedCell, SuppressionPattern, SuppressionProblem } from './problem.ts'
import { type Demand, demandsOfProblem, openSeparator, type Separator } from './separation.ts'

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
interface Search {
  readonly problem: SuppressionProblem
  readonly options: SuppressionOptions
  readonly always: Uint8Array
  readonly may: Uint8Array
  readonly demands: readonly Demand[]
  readonly separator: Separator
  readonly master: OpenProgramme
  /** Right sides of the rows of the master. */
  readonly rows: number[]
  /** Milliseconds left. */
  readonly left: () => number
  /** Difference in cost that two patterns have at least, when they differ. */
  readonly step: number
  best: { z: Float64Array; cost: number }
  bound: number
  rounds: number
}

/** Largest unit, from whole ones to hundredths, in which all costs are whole; 0 when there is none. */
function costStep(costs: Float64Array): number {
  return (
    [1, 0.1, 0.01].find((unit) =>
      costs.every((cost) => Math.abs(cost / unit - Math.round(cost / unit)) < 1e-6),
    ) ?? 0
  )
}

/** What a choice of cells costs. */
function costOf(costs: Float64Array, z: ArrayLike<number>): number {
  return costs.reduce((sum, cost, i) => sum + cost * (z[i] as number), 0)
}

/** Whether the best pattern is good enough, within the gap or because no lower cost is left. */
function isDone({ best, bound, step, options }: Search): boolean {
  const rest = best.cost - bound
  return (
    rest <= 2e-6 + 2e-9 * best.cost ||
    rest < step * (1 - 1e-4) ||
    rest <= (options.gap ?? 0) * best.cost
  )
}

/** Takes over a proved bound. */
function raise(search: Search, bound: number): void {
  if (Number.isFinite(bound)) search.bound = Math.max(search.bound, bound - 1e-9 * Math.abs(bound))
  search.options.onProgress?.({
    cost: search.best.cost,
    bound: search.bound,
    rounds: search.rounds,
  })
}

/** Makes a pattern of a point: repaired, pruned, and kept when it is the best. Adds the cuts it met. */
function improve(search: Search, point: Float64Array, from: number): Cut[] {
  const { problem, always, may, demands, separator } = search
  const z = point.map((value, i) => (always[i] === 1 || (may[i] === 1 && value >= from) ? 1 : 0))
  const cuts = repairPattern(z, separator, (cell) =>
    may[cell] === 1
      ? (problem.costs[cell] ?? 0) * (1.05 - (point[cell] ?? 0))
      : Number.POSITIVE_INFINITY,
  )
  const extra = [...z.keys()].filter((i) => z[i] === 1 && always[i] === 0)
  extra.sort((a, b) => (problem.costs[b] ?? 0) - (problem.costs[a] ?? 0))
  const isFirst = search.best.cost === costOf(problem.costs, may)
  if (isFirst || costOf(problem.costs, z) < 1.05 * search.best.cost) {
    prunePattern(z, demands, extra, () => search.left() <= 0)
  }
  const cost = costOf(problem.costs, z)
  if (cost < search.best.cost) search.best = { z, cost }
  return cuts
}

/** Adds cuts to the master, each once. */
function addCuts({ master, rows }: Search, cuts: readonly Cut[]): void {
  master.addRows(cutRows(cuts))
  for (const { atLeast } of cuts) rows.push(atLeast)
}

/** Solves the relaxation with cuts until none is found. */
function relax(search: Search): LinearSolution {
  let solution = search.master.solve()
  while (search.left() > 0) {
    search.rounds += 1
    const before = search.bound
    raise(search, solution.objective)
    const cuts = search.separator.relaxed(solution.values)
    if (cuts.length === 0 || isDone(search)) break
    addCuts(search, cuts)
    solution = search.master.solve()
    if (solution.objective - before < 1e-4 * before && cuts.length < 5) break
  }
  return solution
}

/**
 * Makes the relaxed programme one of whole cells: drops the rows that do not bind, and fixes at open what
 * its reduced cost makes too expensive for any better pattern than the best so far.
 */
function tighten({ master, best, always, may, rows }: Search, relaxed: LinearSolution): void {
  const slack = Uint8Array.from(relaxed.rowValues, (at, r) => (at > (rows[r] ?? 0) + 1e-7 ? 1 : 0))
  master.deleteRows(slack)
  rows.splice(0, rows.length, ...rows.filter((_, r) => slack[r] === 0))
  const room = best.cost - relaxed.objective
  const upper = Float64Array.from(may, (allowed, i) =>
    always[i] === 0 && (relaxed.reducedCosts[i] ?? 0) > room + 1e-6 ? 0 : allowed,
  )
  master.setBounds(Float64Array.from(always), upper)
  master.setWhole(Uint8Array.from(upper, (most, i) => (most === 1 && always[i] === 0 ? 1 : 0)))
}

/** Searches whole patterns with ever more cuts, loosely first, until the best is proved. */
function branch(search: Search): void {
  const { master } = search
  let gap = 0.02
  while (!isDone(search) && search.left() > 0) {
    search.rounds += 1
    const met: Float64Array[] = []
    const solution = master.solve({
      gap: Math.max(gap, search.options.gap ?? 0),
      absoluteGap: Math.max(1e-6, search.step * 0.99),
      timeLimitMs: Math.max(1, search.left()),
      start: search.best.z,
      onSolution: (values) => met.push(values),
    })
    raise(
      search,
      solution.status === 'infeasible'
        ? search.best.cost
        : Math.min(solution.bound, search.best.cost),
    )
    if (!Number.isFinite(solution.objective) || isDone(search)) continue
    const cuts = improve(search, solution.values.map(Math.round), 0.5)
    for (const other of met.slice(-3, -1)) {
      cuts.push(...search.separator.whole(other.map(Math.round)))
    }
    if (cuts.length === 0) gap /= 4
    if (cuts.length < 6) gap /= 2
    if (gap < 1e-3) gap = 0
    addCuts(search, cuts)
  }
}

/** Sets up a search: the demands that can be met, the master programme, and a first pattern of everything. */
async function openSearch(
  problem: SuppressionProblem,
  options: SuppressionOptions,
): Promise<{ search: Search; exposed: readonly ProtectedCell[] }> {
  const size = problem.values.length
  const always = new Uint8Array(size)
  for (const { cell } of problem.primaries) always[cell] = 1
  const may = new Uint8Array(size).fill(1)
  for (const cell of problem.open ?? []) may[cell] = always[cell] ?? 0
  const all = demandsOfProblem(problem)
  const exposed = new Set(unmeetable(all, may))
  const demands = all.filter((demand) => !exposed.has(demand))
  const { now, timeLimitMs } = options
  const end = now === undefined || timeLimitMs === undefined ? undefined : now() + timeLimitMs
  const everything = Float64Array.from(may)
  const master = await openLinearProgramme({
    costs: problem.costs,
    lower: Float64Array.from(always),
    upper: everything,
    rows: cutRows([]),
  })
  const search: Search = {
    problem,
    options,
    always,
    may,
    demands,
    master,
    rows: [],
    separator: openSeparator(problem, demands, always, may),
    left: () => (end === undefined || now === undefined ? 1e12 : end - now()),
    step: costStep(problem.costs),
    best: { z: everything, cost: costOf(problem.costs, everything) },
    bound: 0,
    rounds: 0,
  }
  return { search, exposed: [...new Set([...exposed].map(({ target }) => target))] }
}

/**
 * The cheapest pattern of withheld cells under which no attacker, from the published cells, the equations
 * and what is known beforehand, can narrow any primary cell down to less than its protection; for everybody
 * and for every intruder. Exact: capacity cuts from the dual of the attacker's linear programme, bridge and
 * cover cuts, the relaxation first, then whole cells, until the cost is proved to be the lowest or the gap
 * or the time is reached. Cells that cannot be protected at all are named and left out of account.
 * @throws {Error} When the solver fails.
 * @see Fischetti & Salazar (2001), Solving the cell suppression problem on tabular data with linear
 * constraints, Management Science 47(7), 1008–1027.
 */
export async function suppressCells(
  problem: SuppressionProblem,
  options: SuppressionOptions = {},
): Promise<SuppressionPattern> {
  const { search, exposed } = await openSearch(problem, options)
  try {
    const relaxed = relax(search)
    const cuts = improve(search, relaxed.values, 0.5)
    if (!isDone(search) && search.left() > 0) {
      improve(search, relaxed.values, 0.2)
      tighten(search, relaxed)
      addCuts(search, cuts)
      branch(search)
    }
    const { cost, z } = search.best
    const proved = isDone({ ...search, options: {} })
    const bound = proved ? cost : search.bound
    return {
      suppressed: Uint8Array.from(z),
      cost,
      bound,
      gap: cost === 0 ? 0 : (cost - bound) / cost,
      proved,
      rounds: search.rounds,
      unprotectable: exposed,
    }
  } finally {
    search.master.close()
  }
}
