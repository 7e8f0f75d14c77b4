import { equationRows } from './cell-suppression/attacker.ts'
import type { SuppressionProblem } from './cell-suppression/problem.ts'
import {
  type LinearProgramme,
  type LinearSolution,
  solveLinearProgramme,
} from './linear-programme.ts'

/** A table to be rounded so that it still adds up. */
export interface RoundingProblem {
  /** Not negative. */
  readonly values: Float64Array
  /** `total = sum of parts`, as numbers of cells. */
  readonly equations: SuppressionProblem['equations']
  /** What every value becomes a multiple of. */
  readonly base: number
  /**
   * Draws numbers in [0, 1). With it the direction of each cell is drawn in proportion to its remainder and
   * kept where the table allows: nearly unbiased. Without it the rounded table is as near as can be.
   */
  readonly random?: () => number
}

/** A rounded table that adds up. */
export interface RoundedTable {
  readonly rounded: Float64Array
  /** `Σ |rounded − value|`. */
  readonly distance: number
  /** Cells that had to go one multiple further than the two around them. */
  readonly further: readonly number[]
}

/** What penalises a cell for going one multiple further, in bases. */
const penalty = 100

/** Price of rounding each cell up instead of down, in bases. */
function pricesUp({ values, base, random }: RoundingProblem): Float64Array {
  return values.map((value) => {
    const remainder = value / base - Math.floor(value / base)
    if (random === undefined) return 1 - 2 * remainder
    return random() < remainder ? -1 : 1
  })
}

/**
 * The programme in multiples of the base above the multiple below each value. Three columns per cell: one
 * up, one further up, one further down; the last two only where `reach` allows.
 */
function programmeOf(problem: RoundingProblem, reach: boolean): LinearProgramme {
  const { values, base, equations } = problem
  const size = values.length
  const floors = values.map((value) => Math.floor(value / base + 1e-9))
  const isMultiple = (i: number): boolean =>
    Math.abs((values[i] ?? 0) / base - (floors[i] ?? 0)) < 1e-9
  const cells = equationRows(equations)
  const prices = pricesUp(problem)
  const indices: number[] = []
  const coefficients: number[] = []
  const starts = [0]
  const sides = equations.map((_, row) => {
    let side = 0
    for (let e = cells.starts[row] ?? 0; e < (cells.starts[row + 1] ?? 0); e += 1) {
      const cell = cells.indices[e] ?? 0
      const sign = cells.coefficients[e] ?? 0
      side -= sign * (floors[cell] ?? 0)
      indices.push(cell, size + cell, 2 * size + cell)
      coefficients.push(sign, sign, -sign)
    }
    starts.push(indices.length)
    return side
  })
  const upper = new Float64Array(3 * size)
  for (let i = 0; i < size; i += 1) {
    if (isMultiple(i)) continue
    upper[i] = 1
    upper[size + i] = reach ? 1 : 0
    upper[2 * size + i] = reach && (floors[i] ?? 0) > 0 ? 1 : 0
  }
  return {
    costs: Float64Array.from(upper, (_, j) => (j < size ? (prices[j] ?? 0) : penalty)),
    lower: new Float64Array(3 * size),
    upper,
    rows: { starts, indices, coefficients, lower: sides, upper: sides },
    whole: new Uint8Array(3 * size).fill(1),
  }
}

/** The table that a solution says. */
function tableOf({ values, base }: RoundingProblem, solution: LinearSolution): RoundedTable {
  const size = values.length
  const at = (i: number): number => Math.round(solution.values[i] ?? 0)
  const rounded = values.map(
    (value, i) =>
      base * (Math.floor(value / base + 1e-9) + at(i) + at(size + i) - at(2 * size + i)),
  )
  return {
    rounded,
    distance: values.reduce((sum, value, i) => sum + Math.abs((rounded[i] ?? 0) - value), 0),
    further: [...values.keys()].filter((i) => at(size + i) + at(2 * size + i) > 0),
  }
}

/**
 * Controlled rounding: every value to one of the two multiples of the base around it, multiples of the base
 * unchanged, so that all equations still hold and the sum of the deviations is least. Always possible in a
 * table of two ways; in others cells may go one multiple further where nothing else adds up, as few as
 * possible. Undefined when even that does not add up.
 * @throws {RangeError} When the base is not above zero, or a value is negative or no number.
 * @see Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82(398); Salazar (2006),
 * Controlled rounding and cell perturbation, Mathematical Programming 105.
 */
export async function roundControlled(problem: RoundingProblem): Promise<RoundedTable | undefined> {
  if (!(problem.base > 0)) throw new RangeError(`a base of ${problem.base}`)
  const wrong = problem.values.find((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY))
  if (wrong !== undefined) throw new RangeError(`a value of ${wrong}`)
  const near = await solveLinearProgramme(programmeOf(problem, false))
  if (near.status === 'optimal') return tableOf(problem, near)
  const further = await solveLinearProgramme(programmeOf(problem, true))
  return further.status === 'optimal' ? tableOf(problem, further) : undefined
}
