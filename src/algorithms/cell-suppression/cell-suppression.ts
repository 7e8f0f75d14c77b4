import { type LinearSolution, openLinearProgramme } from '../linear-programme.ts'
import { branchAndCut, rootBounds } from './branch-and-cut.ts'
import { cutRows } from './cuts.ts'
import { halfCuts } from './half-cuts.ts'
import { unmeetable } from './pattern-repair.ts'
import type { ProtectedCell, SuppressionPattern, SuppressionProblem } from './problem.ts'
import {
  addCuts,
  costOf,
  costStep,
  dropIdle,
  improve,
  isSettled,
  raise,
  type Search,
  type SuppressionOptions,
} from './search.ts'
import { demandsOfProblem, openSeparator } from './separation.ts'

/** Solves the relaxation with cuts until none is found, or none gains much. */
function relax(search: Search): LinearSolution {
  let solution = search.master.solve()
  let [mark, quiet] = [0, 0]
  while (search.left() > 0) {
    search.rounds += 1
    raise(search, solution.objective)
    const cuts = search.separator.relaxed(solution.values)
    if (cuts.length < 20) cuts.push(...halfCuts(search.pool, solution.values, 30))
    if (cuts.length === 0 || isSettled(search, search.bound)) break
    quiet = solution.objective > mark + 1e-3 * search.bound ? 0 : quiet + 1
    if (quiet === 0) mark = solution.objective
    if (quiet > 5) break
    addCuts(search, cuts)
    solution = search.master.solve()
    if (search.rows.length > 800) {
      dropIdle(search, solution.rowValues)
      solution = search.master.solve()
    }
  }
  dropIdle(search, solution.rowValues)
  return search.master.solve()
}

/**
 * Looks for good patterns with the solver's own search for whole cells, when the relaxation leaves few cells
 * in doubt.
 */
function guess(search: Search, relaxed: LinearSolution): LinearSolution {
  const { master, always } = search
  const doubtful = relaxed.values.filter((x) => x > 1e-6 && x < 1 - 1e-6).length
  if (5 * doubtful > relaxed.values.length) return relaxed
  for (let round = 0; round < 8 && search.left() > 0; round += 1) {
    if (isSettled(search, search.bound)) break
    search.rounds += 1
    const { lower, upper } = rootBounds(search, relaxed)
    master.setBounds(lower, upper)
    master.setWhole(Uint8Array.from(upper, (most, i) => (most === 1 && always[i] === 0 ? 1 : 0)))
    const solution = master.solve({
      gap: 0.005,
      absoluteGap: search.step * 0.99,
      nodeLimit: 200,
      timeLimitMs: Math.max(1, search.left()),
      start: search.best.z,
    })
    raise(
      search,
      Math.min(
        solution.status === 'infeasible' ? search.best.cost : solution.bound,
        search.best.cost,
      ),
    )
    if (!Number.isFinite(solution.objective)) break
    const cuts = improve(search, solution.values.map(Math.round), 0.5)
    if (cuts.length === 0) break
    addCuts(search, cuts)
  }
  master.setWhole(new Uint8Array(always.length))
  master.setBounds(Float64Array.from(always), Float64Array.from(search.may))
  return master.solve()
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
    pool: [],
    idle: [],
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
    if (!isSettled(search, search.bound) && search.left() > 0) {
      for (const from of [0.7, 0.35, 0.2]) improve(search, relaxed.values, from)
      addCuts(search, cuts)
      branchAndCut(search, guess(search, relaxed))
    }
    const { cost, z } = search.best
    const proved = isSettled({ ...search, options: {} }, search.bound)
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
