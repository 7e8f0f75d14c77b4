import { betaQuantile } from '../distributions/beta.ts'
import { twoSidedQuantile } from '../survival/survival-limits.ts'

/** Confidence limits around an estimate. */
export interface ConfidenceLimits {
  readonly lower: number
  readonly upper: number
}

function checkCount(successes: number, n: number): void {
  if (!(n > 0 && successes >= 0 && successes <= n && n < Infinity))
    throw new RangeError(`${successes} of ${n}`)
}

/**
 * Wilson's score interval for a share of `successes` in `n`, between 0 and 1: right also for small n and for
 * shares near 0 or 1. Throws RangeError when n is not positive, successes are outside 0–n, or the level of
 * confidence is outside 0–1.
 * @see Wilson (1927), JASA 22; Brown, Cai & DasGupta (2001), Statistical Science 16(2); R's prop.test(correct = FALSE)
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): ConfidenceLimits {
  checkCount(successes, n)
  const z = twoSidedQuantile(level)
  const p = successes / n
  const square = (z * z) / n
  const centre = p + square / 2
  const half = z * Math.sqrt((p * (1 - p)) / n + square / (4 * n))
  return {
    // At 0 and n the limit is exact; rounding must not put it outside.
    lower: successes === 0 ? 0 : (centre - half) / (1 + square),
    upper: successes === n ? 1 : (centre + half) / (1 + square),
  }
}

/**
 * Clopper & Pearson's exact interval for a share: covers at least as often as it says, so it is wide.
 * Errors as {@link wilsonInterval}.
 * @see Clopper & Pearson (1934), Biometrika 26(4); R's binom.test
 */
export function clopperPearsonInterval(
  successes: number,
  n: number,
  level = 0.95,
): ConfidenceLimits {
  checkCount(successes, n)
  twoSidedQuantile(level)
  const tail = (1 - level) / 2
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  }
}

/**
 * Jeffreys' interval for a share: equal tails of the Beta(x + ½, n − x + ½) posterior, with 0 as lower limit
 * when nobody does and 1 as upper limit when everybody does. Errors as {@link wilsonInterval}.
 * @see Brown, Cai & DasGupta (2001), Statistical Science 16(2), section 4.1.2
 */
export function jeffreysInterval(successes: number, n: number, level = 0.95): ConfidenceLimits {
  checkCount(successes, n)
  twoSidedQuantile(level)
  const tail = (1 - level) / 2
  const [a, b] = [successes + 0.5, n - successes + 0.5]
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, a, b),
    upper: successes === n ? 1 : betaQuantile(1 - tail, a, b),
  }
}

/**
 * Agresti & Coull's interval for a share: the simple interval after adding z²/2 successes and as many
 * failures. Not cut off: it may pass 0 or 1. Errors as {@link wilsonInterval}.
 * @see Agresti & Coull (1998), The American Statistician 52(2)
 */
export function agrestiCoullInterval(successes: number, n: number, level = 0.95): ConfidenceLimits {
  checkCount(successes, n)
  const z = twoSidedQuantile(level)
  const total = n + z * z
  const p = (successes + (z * z) / 2) / total
  const half = z * Math.sqrt((p * (1 - p)) / total)
  return { lower: p - half, upper: p + half }
}
