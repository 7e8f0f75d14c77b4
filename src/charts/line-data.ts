import { type Cell, comparePeriods, hasValue, type PeriodCode, type ValueCell } from '#kernel'
import type { LineSeries } from './model.ts'

/** A point with a number. */
export interface LinePoint {
  readonly period: PeriodCode
  readonly cell: ValueCell
}

/** A point without a number, and the line it is missing from. */
export interface LineGap {
  readonly label: string
  readonly period: PeriodCode
  readonly cell: Cell
}

/** A line in order of time: the stretches between missing points. */
export interface Line {
  readonly label: string
  readonly projected: boolean
  /** Number of its label among all labels: lines of one label look alike. */
  readonly look: number
  readonly runs: readonly (readonly LinePoint[])[]
  readonly gaps: readonly LineGap[]
}

function sortedPoints(series: LineSeries): LineSeries['points'] {
  const points = [...series.points].sort((a, b) => comparePeriods(a.period, b.period))
  const twice = points.find((point, index) => point.period === points[index + 1]?.period)
  if (twice !== undefined)
    throw new RangeError(`The line "${series.label}" has two points in ${twice.period}`)
  return points
}

/**
 * Lines with their points in order of time, broken where a cell is missing.
 * @throws RangeError when a line has two points in one period or a period is no period.
 */
export function toLines(series: readonly LineSeries[]): readonly Line[] {
  const labels = [...new Set(series.map(({ label }) => label))]
  return series.map((one) => {
    const runs: LinePoint[][] = [[]]
    const gaps: LineGap[] = []
    for (const { period, cell } of sortedPoints(one)) {
      if (hasValue(cell)) runs.at(-1)?.push({ period, cell })
      else {
        gaps.push({ label: one.label, period, cell })
        runs.push([])
      }
    }
    return {
      label: one.label,
      projected: one.projected === true,
      look: labels.indexOf(one.label),
      runs: runs.filter((run) => run.length > 0),
      gaps,
    }
  })
}

/** The last point with a number, if any. */
export function lastPoint(line: Line): LinePoint | undefined {
  return line.runs.at(-1)?.at(-1)
}
