import type { SparseRows } from '../linear-programme.ts'
import { AttackSimplex } from './attack-simplex.ts'
import type { EquationMatrix } from './equation-matrix.ts'
import type { Intruder, SuppressionProblem } from './problem.ts'

/** How an attack on a cell ended. */
export interface Attack {
  /** Greatest deviation from the value in the direction attacked; no less than `enough` when it got there. */
  readonly reach: number
  /**
   * For every other choice `z` of withheld cells the reach is at most `Σ weights_i z_i` over these cells.
   * Empty when the attack stopped at `enough`.
   */
  readonly cells: readonly number[]
  readonly weights: readonly number[]
}

/** Someone who attacks a table under a choice of withheld cells: 0 open, 1 withheld, or between. */
export interface Attacker {
  /** Sets what is withheld, and prepares for many attacks. */
  withhold(z: ArrayLike<number>): void
  /** Sets what is withheld, in haste, letting no cell deviate by more than `most`. */
  limit(z: ArrayLike<number>, most: number): void
  attack(cell: number, direction: 1 | -1, enough?: number): Attack
  /** Deviations of all cells at the end of the last attack. */
  readonly deviation: Float64Array
  /** Price of each equation in the dual solution of the last attack, when it did not stop at `enough`. */
  readonly prices: Float64Array
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

/** How far each cell may go below and above its value for who knows this; neither is negative. */
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

/** What the dual solution of an attack allows at most, per cell. */
function weigh(gains: Float64Array, down: Float64Array, up: Float64Array) {
  const cells: number[] = []
  const weights: number[] = []
  for (let i = 0; i < gains.length; i += 1) {
    const gain = gains[i] as number
    if (gain === 0) continue
    const weight = gain > 0 ? gain * (up[i] as number) : -gain * (down[i] as number)
    if (weight <= 0) continue
    cells.push(i)
    weights.push(weight)
  }
  return { cells, weights }
}

/** Opens an attacker on a table: the public, or an intruder who knows more. */
export function openAttacker(
  problem: SuppressionProblem,
  matrix: EquationMatrix,
  knows: Intruder['knows'] = [],
): Attacker {
  const { down, up } = deviations(problem, knows)
  const lower = new Float64Array(down.length)
  const upper = new Float64Array(down.length)
  const simplex = new AttackSimplex(matrix)
  const bound = (z: ArrayLike<number>, most: number): void => {
    for (let i = 0; i < down.length; i += 1) {
      lower[i] = -Math.min(down[i] as number, most) * (z[i] as number)
      upper[i] = Math.min(up[i] as number, most) * (z[i] as number)
    }
  }
  return {
    deviation: simplex.deviation,
    prices: simplex.prices,
    withhold: (z) => {
      bound(z, Number.MAX_VALUE)
      simplex.setBounds(lower, upper)
    },
    limit: (z, most) => {
      bound(z, most)
      simplex.rebound(lower, upper)
    },
    attack: (cell, direction, enough) => {
      const stopped = simplex.attack(cell, direction, enough)
      const reach = direction * (simplex.deviation[cell] as number)
      return { reach, ...(stopped ? { cells: [], weights: [] } : weigh(simplex.gains, down, up)) }
    },
  }
}
