import { regularisedBeta } from '../distributions/regularised-beta.ts'
import type { ConfidenceLimits } from '../proportions/proportion-intervals.ts'

/** Hyndman & Fan's nine definitions of a sample quantile; 7 is the usual one (R, spreadsheets). */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** Rounding slack of R's quantile(): steps nearer than this to a place count as on it. */
const fuzz = 4 * 2 ** -52

const between = (sorted: ArrayLike<number>, place: number): number =>
  sorted[Math.max(0, Math.min(sorted.length, place) - 1)]!

/** Types 1–3: a step function, with what to do exactly on a step. */
function discontinuous(sorted: ArrayLike<number>, p: number, type: 1 | 2 | 3): number {
  const exact = sorted.length * p + (type === 3 ? -0.5 : 0)
  const j = Math.floor(exact + fuzz)
  const onStep = exact - j <= fuzz
  const low = between(sorted, j)
  const high = between(sorted, j + 1)
  if (!onStep) return high
  if (type === 2) return (low + high) / 2
  if (type === 1) return low
  return j % 2 === 0 ? low : high
}

/** Plotting positions (a, b) of types 4–9: p(k) = (k − a) / (n + 1 − a − b). */
const positions: Readonly<Record<4 | 5 | 6 | 7 | 8 | 9, readonly [number, number]>> = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
}

/**
 * The p-quantile of values sorted ascending, by one of the nine definitions of Hyndman & Fan. Throws
 * RangeError when there are no values or p is outside 0–1.
 * @see Hyndman & Fan (1996), The American Statistician 50(4); R's quantile(type =)
 */
export function sampleQuantile(
  sorted: ArrayLike<number>,
  p: number,
  type: QuantileType = 7,
): number {
  if (sorted.length === 0 || !(p >= 0 && p <= 1))
    throw new RangeError(`quantile ${p} of ${sorted.length} values`)
  if (type === 1 || type === 2 || type === 3) return discontinuous(sorted, p, type)
  const [a, b] = positions[type]
  const exact = a + p * (sorted.length + 1 - a - b)
  const j = Math.floor(exact + fuzz)
  const part = Math.abs(exact - j) < fuzz ? 0 : exact - j
  const [low, high] = [between(sorted, j), between(sorted, j + 1)]
  return part === 0 ? low : low + part * (high - low)
}

/** Median with limits; `notReached` where too few values are there to reach the level of confidence. */
export interface MedianInterval {
  readonly median: number
  readonly limits: ConfidenceLimits | 'tooFewValues'
  /** Chance that the limits hold the median of the population: at least the level asked for. */
  readonly coverage: number
}

/**
 * Median (type 7) of values sorted ascending with a distribution-free interval between two of them: the
 * narrowest symmetric pair that holds the population's median with at least the level asked for, by the
 * Binomial(n, ½) distribution. Under six values 95 % cannot be reached. Throws RangeError for no values.
 * @see Thompson (1936), Annals of Mathematical Statistics 7(3); David & Nagaraja (2003), Order statistics, section 7.1
 */
export function medianInterval(sorted: ArrayLike<number>, level = 0.95): MedianInterval {
  const n = sorted.length
  const median = sampleQuantile(sorted, 0.5)
  const coverageOf = (k: number): number =>
    // 1 − 2 P(Binomial(n, ½) < k) = 1 − 2 P(… ≥ n − k + 1).
    1 - 2 * regularisedBeta(n - k + 1, k, 0.5).lower
  let k = 0
  while (k + 1 <= (n + 1) / 2 && coverageOf(k + 1) >= level) k += 1
  if (k === 0) return { median, limits: 'tooFewValues', coverage: n > 0 ? coverageOf(1) : 0 }
  return {
    median,
    limits: { lower: sorted[k - 1]!, upper: sorted[n - k]! },
    coverage: coverageOf(k),
  }
}
