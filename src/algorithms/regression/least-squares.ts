import { compensatedSum } from '../summary/moments.ts'

/** A fitted linear regression; arrays have one place per column of the design. */
export interface LeastSquaresFit {
  readonly coefficients: Float64Array
  readonly standardErrors: Float64Array
  readonly residuals: Float64Array
  /** Degrees of freedom left: rows minus columns. */
  readonly degreesOfFreedom: number
  /** √(sum of squared residuals / degrees of freedom); 0 when none are left. */
  readonly residualDeviation: number
  /** Share of the variation around the mean that is explained. */
  readonly rSquared: number
}

/** Columns reflected to an upper triangle, and the reflections to apply to other columns. */
interface Triangle {
  /** Reflected columns; entry j of column k, j ≤ k, is R. */
  readonly columns: readonly Float64Array[]
  readonly reflect: (column: Float64Array) => void
}

const dotFrom = (a: Float64Array, b: Float64Array, start: number): number => {
  const products = new Float64Array(a.length - start)
  for (let i = start; i < a.length; i += 1) products[i - start] = a[i]! * b[i]!
  return compensatedSum(products)
}

/** Householder's reflections: for each column the one that makes zeros below its diagonal. */
function triangulate(design: readonly Float64Array[]): Triangle {
  const columns = design.map((column) => column.slice())
  const vectors: Float64Array[] = []
  const apply = (vector: Float64Array, start: number, column: Float64Array): void => {
    const factor = (2 * dotFrom(vector, column, start)) / dotFrom(vector, vector, start)
    for (let i = start; i < column.length; i += 1) column[i]! -= factor * vector[i]!
  }
  columns.forEach((column, k) => {
    const norm = Math.sqrt(dotFrom(column, column, k))
    const original = Math.sqrt(dotFrom(design[k]!, design[k]!, 0))
    if (!(norm > 1e-13 * original)) throw new RangeError(`column ${k} follows from those before it`)
    const vector = column.slice().fill(0, 0, k)
    vector[k]! += column[k]! < 0 ? -norm : norm
    for (const later of columns.slice(k)) apply(vector, k, later)
    vectors.push(vector)
  })
  const reflect = (column: Float64Array): void => {
    vectors.forEach((vector, k) => {
      apply(vector, k, column)
    })
  }
  return { columns, reflect }
}

/** Solution of R·x = right for the upper triangle. */
function backSubstitute(columns: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const x = new Float64Array(columns.length)
  for (let i = columns.length - 1; i >= 0; i -= 1) {
    let sum = right[i]!
    for (let k = i + 1; k < columns.length; k += 1) sum -= columns[k]![i]! * x[k]!
    x[i] = sum / columns[i]![i]!
  }
  return x
}

/** √ of the diagonal of (RᵀR)⁻¹: the length of each row of R⁻¹. */
function inverseRowLengths(columns: readonly Float64Array[]): Float64Array {
  const squares = new Float64Array(columns.length)
  columns.forEach((_, k) => {
    const unit = new Float64Array(columns.length)
    unit[k] = 1
    backSubstitute(columns, unit).forEach((value, i) => {
      squares[i]! += value * value
    })
  })
  return squares.map(Math.sqrt)
}

const residualsOf = (
  design: readonly Float64Array[],
  response: Float64Array,
  coefficients: Float64Array,
): Float64Array =>
  response.map((y, i) =>
    compensatedSum([y, ...design.map((column, k) => -column[i]! * coefficients[k]!)]),
  )

/**
 * Ordinary least squares by Householder's QR decomposition with iterative refinement, so that also nearly
 * collinear data (NIST's Longley) keep their digits. `design` are the columns, a constant included where
 * one is wanted. rows × columns² steps. Throws RangeError for columns of unequal length, fewer rows than
 * columns, or a column that follows from the others.
 * @see Golub & Van Loan (2013), Matrix computations, section 5.3; Björck (1967), BIT 7 (refinement)
 */
export function leastSquares(
  design: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
): LeastSquaresFit {
  const columns = design.map((column) => Float64Array.from(column))
  const y = Float64Array.from(response)
  const [n, p] = [y.length, columns.length]
  if (columns.some((column) => column.length !== n) || n < p || p === 0)
    throw new RangeError(`${p} columns for ${n} rows`)
  const triangle = triangulate(columns)
  let coefficients: Float64Array = new Float64Array(p)
  let residuals: Float64Array = y
  for (let round = 0; round < 4; round += 1) {
    const reflected = residuals.slice()
    triangle.reflect(reflected)
    const correction = backSubstitute(triangle.columns, reflected)
    coefficients = coefficients.map((b, k) => b + correction[k]!)
    residuals = residualsOf(columns, y, coefficients)
  }
  const squares = compensatedSum(residuals.map((r) => r * r))
  const mean = compensatedSum(y) / n
  const total = compensatedSum(y.map((value) => (value - mean) ** 2))
  const residualDeviation = n > p ? Math.sqrt(squares / (n - p)) : 0
  return {
    coefficients,
    standardErrors: inverseRowLengths(triangle.columns).map((length) => length * residualDeviation),
    residuals,
    degreesOfFreedom: n - p,
    residualDeviation,
    rSquared: total > 0 ? 1 - squares / total : 1,
  }
}
