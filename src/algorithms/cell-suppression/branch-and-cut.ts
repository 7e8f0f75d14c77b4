import type { LinearSolution } from '../linear-programme.ts'
import { type Cut, violation } from './cuts.ts'
import { halfCuts } from './half-cuts.ts'
import { addCuts, dropIdle, improve, isSettled, raise, type Search } from './search.ts'

/** A part of all patterns: those that agree with what is fixed. */
interface Node {
  readonly fixed: readonly (readonly [cell: number, value: 0 | 1])[]
  /** Proved lower bound of its cost. */
  readonly bound: number
}

/** What branching on cells has gained so far, per unit of distance, upwards and downwards. */
interface Gains {
  readonly sums: readonly [Float64Array, Float64Array]
  readonly counts: readonly [Float64Array, Float64Array]
}

const isFraction = (x: number): boolean => x > 1e-6 && x < 1 - 1e-6

/** Bounds of cells that hold in every better pattern, by reduced costs at the root. */
export function rootBounds(search: Search, root: LinearSolution) {
  const { always, may, best, step } = search
  const room = best.cost - step * 0.999 - root.objective + 1e-6
  const reduced = root.reducedCosts
  return {
    lower: Float64Array.from(always, (a, i) => (may[i] === 1 && (reduced[i] ?? 0) < -room ? 1 : a)),
    upper: Float64Array.from(may, (m, i) => (always[i] === 0 && (reduced[i] ?? 0) > room ? 0 : m)),
  }
}

/** Notes what branching gained. */
function learn(gains: Gains, cell: number, value: 0 | 1, by: number, distance: number): void {
  const [sums, counts] = [gains.sums[value], gains.counts[value]]
  sums[cell] = (sums[cell] as number) + by / Math.max(distance, 1e-6)
  counts[cell] = (counts[cell] as number) + 1
}

/** What a branch is expected to gain. */
function expected(gains: Gains, cell: number, value: 0 | 1, distance: number): number {
  const count = gains.counts[value][cell] as number
  if (count > 0) return ((gains.sums[value][cell] as number) / count) * distance
  let [sum, all] = [0, 0]
  for (let i = 0; i < gains.counts[value].length; i += 1) {
    sum += gains.sums[value][i] as number
    all += gains.counts[value][i] as number
  }
  return (all > 0 ? sum / all : 1) * distance
}

const product = (a: number, b: number): number => Math.max(a, 1e-4) * Math.max(b, 1e-4)

/** The cell to branch on: tries the most promising ones of which little is known. */
function chooseCell(
  search: Search,
  solution: LinearSolution,
  gains: Gains,
  bounds: ReturnType<typeof rootBounds>,
) {
  const { master } = search
  const z = solution.values
  const score = (cell: number): number => {
    const at = z[cell] as number
    return product(expected(gains, cell, 0, at), expected(gains, cell, 1, 1 - at))
  }
  const cells = [...z.keys()].filter((i) => isFraction(z[i] as number))
  const scored = cells
    .map((cell) => ({ cell, score: score(cell) }))
    .sort((a, b) => b.score - a.score)
  const restore = master.keepBasis()
  let best: { cell: number; score: number } | undefined
  let tried = 0
  for (const { cell, score: guess } of scored.slice(0, 12)) {
    const at = z[cell] as number
    const isKnown = Math.min(gains.counts[0][cell] as number, gains.counts[1][cell] as number) >= 2
    let value = guess
    if (!isKnown && tried < 6) {
      tried += 1
      const [low, high] = [bounds.lower[cell] as number, bounds.upper[cell] as number]
      const by = ([0, 1] as const).map((side) => {
        master.setBound(cell, side, side)
        const probe = master.solve({ iterationLimit: 60 })
        restore()
        const gain =
          probe.status === 'infeasible'
            ? search.best.cost - solution.objective
            : Math.max(0, probe.objective - solution.objective)
        learn(gains, cell, side, gain, side === 0 ? at : 1 - at)
        return gain
      })
      master.setBound(cell, low, high)
      value = product(by[0] as number, by[1] as number)
    }
    if (best === undefined || value > best.score) best = { cell, score: value }
  }
  return best?.cell as number
}

