import { isCount, isShare } from '#kernel'
import { type Plot, periodLabels, referenceLines, tickWidth, valueGrid } from './axes.ts'
import { cellText, periodText, shortPeriod } from './cell-text.ts'
import { assertOneUnit } from './checks.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack, textLines } from './frame.ts'
import { type Line, type LineGap, toLines } from './line-data.ts'
import { drawEndLabels, endLabels, endLabelsWidth } from './line-labels.ts'
import { lineBand, lineMark } from './line-marks.ts'
import { missingNote } from './missing-note.ts'
import type { ChartFrame, LineSeries, ReferenceLine } from './model.ts'
import { type PeriodAxis, periodAxis } from './period-axis.ts'
import { extent, linearScale, niceTicks, type Ticks } from './scale.ts'
import { element, titled } from './svg.ts'
import { chartWords, unitCaption } from './words.ts'

/** Value ticks over all numbers, intervals and references; from zero unless that hides all change. */
function valueTicks(
  frame: ChartFrame,
  lines: readonly Line[],
  references: readonly ReferenceLine[],
  count: number,
): Ticks | undefined {
  const cells = lines.flatMap((line) => line.runs.flat().map(({ cell }) => cell))
  const found = extent([
    ...cells.flatMap(({ value, interval }) => [
      value,
      interval?.low ?? value,
      interval?.high ?? value,
    ]),
    ...(cells.length === 0 ? [] : references.map(({ value }) => value)),
  ])
  if (found === undefined) return undefined
  const flat = found.high - found.low < 0.25 * Math.max(Math.abs(found.low), Math.abs(found.high))
  const cut = flat && found.high > found.low && !isCount(frame.unit) && !isShare(frame.unit)
  const low = cut ? found.low : Math.min(0, found.low)
  return niceTicks({ low, high: cut ? found.high : Math.max(0, found.high) }, count)
}

function gapColumns(
  canvas: Canvas,
  plot: Plot,
  axis: PeriodAxis,
  gaps: readonly LineGap[],
): string {
  const byPeriod = new Map<string, string[]>()
  for (const { label, period, cell } of gaps) {
    const sentence = `${label}, ${periodText(period, canvas.language)}: ${cellText(cell, canvas.language)}`
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), sentence])
  }
  const half = Math.max(3, Math.min(14, axis.nearest / 2))
  return [...byPeriod]
    .map(([period, sentences]) => {
      const x = Math.max(plot.left, axis.x(period) - half)
      const width = Math.min(plot.right, axis.x(period) + half) - x
      const place = { x, y: plot.top, width, height: plot.bottom - plot.top }
      const look = { fill: canvas.hatch, opacity: '0.6' }
      return element('rect', { ...place, ...look }, titled(sentences.join('\n')))
    })
    .join('')
}

function captionOf(canvas: Canvas, ticks: Ticks): Part {
  const { frame, language, palette } = canvas
  const words = [unitCaption(frame.unit, language)]
  if (ticks.domain.low > 0 || ticks.domain.high < 0) words.push(chartWords.notFromZero[language])
  const text = words.filter((word) => word !== '').join('; ')
  return textLines(text === '' ? [] : [text], 12, { fill: palette.muted })
}

function plotOf(canvas: Canvas, lines: readonly Line[], ticks: Ticks): Plot {
  const most = canvas.compact ? canvas.width * 0.3 : 170
  const beside = endLabelsWidth(canvas, lines, most)
  const labelHeight = endLabels(canvas, lines, beside).reduce((sum, { height }) => sum + height, 0)
  const height = Math.max(canvas.compact ? 220 : Math.min(340, canvas.width * 0.42), labelHeight)
  return {
    left: tickWidth(canvas, ticks),
    right: canvas.width - beside - 16,
    top: 10,
    bottom: 10 + height,
  }
}

function linePart(
  canvas: Canvas,
  lines: readonly Line[],
  references: readonly ReferenceLine[],
  ticks: Ticks,
): Part {
  const plot = plotOf(canvas, lines, ticks)
  const periods = lines.flatMap(({ runs, gaps }) => [...runs.flat(), ...gaps].map((p) => p.period))
  const inset = canvas.compact ? 12 : 20
  const axis = periodAxis(periods, plot.left + inset, plot.right - inset / 2, canvas.language, 12)
  const y = linearScale(ticks.domain, plot.bottom, plot.top)
  const scales = { x: axis.x, y }
  const labels = endLabels(canvas, lines, canvas.width - plot.right - 16)
  const markup = [
    gapColumns(
      canvas,
      plot,
      axis,
      lines.flatMap(({ gaps }) => gaps),
    ),
    valueGrid(canvas, plot, ticks, y),
    ...lines.map((line) => lineBand(canvas, line, scales)),
    ...[...lines].reverse().map((line) => lineMark(canvas, line, scales)),
    referenceLines(canvas, plot, references, y),
    periodLabels(canvas, plot, axis.ticks),
    drawEndLabels(canvas, labels, scales, plot.right + 14, plot),
  ].join('')
  return { markup, height: plot.bottom + 26 }
}

/**
 * Lines over time as one `<svg>`: labels with the last value at the line ends, intervals as bands,
 * forecasts dashed, hatched columns where a cell is missing, references labelled. Counts and shares
 * start at zero. The order of points does not matter; that of series sets their colours. Lines with the
 * same label look alike but are never joined.
 * @throws RangeError when a cell has another unit than the frame, a line has two points in one period, or
 * a period is no period.
 */
export function lineChart(
  frame: ChartFrame,
  series: readonly LineSeries[],
  references: readonly ReferenceLine[] = [],
): string {
  const lines = toLines(series)
  const points = lines.flatMap(({ label, runs, gaps }) =>
    [...runs.flat(), ...gaps].map(({ period, cell }) => ({ label, period, cell })),
  )
  assertOneUnit(
    frame,
    points.map(({ cell }) => cell),
  )
  const canvas = canvasOf(
    frame,
    points.map(({ label, period, cell }) => `${label}|${period}|${cellText(cell, frame.language)}`),
  )
  const ticks = valueTicks(frame, lines, references, canvas.compact ? 4 : 5)
  const { language } = frame
  const note = missingNote(
    canvas,
    lines.flatMap(({ gaps, label }) =>
      gaps.map(({ period, cell }) => ({
        name:
          lines.length > 1
            ? `${label} ${shortPeriod(period, language)}`
            : shortPeriod(period, language),
        cell,
      })),
    ),
  )
  if (ticks === undefined)
    return drawing(canvas, stack([emptyPart(canvas, chartWords.noFigures[language]), note], 12))
  const part = linePart(canvas, lines, references, ticks)
  return drawing(canvas, stack([captionOf(canvas, ticks), part, note], 8))
}
