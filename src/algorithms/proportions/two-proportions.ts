import { chiSquareTails } from '../distributions/gamma.ts'
import { twoSidedQuantile } from '../survival/survival-limits.ts'
import { type FisherExactTest, fisherExactTest } from './fisher-exact-test.ts'
import type { ConfidenceLimits } from './proportion-intervals.ts'

/** How many of how many. */
export interface Proportion {
  readonly successes: number
  readonly n: number
}

/** Comparison of two shares. */
export interface TwoProportions {
  /** The second share over the first: under 0.8 breaks the four-fifths rule. ∞ when only the first is 0, 1 when both are. */
  readonly selectionRatio: number
  /** Pearson's chi-square without continuity correction, 1 degree of freedom; 0 with p 1 when both shares are 0 or both 1. */
  readonly chiSquare: number
  readonly pValue: number
  readonly fisher: FisherExactTest
  /** First share minus second, with its simple (Wald) limits, cut off at −1 and 1. */
  readonly difference: number
  readonly differenceLimits: ConfidenceLimits
}

function ratioOf(first: number, second: number): number {
  if (first === 0) return second === 0 ? 1 : Infinity
  return second / first
}

/**
 * Compares two shares: their ratio for the four-fifths rule of selection, Pearson's chi-square, Fisher's
 * exact test, and the difference with its limits. Throws RangeError when a number of successes is outside
 * 0–n or n is 0.
 * @see Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D) (1978); Pearson (1900); R's prop.test(correct = FALSE)
 */
export function compareProportions(
  first: Proportion,
  second: Proportion,
  level = 0.95,
): TwoProportions {
  for (const { successes, n } of [first, second])
    if (
      !(
        Number.isInteger(successes) &&
        Number.isInteger(n) &&
        n > 0 &&
        successes >= 0 &&
        successes <= n
      )
    )
      throw new RangeError(`${successes} of ${n}`)
  const [p, q] = [first.successes / first.n, second.successes / second.n]
  const pooled = (first.successes + second.successes) / (first.n + second.n)
  const spread = pooled * (1 - pooled) * (1 / first.n + 1 / second.n)
  const chiSquare = spread > 0 ? (p - q) ** 2 / spread : 0
  const error = Math.sqrt((p * (1 - p)) / first.n + (q * (1 - q)) / second.n)
  const half = twoSidedQuantile(level) * error
  return {
    selectionRatio: ratioOf(p, q),
    chiSquare,
    pValue: chiSquareTails(chiSquare, 1).upper,
    fisher: fisherExactTest(
      first.successes,
      first.n - first.successes,
      second.successes,
      second.n - second.successes,
    ),
    difference: p - q,
    differenceLimits: { lower: Math.max(-1, p - q - half), upper: Math.min(1, p - q + half) },
  }
}
