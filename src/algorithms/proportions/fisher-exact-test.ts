import { logBeta } from '../distributions/log-gamma.ts'

/** Outcome of Fisher's exact test on a table of 2 × 2. */
export interface FisherExactTest {
  /** Two-sided: the chance of a table at most as likely as this one, given its totals. */
  readonly pValue: number
  /** Conditional maximum-likelihood estimate of the odds ratio, 0 … ∞; 1 when the totals leave only one table. */
  readonly oddsRatio: number
}

/** Margin within which R counts two tables as equally likely. */
const equallyLikely = 1 + 1e-7

const logChoose = (n: number, k: number): number => -Math.log(n + 1) - logBeta(k + 1, n - k + 1)

/** Chances of each number in the first cell (from `lowest` up) when the odds ratio is exp(`logOdds`). */
function chances(logs: readonly number[], lowest: number, logOdds: number): number[] {
  const tilted = logs.map((log, i) => log + logOdds * (lowest + i))
  const highest = Math.max(...tilted)
  const weights = tilted.map((log) => Math.exp(log - highest))
  const total = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / total)
}

/** The log odds ratio under which the expected first cell is `a`: by bisection, as the mean rises with it. */
function logOddsOf(a: number, logs: readonly number[], lowest: number): number {
  const meanAt = (logOdds: number): number =>
    chances(logs, lowest, logOdds).reduce((sum, p, i) => sum + p * (lowest + i), 0)
  let [low, high] = [-1, 1]
  while (meanAt(low) > a) low *= 2
  while (meanAt(high) < a) high *= 2
  for (let i = 0; i < 200 && high - low > 1e-14 * Math.max(1, Math.abs(low)); i += 1) {
    const middle = (low + high) / 2
    if (meanAt(middle) < a) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * Fisher's exact test on the table (a b / c d): two-sided p-value and the conditional estimate of the odds
 * ratio (a/b) / (c/d), which differs a little from the simple one. Work grows with the smallest total.
 * Throws RangeError when a cell is no whole number of 0 or more.
 * @see Fisher (1935), JRSS 98(1); Cornfield (1956); R's fisher.test
 */
export function fisherExactTest(a: number, b: number, c: number, d: number): FisherExactTest {
  if (![a, b, c, d].every((cell) => Number.isInteger(cell) && cell >= 0))
    throw new RangeError(`table ${a} ${b} ${c} ${d}`)
  const [rowOne, rowTwo, columnOne] = [a + b, c + d, a + c]
  const lowest = Math.max(0, columnOne - rowTwo)
  const highest = Math.min(rowOne, columnOne)
  if (lowest === highest) return { pValue: 1, oddsRatio: 1 }
  const logs = Array.from(
    { length: highest - lowest + 1 },
    (_, i) => logChoose(rowOne, lowest + i) + logChoose(rowTwo, columnOne - lowest - i),
  )
  const likelihoods = chances(logs, lowest, 0)
  const own = likelihoods[a - lowest]! * equallyLikely
  const pValue = Math.min(
    1,
    likelihoods.reduce((sum, p) => (p <= own ? sum + p : sum), 0),
  )
  if (a === lowest) return { pValue, oddsRatio: 0 }
  if (a === highest) return { pValue, oddsRatio: Infinity }
  return { pValue, oddsRatio: Math.exp(logOddsOf(a, logs, lowest)) }
}
