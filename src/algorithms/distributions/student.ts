import { betaQuantileLogOdds } from './beta.ts'
import { normalQuantile, normalTails } from './normal.ts'
import { regularisedBeta } from './regularised-beta.ts'
import type { Tails } from './regularised-gamma.ts'

/** From here on the third term of the expansion around the normal distribution is below rounding. */
const manyDegrees = 1e6

/** Cornish–Fisher expansion of Student's quantile in 1 / degrees of freedom. */
function nearNormal(z: number, n: number): number {
  const first = (z ** 3 + z) / (4 * n)
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n * n)
  return z + first + second
}

/**
 * Both tails of Student's t distribution at t with the given degrees of freedom (> 0; ∞ is the normal one).
 * @see DLMF 8.17; Abramowitz & Stegun 26.7.1
 */
export function studentTails(t: number, degreesOfFreedom: number): Tails {
  if (!(degreesOfFreedom > 0)) throw new RangeError(`${degreesOfFreedom} degrees of freedom`)
  if (degreesOfFreedom === Infinity) return normalTails(t)
  const odds = (t * t) / degreesOfFreedom
  const both = regularisedBeta(degreesOfFreedom / 2, 0.5, 1 / (1 + odds), 1 / (1 + 1 / odds))
  const [small, large] = [both.lower / 2, 0.5 + both.upper / 2]
  return t < 0 ? { lower: small, upper: large } : { lower: large, upper: small }
}

/**
 * Quantile of Student's t distribution: the t below which a share p lies; −∞ at 0 and ∞ at 1. Degrees of
 * freedom above 0, not necessarily whole; ∞ gives the normal quantile. Throws RangeError outside that.
 * @see Abramowitz & Stegun 26.7.1 (through the beta distribution) and 26.7.5 (many degrees of freedom)
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0 && p <= 1 && degreesOfFreedom > 0))
    throw new RangeError(`studentQuantile(${p}, ${degreesOfFreedom})`)
  if (p === 0.5) return 0
  const z = normalQuantile(p)
  if (!Number.isFinite(z) || degreesOfFreedom === Infinity) return z
  if (degreesOfFreedom >= manyDegrees) return nearNormal(z, degreesOfFreedom)
  const tails = { lower: 2 * Math.min(p, 1 - p), upper: 2 * Math.abs(p - 0.5) }
  const logOdds = betaQuantileLogOdds(tails, degreesOfFreedom / 2, 0.5)
  return Math.sign(p - 0.5) * Math.sqrt(degreesOfFreedom) * Math.exp(-logOdds / 2)
}
