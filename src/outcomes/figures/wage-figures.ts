import { regularisedBeta, studentQuantile } from '#algorithms'
import { type Cell, valueCell } from '#kernel'
import { intervalLevel, measureFacts } from '../release/measure-facts.ts'

const unit = 'euroCentsPerMonth'

/** Standard deviation of wages (n − 1), by Welford. */
function spread(wages: Uint32Array): number {
  let mean = 0
  let squares = 0
  wages.forEach((wage, i) => {
    const step = wage - mean
    mean += step / (i + 1)
    squares += step * (wage - mean)
  })
  return Math.sqrt(squares / Math.max(1, wages.length - 1))
}

/**
 * Mean start wage in euro cents a month with the limits of Student's t.
 * @param sum sum of the wages in euros, as shown; `n` the persons behind it, as shown.
 */
export function meanWageFigure(
  sum: number,
  n: number,
  wages: Uint32Array,
  unverified: boolean,
): Cell {
  const value = Math.round((sum * 100) / n)
  const t = studentQuantile(1 - (1 - intervalLevel) / 2, Math.max(1, n - 1))
  const half = Math.round((t * spread(wages)) / Math.sqrt(n))
  return valueCell(value, unit, {
    n,
    unverified,
    interval: {
      low: Math.max(0, value - half),
      high: value + half,
      kind: 'sampling',
      method: measureFacts.startWage.method ?? '',
      level: intervalLevel,
    },
  })
}

/**
 * Rank (from 1) of the order statistic below which the median lies with a chance of at most (1 − level)/2:
 * the greatest k with P(Bin(n, ½) < k) within it; 1 for small n.
 * @see Conover, Practical Nonparametric Statistics, section 3.2
 */
export function medianLimitRank(n: number): number {
  let low = 1
  let high = Math.max(1, Math.floor(n / 2))
  // P(Bin(n, ½) ≤ k − 1) = I_½(n − k + 1, k).
  const chance = (k: number): number => regularisedBeta(n - k + 1, k, 0.5).lower
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (chance(middle) <= (1 - intervalLevel) / 2) low = middle
    else high = middle - 1
  }
  return low
}

const rounded = (value: number, step: number): number => Math.round(value / step) * step

/**
 * Median start wage in euro cents a month with its order-statistic limits. All three are rounded to `step`,
 * because each is (next to) the wage of one person.
 * @param shownN the persons behind it as shown: with noise another number than that of the wages.
 */
export function medianWageFigure(
  shownN: number,
  wages: Uint32Array,
  step: number,
  unverified: boolean,
): Cell {
  const n = wages.length
  const at = (rank: number): number => wages[rank - 1] ?? 0
  const median = (at(Math.ceil((n + 1) / 2)) + at(Math.floor((n + 1) / 2))) / 2
  const rank = medianLimitRank(n)
  return valueCell(rounded(median, step), unit, {
    n: shownN,
    unverified,
    interval: {
      low: rounded(at(rank), step),
      high: rounded(at(n - rank + 1), step),
      kind: 'sampling',
      method: measureFacts.medianStartWage.method ?? '',
      level: intervalLevel,
    },
  })
}
