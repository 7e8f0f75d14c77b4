/**
 * Cholesky factor L (lower triangle, row by row) of a symmetric positive-definite matrix A = L·Lᵀ given
 * row by row; only its lower triangle is read. n³/6 steps. Throws RangeError when A is not positive
 * definite (to rounding): the unknowns cannot be told apart.
 * @see Golub & Van Loan (2013), Matrix computations, section 4.2
 */
export function choleskyFactor(matrix: Float64Array): Float64Array {
  const n = Math.round(Math.sqrt(matrix.length))
  if (n * n !== matrix.length)
    throw new RangeError(`matrix of ${matrix.length} cells is not square`)
  const factor = new Float64Array(n * n)
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j]!
      for (let k = 0; k < j; k += 1) sum -= factor[i * n + k]! * factor[j * n + k]!
      if (i !== j) factor[i * n + j] = sum / factor[j * n + j]!
      else if (sum > 1e-14 * Math.abs(matrix[i * n + i]!)) factor[i * n + i] = Math.sqrt(sum)
      else throw new RangeError('matrix is not positive definite')
    }
  return factor
}

/** Solution x of L·Lᵀ·x = b for a Cholesky factor L; n² steps. */
export function solveFactored(factor: Float64Array, right: ArrayLike<number>): Float64Array {
  const n = right.length
  const x = Float64Array.from(right)
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= factor[i * n + k]! * x[k]!
    x[i]! /= factor[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= factor[k * n + i]! * x[k]!
    x[i]! /= factor[i * n + i]!
  }
  return x
}

/** Solution x of A·x = b for a symmetric positive-definite A; see {@link choleskyFactor}. */
export function solveSymmetric(matrix: Float64Array, right: ArrayLike<number>): Float64Array {
  return solveFactored(choleskyFactor(matrix), right)
}

/** Inverse (row by row) of a symmetric positive-definite matrix; see {@link choleskyFactor}. */
export function invertSymmetric(matrix: Float64Array): Float64Array {
  const factor = choleskyFactor(matrix)
  const n = Math.round(Math.sqrt(matrix.length))
  const inverse = new Float64Array(n * n)
  for (let i = 0; i < n; i += 1) {
    const unit = new Float64Array(n)
    unit[i] = 1
    inverse.set(solveFactored(factor, unit), i * n)
  }
  return inverse
}
