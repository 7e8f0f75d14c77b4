import { chiSquareTails } from '../distributions/gamma.ts'
import { normalQuantile } from '../distributions/normal.ts'
import { regularisedBeta } from '../distributions/regularised-beta.ts'

/** Lower and upper limit of a funnel at one number of persons. */
export interface FunnelLimits {
  readonly lower: number
  readonly upper: number
}

function checkTarget(target: number, n: number, level: number): void {
  if (!(target > 0 && target < 1 && n > 0 && level > 0 && level < 1))
    throw new RangeError(`funnel around ${target} for ${n} persons at ${level}`)
}

/**
 * Normal limits between which a share of n persons falls with the given chance when the true share is the
 * target, cut off at 0 and 1; `betweenVariance` (τ², see {@link overdispersion}) widens them. Throws
 * RangeError for a target or level outside 0–1 or n not positive.
 * @see Spiegelhalter (2005), Statistics in Medicine 24(8), Funnel plots for comparing institutional performance
 */
export function normalFunnelLimits(
  target: number,
  n: number,
  level = 0.95,
  betweenVariance = 0,
): FunnelLimits {
  checkTarget(target, n, level)
  const z = normalQuantile((1 + level) / 2)
  const half = z * Math.sqrt((target * (1 - target)) / n + betweenVariance)
  return { lower: Math.max(0, target - half), upper: Math.min(1, target + half) }
}

/** Chance of at most k successes of n with the given share. */
function binomialUpTo(k: number, n: number, share: number): number {
  if (k < 0) return 0
  if (k >= n) return 1
  return regularisedBeta(k + 1, n - k, share, 1 - share).upper
}

/** Number below which a share p of a binomial distribution lies, interpolated between whole numbers. */
function interpolatedQuantile(p: number, n: number, share: number): number {
  let [low, high] = [-1, n]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (binomialUpTo(middle, n, share) >= p) high = middle
    else low = middle
  }
  const at = binomialUpTo(high, n, share)
  const below = binomialUpTo(high - 1, n, share)
  return high - (at - p) / (at - below)
}

/**
 * Exact binomial limits of a funnel: the interpolated quantiles of the number of successes among n persons
 * when the true share is the target, over n. Errors as {@link normalFunnelLimits}.
 * @see Spiegelhalter (2005), Statistics in Medicine 24(8), appendix A.1.1
 */
export function exactFunnelLimits(target: number, n: number, level = 0.95): FunnelLimits {
  checkTarget(target, n, level)
  if (!Number.isInteger(n)) throw new RangeError(`${n} persons`)
  const at = (p: number): number => interpolatedQuantile(p, n, target) / n
  return { lower: Math.max(0, at((1 - level) / 2)), upper: Math.min(1, at((1 + level) / 2)) }
}

/** How much more units differ than chance explains. */
export interface Overdispersion {
  /** φ: mean of the squared winsorised z-scores; about 1 when only chance is at work. */
  readonly factor: number
  /** Chance of a factor this high if only chance were at work (chi-square, before winsorising). */
  readonly pValue: number
  /** τ²: variance between units to add to each one's own; 0 when φ is not above 1. */
  readonly betweenVariance: number
}

function winsorise(values: readonly number[], share: number): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const cut = Math.floor(share * values.length)
  const [low, high] = [sorted[cut]!, sorted[sorted.length - 1 - cut]!]
  return values.map((value) => Math.max(low, Math.min(high, value)))
}

/**
 * Overdispersion of estimates around a target: φ from z-scores of which the most extreme shares (10 % on
 * each side) are pulled in, and if φ > 1 the additive variance τ² by the method of moments. Throws
 * RangeError for fewer than two units or a standard error that is not positive.
 * @see Spiegelhalter (2005), Quality and Safety in Health Care 14(5), Handling over-dispersion of performance indicators; DerSimonian & Laird (1986)
 */
export function overdispersion(
  estimates: readonly number[],
  standardErrors: readonly number[],
  target: number,
  winsorisedShare = 0.1,
): Overdispersion {
  const units = estimates.length
  if (units < 2 || standardErrors.length !== units || !standardErrors.every((se) => se > 0))
    throw new RangeError(`${units} estimates with errors ${standardErrors.join(' ')}`)
  const z = estimates.map((estimate, i) => (estimate - target) / standardErrors[i]!)
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value * value, 0) / units
  const factor = mean(winsorise(z, winsorisedShare))
  const weights = standardErrors.map((se) => 1 / (se * se))
  const total = weights.reduce((a, b) => a + b, 0)
  const squares = weights.reduce((sum, w) => sum + w * w, 0)
  const excess = (units * factor - (units - 1)) / (total - squares / total)
  return {
    factor,
    pValue: chiSquareTails(units * mean(z), units).upper,
    betweenVariance: factor > 1 ? Math.max(0, excess) : 0,
  }
}
