/** Points and weights of a quadrature rule. */
export interface QuadratureRule {
  readonly points: readonly number[]
  readonly weights: readonly number[]
}

/** Hermite function of degree n and its derivative's factor, in orthonormal recursion. */
function hermite(n: number, x: number): { value: number; slope: number } {
  let previous = 0
  let value = Math.PI ** -0.25
  for (let j = 1; j <= n; j += 1) {
    const next = x * Math.sqrt(2 / j) * value - Math.sqrt((j - 1) / j) * previous
    previous = value
    value = next
  }
  return { value, slope: Math.sqrt(2 * n) * previous }
}

/**
 * Gauss–Hermite rule with n points for ∫ f(x) e^(−x²) dx, exact for polynomials to degree 2n − 1. Roots are
 * found by scanning for changes of sign and bisection, so n is meant to be small (up to some 30). Throws
 * RangeError when n is no whole number of 1 or more.
 * @see DLMF 3.5.28; Golub & Welsch (1969), Mathematics of Computation 23
 */
export function gaussHermite(n: number): QuadratureRule {
  if (!(Number.isInteger(n) && n >= 1 && n <= 30)) throw new RangeError(`${n} points`)
  const edge = Math.sqrt(2 * n + 1)
  const steps = 400 * n
  // Cells that have 0 as middle, so that no root falls on an edge between them.
  const at = (i: number): number => (edge * (2 * i - steps - 1)) / (steps + 1)
  const points: number[] = []
  for (let i = 0; i <= steps; i += 1) {
    let [low, high] = [at(i), at(i + 1)]
    const sign = Math.sign(hermite(n, low).value)
    if (sign === Math.sign(hermite(n, high).value)) continue
    for (let k = 0; k < 80; k += 1) {
      const middle = (low + high) / 2
      if (Math.sign(hermite(n, middle).value) === sign) low = middle
      else high = middle
    }
    points.push((low + high) / 2)
  }
  return { points, weights: points.map((x) => 2 / hermite(n, x).slope ** 2) }
}
