import { type OpenProgramme, openLinearProgramme } from '../linear-programme.ts'
import { type Attacker, openAttacker } from './attacker.ts'
import { type Cut, capacityCut, cutRows, violation } from './cuts.ts'
import type { ProtectedCell, SuppressionPattern, SuppressionProblem } from './problem.ts'

/** Limits and eyes on a search. */
export interface SuppressionOptions {
  /** Relative gap at which the search may stop, 0–1. */
  readonly gap?: number
  readonly timeLimitMs?: number
  /** A clock in milliseconds; needed for a time limit. */
  readonly now?: () => number
  readonly onProgress?: (progress: { cost: number; bound: number; rounds: number }) => void
}

/** Slack under which a protection counts as reached, of what is needed. */
const tolerance = 1e-6

interface Target {
  readonly attacker: Attacker
  readonly cell: ProtectedCell
}

/** Cuts that `z` violates: capacity cuts of every target, and bridge cuts of every equation. */
function separate(
  problem: SuppressionProblem,
  targets: readonly Target[],
  always: Uint8Array,
  z: Float64Array,
): Cut[] {
  const cuts: Cut[] = []
  for (const attacker of new Set(targets.map((t) => t.attacker))) attacker.withhold(z)
  for (const { attacker, cell } of targets) {
    for (const [direction, needed] of [
      [1, cell.upperProtection],
      [-1, cell.lowerProtection],
    ] as const) {
      if (needed <= 0) continue
      const attack = attacker.attack(cell.cell, direction)
      if (attack.reach >= needed * (1 - tolerance)) continue
      const cut = capacityCut(attack.cells, attack.weights, needed, always)
      if (cut !== undefined && violation(cut, z) > tolerance) cuts.push(cut)
    }
    const sliding = cell.slidingProtection ?? 0
    if (sliding > 0) {
      const up = attacker.attack(cell.cell, 1)
      const down = attacker.attack(cell.cell, -1)
      if (up.reach + down.reach >= sliding * (1 - tolerance)) continue
      const sum = new Map<number, number>()
      for (const a of [up, down])
        a.cells.forEach((c, k) => sum.set(c, (sum.get(c) ?? 0) + (a.weights[k] ?? 0)))
      const cut = capacityCut([...sum.keys()], [...sum.values()], sliding, always)
      if (cut !== undefined && violation(cut, z) > tolerance) cuts.push(cut)
    }
  }
  for (const { total, parts } of problem.equations) {
    const cells = [total, ...parts]
    let sum = 0
    for (const c of cells) sum += z[c] ?? 0
    for (const c of cells) {
      const v = z[c] ?? 0
      if (v > sum - v + tolerance) {
        const others = cells.filter((o) => o !== c)
        if (always[c] === 1)
          cuts.push({ cells: others, coefficients: others.map(() => 1), atLeast: 1 })
        else
          cuts.push({
            cells: [c, ...others],
            coefficients: [-1, ...others.map(() => 1)],
            atLeast: 0,
          })
      }
    }
  }
  return cuts
}

export async function suppressCells(
  problem: SuppressionProblem,
  options: SuppressionOptions & { log?: boolean } = {},
): Promise<SuppressionPattern> {
  const n = problem.values.length
  const always = new Uint8Array(n)
  for (const p of problem.primaries) always[p.cell] = 1
  const lower = Float64Array.from(always)
  const upper = new Float64Array(n).fill(1)
  for (const c of problem.open ?? []) upper[c] = 0
  const attackers: Attacker[] = [await openAttacker(problem)]
  const targets: Target[] = problem.primaries.map((cell) => ({ attacker: attackers[0]!, cell }))
  for (const intruder of problem.intruders ?? []) {
    const attacker = await openAttacker(problem, intruder.knows)
    attackers.push(attacker)
    targets.push(...intruder.targets.map((cell) => ({ attacker, cell })))
  }
  const empty = cutRows([])
  const master = await openLinearProgramme({ costs: problem.costs, lower, upper, rows: empty })
  let rounds = 0
  let solution = master.solve()
  for (;;) {
    rounds += 1
    const cuts = separate(problem, targets, always, solution.values)
    if (options.log) console.log('lp', rounds, solution.objective, cuts.length)
    if (cuts.length === 0) break
    master.addRows(cutRows(cuts))
    solution = master.solve()
  }
  master.setWhole(Uint8Array.from(upper, (u, i) => (u > (lower[i] ?? 0) ? 1 : 0)))
  for (;;) {
    rounds += 1
    const t = performance.now()
    solution = master.solve({ gap: options.gap ?? 0 })
    const z = solution.values.map(Math.round)
    const cuts = separate(problem, targets, always, z)
    if (options.log)
      console.log(
        'mip',
        rounds,
        solution.objective,
        solution.bound,
        cuts.length,
        performance.now() - t,
      )
    if (cuts.length === 0) break
    master.addRows(cutRows(cuts))
  }
  const suppressed = Uint8Array.from(solution.values, Math.round)
  let cost = 0
  suppressed.forEach((s, i) => {
    if (s === 1) cost += problem.costs[i] ?? 0
  })
  for (const a of attackers) a.close()
  master.close()
  return {
    suppressed,
    cost,
    bound: solution.bound,
    gap: 0,
    proved: true,
    rounds,
    unprotectable: [],
  }
}