/** Solves the relaxation of a node with cuts; undefined when nothing better can be in it. */
function solveNode(search: Search, depth: number): LinearSolution | undefined {
  const { master, separator } = search
  for (let round = 0; ; round += 1) {
    const solution = master.solve()
    if (solution.status === 'infeasible' || isSettled(search, solution.objective)) return undefined
    const z = solution.values
    const isWhole = !z.some(isFraction)
    const cuts: Cut[] = search.idle.filter((cut) => violation(cut, z) > 1e-4)
    if (cuts.length > 0) {
      const again = new Set(cuts)
      search.idle.splice(0, search.idle.length, ...search.idle.filter((cut) => !again.has(cut)))
    }
    if (isWhole) {
      cuts.push(...separator.whole(z.map(Math.round)))
      if (cuts.length === 0) {
        improve(search, z, 0.5)
        return undefined
      }
    } else if (cuts.length === 0) {
      if (round > (depth < 4 ? 3 : 1) || search.left() <= 0) return solution
      cuts.push(...separator.relaxed(z, true))
      if (cuts.length < 10) cuts.push(...halfCuts(search.pool, z, 10))
      if (cuts.length === 0) return solution
    }
    addCuts(search, cuts)
    if (search.rows.length > 900) dropIdle(search, master.solve().rowValues)
  }
}

/** What parts that were left within the gap asked for may still cost at least; endless without a gap. */
function leftBound({ best, options: { gap = 0 } }: Search): number {
  return gap > 0 ? best.cost * (1 - gap) : Number.POSITIVE_INFINITY
}

/** Divides the patterns over ever smaller parts until none can hold a better one than the best. */
export function branchAndCut(search: Search, root: LinearSolution): void {
  const { master } = search
  const size = root.values.length
  const zeros = (): Float64Array => new Float64Array(size)
  const gains: Gains = { sums: [zeros(), zeros()], counts: [zeros(), zeros()] }
  let open: Node[] = []
  let next: Node | undefined = { fixed: [], bound: root.objective }
  while (!isSettled(search, search.bound) && search.left() > 0) {
    open = open.filter(({ bound }) => !isSettled(search, bound))
    if (next === undefined) {
      open.sort((a, b) => b.bound - a.bound || a.fixed.length - b.fixed.length)
      next = open.pop()
    }
    if (next === undefined) {
      raise(search, Math.min(search.best.cost, leftBound(search)))
      return
    }
    const node: Node = next
    next = undefined
    search.rounds += 1
    raise(
      search,
      open.reduce(
        (least, { bound }) => Math.min(least, bound),
        Math.min(node.bound, leftBound(search)),
      ),
    )
    if (isSettled(search, node.bound)) continue
    const bounds = rootBounds(search, root)
    for (const [cell, value] of node.fixed) {
      bounds.lower[cell] = Math.max(value, bounds.lower[cell] as number)
      bounds.upper[cell] = Math.min(value, bounds.upper[cell] as number)
    }
    if (bounds.lower.some((low, i) => low > (bounds.upper[i] as number))) continue
    master.setBounds(bounds.lower, bounds.upper)
    const solution = solveNode(search, node.fixed.length)
    if (solution === undefined) continue
    if (search.rounds % 10 === 0) improve(search, solution.values, 0.4)
    const cell = chooseCell(search, solution, gains, bounds)
    const at = solution.values[cell] as number
    const bound = Math.max(node.bound, solution.objective)
    const down: Node = { fixed: [...node.fixed, [cell, 0]], bound }
    const up: Node = { fixed: [...node.fixed, [cell, 1]], bound }
    next = at > 0.4 ? up : down
    open.push(at > 0.4 ? down : up)
  }
}
