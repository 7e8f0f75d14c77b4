import type { SparseRows } from '../linear-programme.ts'

/** A row `Σ coefficients z ≥ atLeast` that every optimal pattern satisfies. */
export interface Cut {
  readonly cells: readonly number[]
  readonly coefficients: readonly number[]
  readonly atLeast: number
}

/** Cuts as rows for the solver. */
export function cutRows(cuts: readonly Cut[]): SparseRows {
  const starts = [0]
  const indices: number[] = []
  const coefficients: number[] = []
  for (const cut of cuts) {
    indices.push(...cut.cells)
    coefficients.push(...cut.coefficients)
    starts.push(indices.length)
  }
  return {
    starts,
    indices,
    coefficients,
    lower: cuts.map((cut) => cut.atLeast),
    upper: cuts.map(() => Number.POSITIVE_INFINITY),
  }
}

/** By how much `z` misses the cut; negative when it satisfies it. */
export function violation(cut: Cut, z: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < cut.cells.length; k += 1) {
    sum += (cut.coefficients[k] ?? 0) * (z[cut.cells[k] ?? 0] ?? 0)
  }
  return cut.atLeast - sum
}

/**
 * The capacity cut of an attack: `Σ w z ≥ needed`. Cells that are always withheld move to the right side,
 * and no coefficient needs to exceed what is then left. Scaled to a right side of 1. Undefined when the
 * cells that are always withheld suffice.
 * @see Fischetti & Salazar (2001), Solving the cell suppression problem on tabular data with linear
 * constraints, Management Science 47(7), section 4.
 */
export function capacityCut(
  cells: readonly number[],
  weights: readonly number[],
  needed: number,
  always: Uint8Array,
): Cut | undefined {
  let rest = needed
  cells.forEach((cell, k) => {
    if (always[cell] === 1) rest -= weights[k] ?? 0
  })
  if (rest <= needed * 1e-9) return undefined
  const kept: number[] = []
  const coefficients: number[] = []
  cells.forEach((cell, k) => {
    const coefficient = Math.min(1, (weights[k] ?? 0) / rest)
    if (always[cell] === 1 || coefficient < 1e-7) return
    kept.push(cell)
    coefficients.push(coefficient)
  })
  return { cells: kept, coefficients, atLeast: 1 }
}
