import { deviancePart, logBeta, stirlingError } from './log-gamma.ts'
import type { Tails } from './regularised-gamma.ts'

/** ln of xᵃ yᵇ / B(a, b) with y = 1 − x. */
export function logBetaTerm(a: number, b: number, x: number, y: number): number {
  if (Math.min(a, b) < 10)
    return (
      a * (x < 0.5 ? Math.log(x) : Math.log1p(-y)) +
      b * (y < 0.5 ? Math.log(y) : Math.log1p(-x)) -
      logBeta(a, b)
    )
  const n = a + b
  const binomial =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviancePart(a, n * x) -
    deviancePart(b, n * y)
  return binomial + 0.5 * Math.log((a * b) / (2 * Math.PI * n))
}

/**
 * The incomplete beta function over xᵃ yᵇ / B(a, b): the even part of its continued fraction, by Lentz's
 * method. For x ≤ a / (a + b); nothing in it cancels, however near x is to 1.
 */
function betaFraction(a: number, b: number, x: number, y: number): number {
  const tiny = 1e-300
  const safe = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  const distance = (a > b ? (a + b) * y - b : a - (a + b) * x) + 1
  let f = safe((a * distance) / (a + 1))
  let c = f
  let d = 0
  for (let n = 1; n < 1e6; n += 1) {
    const w = n * (b - n) * x
    const over = ((a + n - 1) * (a + b + n - 1) * w * x) / (a + 2 * n - 1) ** 2
    const under = n + w / (a + 2 * n - 1) + ((a + n) * (distance + n * (1 + y))) / (a + 2 * n + 1)
    d = 1 / safe(under + over * d)
    c = safe(under + over / c)
    f *= c * d
    if (Math.abs(c * d - 1) < 1e-16) break
  }
  return 1 / f
}

/**
 * Regularised incomplete beta function I_x(a, b) (`lower`) and its complement (`upper`), for a, b > 0 and
 * 0 ≤ x ≤ 1; relative error of the smaller some 1e-13. Give `y` = 1 − x where x is so near 1 that the
 * difference would lose digits. Throws RangeError outside that domain.
 * @see Didonato & Morris (1992), ACM TOMS 18(3), equation 9 (continued fraction); Loader (2000) for the leading term
 */
export function regularisedBeta(a: number, b: number, x: number, y = 1 - x): Tails {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0))
    throw new RangeError(`regularisedBeta(${a}, ${b}, ${x})`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (y === 0) return { lower: 1, upper: 0 }
  const term = Math.exp(logBetaTerm(a, b, x, y))
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, term * betaFraction(a, b, x, y))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, term * betaFraction(b, a, y, x))
  return { lower: 1 - upper, upper }
}
