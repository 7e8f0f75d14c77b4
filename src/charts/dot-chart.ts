import { type Cell, hasValue } from '#kernel'
import { type BarLayout, type BarRow, barLayout, barText } from './bar-layout.ts'
import { barName, barShape, barValue, upright } from './bar-marks.ts'
import { cellText } from './cell-text.ts'
import { assertOneUnit } from './checks.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack } from './frame.ts'
import { missingNote } from './missing-note.ts'
import type { Bar, ChartFrame, ReferenceLine } from './model.ts'
import { element, linePath, titled } from './svg.ts'
import { chartWords } from './words.ts'

function colourOf(canvas: Canvas, layout: BarLayout, { bar }: BarRow): string {
  const { accent, soft } = canvas.palette
  return layout.standOut && bar.highlighted !== true ? soft : accent
}

/** The interval as a broad band with the value as a dot on it; hatched where there is no number. */
function dotShape(canvas: Canvas, layout: BarLayout, row: BarRow): string {
  const { bar, top, height } = row
  const { cell } = bar
  if (!hasValue(cell)) return barShape(canvas, layout, row)
  const y = top + height / 2
  const { low = cell.value, high = cell.value } = cell.interval ?? {}
  const colour = colourOf(canvas, layout, row)
  const band = element('rect', {
    x: layout.x(low),
    y: y - 4,
    width: Math.max(1, layout.x(high) - layout.x(low)),
    height: 8,
    rx: 4,
    fill: colour,
    opacity: '0.35',
  })
  const dot = element('circle', {
    cx: layout.x(cell.value),
    cy: y,
    r: 6,
    fill: colour,
    stroke: canvas.palette.paper,
    'stroke-width': '1.5',
  })
  return element('g', {}, titled(`${bar.label}: ${cellText(cell, canvas.language)}`), band, dot)
}

/** Light lines along which the eye goes from name to dot. */
function guides(canvas: Canvas, { rows, x }: BarLayout): string {
  const lines = rows
    .filter(({ bar }) => hasValue(bar.cell))
    .map(({ bar, top, height }) => {
      const y = top + height / 2
      const { value = 0, interval } = bar.cell as Cell & {
        value: number
        interval?: { high: number }
      }
      return linePath([
        { x: x(0), y },
        { x: x(Math.max(0, interval?.high ?? value)), y },
      ])
    })
  return element('path', { d: lines.join(''), stroke: canvas.palette.grid })
}

function dotPart(canvas: Canvas, dots: readonly Bar[], references: readonly ReferenceLine[]): Part {
  const layout = barLayout(canvas, dots, references)
  const { rows, start, bottom, x } = layout
  const zero = linePath([
    { x: x(0), y: start - 2 },
    { x: x(0), y: bottom },
  ])
  const halo = { stroke: canvas.palette.paper, 'stroke-width': 4, 'paint-order': 'stroke' }
  const texts = [
    ...rows.map((row) => barName(layout, row)),
    ...rows.map((row) => barValue(canvas, layout, row)),
  ]
  const markup = [
    guides(canvas, layout),
    layout.above && x(0) < 2 ? '' : element('path', { d: zero, stroke: canvas.palette.hatch }),
    ...rows.map((row) => dotShape(canvas, layout, row)),
    ...references.map((reference, index) => upright(canvas, layout, reference, index)),
    element('g', { 'font-size': barText, 'stroke-linejoin': 'round', ...halo }, ...texts),
  ].join('')
  return { markup, height: bottom }
}

/**
 * Values as dots on the band of their interval, on an axis from zero, as one `<svg>`: for estimates, where
 * the interval says as much as the value. Otherwise as {@link barChart}.
 * @throws RangeError when a cell has another unit than the frame.
 */
export function dotChart(
  frame: ChartFrame,
  dots: readonly Bar[],
  references: readonly ReferenceLine[] = [],
): string {
  const cells = dots.map(({ cell }) => cell)
  assertOneUnit(frame, cells)
  const canvas = canvasOf(
    frame,
    dots.map(({ label, cell }) => `dot ${label}|${cellText(cell, frame.language)}`),
  )
  if (cells.some(hasValue)) return drawing(canvas, dotPart(canvas, dots, references))
  const empty = emptyPart(canvas, chartWords.noFigures[frame.language])
  const named = dots.map(({ label, cell }) => ({ name: label, cell }))
  return drawing(canvas, stack([empty, missingNote(canvas, named)], 12))
}
