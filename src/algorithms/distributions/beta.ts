import { invertTails } from './invert-tails.ts'
import { logBeta } from './log-gamma.ts'
import { logBetaTerm, regularisedBeta } from './regularised-beta.ts'
import type { Tails } from './regularised-gamma.ts'

/** x and 1 − x of a log-odds, each exact. */
function sharesOf(logOdds: number): readonly [x: number, y: number] {
  const e = Math.exp(-Math.abs(logOdds))
  const [small, large] = [e / (1 + e), 1 / (1 + e)]
  return logOdds < 0 ? [small, large] : [large, small]
}

/** ln of both tails at a log-odds; beyond ±600 from the leading term of the series, as x itself underflows. */
function logTails(a: number, b: number, u: number): Tails {
  if (u < -600) {
    const lower = a * u - logBeta(a, b) - Math.log(a)
    return { lower, upper: Math.log1p(-Math.exp(lower)) }
  }
  if (u > 600) {
    const { lower, upper } = logTails(b, a, -u)
    return { lower: upper, upper: lower }
  }
  const { lower, upper } = regularisedBeta(a, b, ...sharesOf(u))
  return { lower: Math.log(lower), upper: Math.log(upper) }
}

/** ln of the density of the log-odds. */
function logDensity(a: number, b: number, u: number): number {
  if (u < -600) return a * u - logBeta(a, b)
  if (u > 600) return -b * u - logBeta(a, b)
  return logBetaTerm(a, b, ...sharesOf(u))
}

/**
 * Log-odds of the quantile of the beta distribution whose tails are given: u with x = 1 / (1 + e⁻ᵘ). Keeps
 * all digits where x is near 0 or 1.
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, chapter 25
 */
export function betaQuantileLogOdds(tails: Tails, a: number, b: number): number {
  const distribution = {
    logTails: (u: number) => logTails(a, b, u),
    logDensity: (u: number) => logDensity(a, b, u),
  }
  return invertTails(distribution, tails, Math.log(a) - Math.log(b))
}

/**
 * Quantile of the beta distribution with parameters a and b (both above 0): the x below which a share p
 * lies. Throws RangeError outside that domain.
 * @see Johnson, Kotz & Balakrishnan (1995), Continuous univariate distributions 2, chapter 25
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) throw new RangeError(`betaQuantile(${p}, ${a}, ${b})`)
  if (p === 0 || p === 1) return p
  return sharesOf(betaQuantileLogOdds({ lower: p, upper: 1 - p }, a, b))[0]
}
