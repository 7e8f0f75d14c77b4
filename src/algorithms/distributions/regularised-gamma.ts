import { deviancePart, logGamma, stirlingError } from './log-gamma.ts'

/** Both tails of a distribution at a point; they add up to 1, each exact when it is the small one. */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

/** ln of xᵃ e⁻ˣ / Γ(a + 1). */
export function logPoissonTerm(a: number, x: number): number {
  if (a < 10) return a * Math.log(x) - x - logGamma(a + 1)
  return -stirlingError(a) - deviancePart(a, x) - 0.5 * Math.log(2 * Math.PI * a)
}

/** Sum 1 + x/(a+1) + x²/((a+1)(a+2)) + …: the lower tail over its Poisson term. */
function lowerSeries(a: number, x: number): number {
  let sum = 1
  let term = 1
  for (let n = 1; n < 1e6; n += 1) {
    term *= x / (a + n)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum
}

/** Legendre's continued fraction by Lentz's method: the upper tail over xᵃ e⁻ˣ / Γ(a). */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let i = 1; i < 1e6; i += 1) {
    const an = -i * (i - a)
    b += 2
    d = an * d + b
    c = b + an / c
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    if (Math.abs(c) < tiny) c = tiny
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return h
}

/**
 * Regularised incomplete gamma functions P(a, x) (`lower`) and Q(a, x) (`upper`), for a > 0 and x ≥ 0;
 * relative error of the smaller some 1e-14. Throws RangeError outside that domain.
 * @see DLMF 8.2.4, 8.7.1 (series), 8.9.2 (continued fraction)
 */
export function regularisedGamma(a: number, x: number): Tails {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`regularisedGamma(${a}, ${x})`)
  if (x === 0) return { lower: 0, upper: 1 }
  if (x === Infinity) return { lower: 1, upper: 0 }
  const term = Math.exp(logPoissonTerm(a, x))
  if (x < a + 1) {
    const lower = Math.min(1, term * lowerSeries(a, x))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, term * a * upperFraction(a, x))
  return { lower: 1 - upper, upper }
}
