import { wilsonInterval } from '#algorithms'
import { type Cell, valueCell } from '#kernel'
import { intervalLevel, measureFacts } from '../release/measure-facts.ts'

/** Share of persons who answered yes, with its Wilson interval; `yes` and `of` as they are shown. */
export function shareFigure(yes: number, of: number, unverified: boolean): Cell {
  const part = Math.min(yes, of)
  const { lower, upper } = wilsonInterval(part, of, intervalLevel)
  return valueCell(part / of, 'ratio', {
    n: of,
    unverified,
    interval: {
      low: lower,
      high: upper,
      kind: 'sampling',
      method: measureFacts.permanentAt15Months.method ?? '',
      level: intervalLevel,
    },
  })
}
