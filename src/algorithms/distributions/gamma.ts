import { invertTails } from './invert-tails.ts'
import { logGamma } from './log-gamma.ts'
import { normalQuantile } from './normal.ts'
import { logPoissonTerm, regularisedGamma, type Tails } from './regularised-gamma.ts'

/** A point left of or near the quantile: Wilson & Hilferty's cube, or the bound P(a, x) ≤ xᵃ / Γ(a + 1). */
function startingPoint(p: number, shape: number): number {
  const bound = (Math.log(p) + logGamma(shape + 1)) / shape
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape))
  if (shape < 0.5 || cube <= 0.1) return bound
  return Math.max(bound, Math.log(shape) + 3 * Math.log(cube))
}

/** ln of both tails of the gamma distribution at eᵘ; for tiny eᵘ without its underflow. */
function logTails(shape: number, u: number): Tails {
  if (u < -600) {
    const lower = shape * u - logGamma(shape + 1)
    return { lower, upper: Math.log1p(-Math.exp(lower)) }
  }
  const { lower, upper } = regularisedGamma(shape, Math.exp(u))
  return { lower: Math.log(lower), upper: Math.log(upper) }
}

/**
 * Quantile of the gamma distribution with the given shape and rate (both above 0): the x below which a
 * share p lies. 0 at p = 0 and ∞ at p = 1. Throws RangeError outside that domain.
 * @see Johnson, Kotz & Balakrishnan (1994), Continuous univariate distributions 1, chapter 17
 */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  if (!(p >= 0 && p <= 1 && shape > 0 && rate > 0))
    throw new RangeError(`gammaQuantile(${p}, ${shape}, ${rate})`)
  if (p === 0) return 0
  if (p === 1) return Infinity
  const u = invertTails(
    {
      logTails: (at) => logTails(shape, at),
      logDensity: (at) =>
        Math.log(shape) +
        (at < -600 ? shape * at - logGamma(shape + 1) : logPoissonTerm(shape, Math.exp(at))),
    },
    { lower: p, upper: 1 - p },
    startingPoint(p, shape),
  )
  return Math.exp(u) / rate
}

/** Both tails of the chi-square distribution at x ≥ 0 with the given degrees of freedom (> 0): `upper` is the p-value of a test. */
export function chiSquareTails(x: number, degreesOfFreedom: number): Tails {
  return regularisedGamma(degreesOfFreedom / 2, x / 2)
}

/** Quantile of the chi-square distribution with the given degrees of freedom (> 0), not necessarily whole; see {@link gammaQuantile}. */
export function chiSquareQuantile(p: number, degreesOfFreedom: number): number {
  return gammaQuantile(p, degreesOfFreedom / 2, 0.5)
}
