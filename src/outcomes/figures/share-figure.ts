import { normalQuantile } from '#algorithms'
import { type Cell, valueCell } from '#kernel'
import { intervalLevel, measureFacts } from '../release/measure-facts.ts'

const z = normalQuantile(1 - (1 - intervalLevel) / 2)

/**
 * Wilson limits of a share, as ratios: the shares that a score test does not reject.
 * @see Wilson (1927), JASA 22(158)
 */
export function wilsonLimits(yes: number, n: number): readonly [low: number, high: number] {
  const p = yes / n
  const scale = 1 + (z * z) / n
  const centre = (p + (z * z) / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}

/** Share of persons who answered yes, with its Wilson interval; `yes` and `of` as they are shown. */
export function shareFigure(yes: number, of: number, unverified: boolean): Cell {
  const part = Math.min(yes, of)
  const [low, high] = wilsonLimits(part, of)
  return valueCell(part / of, 'ratio', {
    n: of,
    unverified,
    interval: {
      low,
      high,
      kind: 'sampling',
      method: measureFacts.permanentAt15Months.method ?? '',
      level: intervalLevel,
    },
  })
}
