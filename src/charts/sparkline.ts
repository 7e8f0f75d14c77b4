import { hasValue } from '#kernel'
import { cellText, periodText } from './cell-text.ts'
import { assertOneUnit } from './checks.ts'
import { canvasOf, drawing, type Part } from './frame.ts'
import { lastPoint, toLines } from './line-data.ts'
import { lineMarkBare } from './line-marks.ts'
import type { ChartFrame, LineSeries } from './model.ts'
import { periodAxis } from './period-axis.ts'
import { extent, linearScale } from './scale.ts'
import { element, titled } from './svg.ts'

const height = 32

/**
 * A line without axes as one small `<svg>`, 160 pixels wide by default: the shape of change between its
 * lowest and highest value, with a dot on the last. Missing points break the line and are hatched.
 * @throws RangeError when a cell has another unit than the frame, two points share a period, or a period
 * is no period.
 */
export function sparkline(frame: ChartFrame, series: LineSeries): string {
  assertOneUnit(
    frame,
    series.points.map(({ cell }) => cell),
  )
  const [line] = toLines([series])
  const texts = series.points.map(({ cell }) => cellText(cell, frame.language)).sort()
  const canvas = canvasOf(frame, [series.label, ...texts], 160)
  const values = series.points.flatMap(({ cell }) => (hasValue(cell) ? [cell.value] : []))
  const periods = series.points.map(({ period }) => period)
  const axis = periodAxis(periods, 5, canvas.width - 5, frame.language, 11)
  const y = linearScale(extent(values) ?? { low: 0, high: 1 }, height - 5, 5)
  const scales = { x: axis.x, y }
  const half = Math.max(2, Math.min(8, axis.nearest / 2))
  const gaps = line!.gaps.map(({ period, cell }) => {
    const place = { x: Math.max(0, axis.x(period) - half), width: 2 * half, height }
    const name = `${periodText(period, frame.language)}: ${cellText(cell, frame.language)}`
    return element('rect', { ...place, fill: canvas.hatch, opacity: '0.6' }, titled(name))
  })
  const last = lastPoint(line!)
  const dot =
    last === undefined
      ? ''
      : element('circle', {
          cx: axis.x(last.period),
          cy: y(last.cell.value),
          r: 3.2,
          fill: canvas.palette.accent,
        })
  const markup = gaps.join('') + lineMarkBare(canvas, line!, scales) + dot
  const part: Part = { markup, height }
  return drawing(canvas, part)
}
