import { type OpenProgramme, openLinearProgramme, type SparseRows } from '../linear-programme.ts'
import type { Intruder, SuppressionProblem } from './problem.ts'

/** One attack: how far a cell can move from its value, and which withheld cells make that possible. */
export interface Attack {
  /** Greatest deviation from the value in the direction attacked, not negative. */
  readonly reach: number
  /**
   * Weights of the dual solution: for every other choice `z` of withheld cells the reach is at most
   * `Σ weights_i z_i`. Only the weights above zero.
   */
  readonly cells: readonly number[]
  readonly weights: readonly number[]
}

/** An attacker on one table: attacks cells under a choice of withheld cells. */
export interface Attacker {
  /** Sets what is withheld: 0 open, 1 withheld, between the two in a relaxation. */
  withhold(z: ArrayLike<number>): void
  attack(cell: number, direction: 1 | -1): Attack
  close(): void
}

/** The equations of a table as rows `Σ parts − total = 0`; a cell twice in one equation is added up. */
export function equationRows(equations: SuppressionProblem['equations']): SparseRows {
  const starts = [0]
  const indices: number[] = []
  const coefficients: number[] = []
  for (const { total, parts } of equations) {
    const row = new Map([[total, -1]])
    for (const part of parts) row.set(part, (row.get(part) ?? 0) + 1)
    for (const [cell, coefficient] of row) {
      if (coefficient === 0) continue
      indices.push(cell)
      coefficients.push(coefficient)
    }
    starts.push(indices.length)
  }
  const bounds = equations.map(() => 0)
  return { starts, indices, coefficients, lower: bounds, upper: bounds }
}

/** How far each cell may deviate for who knows this: `[down, up]` per cell, both not negative. */
export function deviations(
  problem: SuppressionProblem,
  knows: Intruder['knows'] = [],
): { readonly down: Float64Array; readonly up: Float64Array } {
  const down = problem.values.map((value, i) => Math.max(0, value - (problem.lower[i] ?? value)))
  const up = problem.values.map((value, i) => Math.max(0, (problem.upper[i] ?? value) - value))
  for (const { cell, lower, upper } of knows) {
    const value = problem.values[cell] ?? 0
    down[cell] = Math.min(down[cell] ?? 0, Math.max(0, value - lower))
    up[cell] = Math.min(up[cell] ?? 0, Math.max(0, upper - value))
  }
  return { down, up }
}

/** Weights above zero of the reduced costs of an attack. */
function weigh(
  reduced: Float64Array,
  down: Float64Array,
  up: Float64Array,
): { cells: number[]; weights: number[] } {
  const cells: number[] = []
  const weights: number[] = []
  for (let i = 0; i < reduced.length; i += 1) {
    const price = reduced[i] ?? 0
    const weight = price < 0 ? -price * (up[i] ?? 0) : price * (down[i] ?? 0)
    if (Math.abs(price) < 1e-9 || weight <= 0) continue
    cells.push(i)
    weights.push(weight)
  }
  return { cells, weights }
}

/** Asks the solver for one attack. */
function attackOnce(
  programme: OpenProgramme,
  cell: number,
  direction: 1 | -1,
  { down, up }: { down: Float64Array; up: Float64Array },
): Attack {
  programme.setCost(cell, -direction)
  const { status, objective, reducedCosts } = programme.solve()
  programme.setCost(cell, 0)
  if (status !== 'optimal') throw new Error(`attack on cell ${cell} ended ${status}`)
  return { reach: -objective, ...weigh(reducedCosts, down, up) }
}

/** Opens an attacker on a table, in the solver. Close it when done. */
export async function openAttacker(
  problem: SuppressionProblem,
  knows: Intruder['knows'] = [],
): Promise<Attacker> {
  const span = deviations(problem, knows)
  const { down, up } = span
  const zeros = new Float64Array(down.length)
  const programme = await openLinearProgramme({
    costs: zeros,
    lower: zeros,
    upper: zeros,
    rows: equationRows(problem.equations),
  })
  return {
    withhold: (z) =>
      programme.setBounds(
        down.map((d, i) => -d * (z[i] ?? 0)),
        up.map((u, i) => u * (z[i] ?? 0)),
      ),
    attack: (cell, direction) => attackOnce(programme, cell, direction, span),
    close: () => programme.close(),
  }
}
