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

/** An inequality `Σ weights z ≥ needed` before it is strengthened. */
export interface Capacity {
  readonly cells: readonly number[]
  readonly weights: readonly number[]
  readonly needed: number
}

/** Least violation of a cut that is worth a row. */
const worthwhile = 1e-4

/**
 * The knapsack-cover cut that `z` violates most, if any: what a set of cells gives at most is taken off the
 * right side, and coefficients are lowered to what is then left. Tried for the sets of cells above a few
 * thresholds of `z`.
 * @see Carr, Fleischer, Leung & Phillips (2000), Strengthening integrality gaps for capacitated network
 * design and covering problems, SODA.
 */
export function coverCut(
  { cells, weights, needed }: Capacity,
  always: Uint8Array,
  z: Float64Array,
): Cut | undefined {
  const covered = new Set<number>()
  let best: { cut: Cut; by: number } | undefined
  for (const threshold of [0.95, 0.7, 0.49, 0.32]) {
    const before = covered.size
    for (const cell of cells) if ((z[cell] as number) >= threshold) covered.add(cell)
    if (covered.size === before) continue
    const rest = cells.flatMap((cell, k) => (covered.has(cell) ? [] : [k]))
    const given = cells.reduce(
      (sum, cell, k) => sum + (covered.has(cell) ? (weights[k] ?? 0) : 0),
      0,
    )
    const cut =
      needed - given > 1e-9 * needed
        ? capacityCut(
            rest.map((k) => cells[k] as number),
            rest.map((k) => weights[k] as number),
            needed - given,
            always,
          )
        : undefined
    if (cut === undefined) break
    const by = violation(cut, z)
    if (by > Math.max(worthwhile, best?.by ?? 0)) best = { cut, by }
  }
  return best?.cut
}

/**
 * Cuts that say that a cell alone in an equation protects nothing: `z_i ≤ Σ other z` in each equation. Every
 * optimal pattern of positive costs satisfies them, another of equal cost does when costs are zero. At most
 * one per equation: for its largest `z`.
 */
export function bridgeCuts(
  equations: readonly { readonly total: number; readonly parts: readonly number[] }[],
  always: Uint8Array,
  z: Float64Array,
): Cut[] {
  return equations.flatMap(({ total, parts }) => {
    const cells = [total, ...parts]
    const largest = cells.reduce((a, b) => ((z[b] as number) > (z[a] as number) ? b : a), total)
    const others = cells.filter((cell) => cell !== largest)
    const sum = others.reduce((all, cell) => all + (z[cell] as number), 0)
    if ((z[largest] as number) <= sum + worthwhile) return []
    const ones = others.map(() => 1)
    return always[largest] === 1
      ? [{ cells: others, coefficients: ones, atLeast: 1 }]
      : [{ cells: [largest, ...others], coefficients: [-1, ...ones], atLeast: 0 }]
  })
}
