/** Totals a table has to reach: over which dimensions they run and what they are. */
export interface FittingMargin {
  /** Positions in `shape`, each at most once; the targets follow them in this order, the last fastest. */
  readonly dimensions: readonly number[]
  /** Totals wanted, zero or more, in the unit of the table. */
  readonly targets: Float64Array
}

/** When fitting stops. */
export interface FittingOptions {
  /** Largest deviation from a target, relative to the largest target, that counts as reached. Default 1e-12. */
  readonly tolerance?: number
  /** Rounds over all margins after which it gives up. Default 1,000. */
  readonly maxIterations?: number
}

/** A fitted table with what is left between it and its targets. */
export interface FittedTable {
  readonly table: Float64Array
  readonly iterations: number
  /** Largest absolute difference between a total of the table and its target, in the unit of the table. */
  readonly largestDeviation: number
  readonly converged: boolean
}

/** For each cell of a table (last dimension fastest) the place of its total in a margin. */
function marginIndex(shape: readonly number[], dimensions: readonly number[]): Int32Array {
  const steps = shape.map(() => 0)
  let step = 1
  for (const dimension of dimensions.toReversed()) {
    steps[dimension] = step
    step *= shape[dimension]!
  }
  let index = Int32Array.of(0)
  shape.forEach((size, dimension) => {
    const wider = new Int32Array(index.length * size)
    for (let at = 0, i = 0; i < index.length; i += 1)
      for (let code = 0; code < size; code += 1) wider[at++] = index[i]! + code * steps[dimension]!
    index = wider
  })
  return index
}

function checkMargin({ dimensions, targets }: FittingMargin, shape: readonly number[]): void {
  const known = dimensions.every((d) => Number.isInteger(d) && d >= 0 && d < shape.length)
  if (!known || new Set(dimensions).size < dimensions.length)
    throw new RangeError(`margin over dimensions ${dimensions.join()} of ${shape.length}`)
  const size = dimensions.reduce((product, d) => product * shape[d]!, 1)
  if (targets.length !== size)
    throw new RangeError(`margin ${dimensions.join()} has ${targets.length} targets, not ${size}`)
  if (targets.some((target) => !(target >= 0 && target < Infinity)))
    throw new RangeError(`margin ${dimensions.join()} has a target that is no number of 0 or more`)
}

function checkTable(table: Float64Array, shape: readonly number[]): void {
  const size = shape.reduce((product, length) => product * length, 1)
  if (table.length !== size)
    throw new RangeError(`table of ${table.length} cells for shape ${shape.join('×')}`)
  if (table.some((cell) => !(cell >= 0 && cell < Infinity)))
    throw new RangeError('table has a cell that is no number of 0 or more')
}

function sumInto(totals: Float64Array, table: Float64Array, index: Int32Array): void {
  totals.fill(0)
  for (let cell = 0; cell < table.length; cell += 1) totals[index[cell]!]! += table[cell]!
}

function deviation(totals: Float64Array, targets: Float64Array): number {
  let largest = 0
  for (let i = 0; i < totals.length; i += 1)
    largest = Math.max(largest, Math.abs(totals[i]! - targets[i]!))
  return largest
}

/** Scales the table to one margin; gives how far it was off before. */
function scale(
  table: Float64Array,
  margin: FittingMargin,
  index: Int32Array,
  totals: Float64Array,
): number {
  sumInto(totals, table, index)
  const off = deviation(totals, margin.targets)
  // A total of 0 cannot be scaled: its cells are 0 and stay so, and the deviation tells.
  for (let i = 0; i < totals.length; i += 1)
    totals[i] = totals[i]! > 0 ? margin.targets[i]! / totals[i]! : 1
  for (let cell = 0; cell < table.length; cell += 1) table[cell]! *= totals[index[cell]!]!
  return off
}

/**
 * A table as near as possible to the given one (in relative entropy) whose totals are the targets, by
 * scaling to each margin in turn. `table` holds the cells row by row, the last dimension fastest, and is
 * left as it is. Cells of 0 stay 0. When margins contradict each other, or ask for something where every
 * cell is 0, `converged` is false and `largestDeviation` says how far off the result is. Each round costs
 * cells × margins. Throws RangeError when sizes do not match or a number is negative or not finite.
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11(4); Csiszár (1975), Annals of Probability 3(1)
 */
export function iterativeProportionalFitting(
  table: Float64Array,
  shape: readonly number[],
  margins: readonly FittingMargin[],
  options: FittingOptions = {},
): FittedTable {
  const { tolerance = 1e-12, maxIterations = 1000 } = options
  checkTable(table, shape)
  for (const margin of margins) checkMargin(margin, shape)
  const fitted = table.slice()
  const indexes = margins.map(({ dimensions }) => marginIndex(shape, dimensions))
  const totals = margins.map(({ targets }) => new Float64Array(targets.length))
  const largest = margins.reduce(
    (max, { targets }) => targets.reduce((a, b) => Math.max(a, b), max),
    0,
  )
  const limit = tolerance * largest
  const remaining = (): number =>
    margins.reduce((max, { targets }, i) => {
      sumInto(totals[i]!, fitted, indexes[i]!)
      return Math.max(max, deviation(totals[i]!, targets))
    }, 0)
  let iterations = 0
  for (let off = Infinity; off > limit && iterations < maxIterations; iterations += 1) {
    off = 0
    margins.forEach((margin, i) => {
      off = Math.max(off, scale(fitted, margin, indexes[i]!, totals[i]!))
    })
  }
  const largestDeviation = remaining()
  return { table: fitted, iterations, largestDeviation, converged: largestDeviation <= limit }
}
