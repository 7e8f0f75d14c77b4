import { dodgeLabels } from './dodge.ts'
import type { Canvas } from './frame.ts'
import type { ReferenceLine } from './model.ts'
import { tickText } from './number-text.ts'
import type { PeriodTick } from './period-axis.ts'
import type { Ticks } from './scale.ts'
import { element, escapeText, linePath, titled } from './svg.ts'
import { ellipsis, textWidth } from './text-width.ts'

/** Size of text on axes, in pixels. */
export const axisSize = 12

/** The rectangle that marks stand in. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The texts of value ticks, in the unit of the chart. */
export function tickTexts(canvas: Canvas, ticks: Ticks): readonly string[] {
  const { frame, language } = canvas
  return ticks.values.map((value) => tickText(value, ticks.step, frame.unit, language))
}

/** Horizontal grid lines with their values at the left; the zero line is darker. */
export function valueGrid(
  canvas: Canvas,
  plot: Plot,
  ticks: Ticks,
  y: (value: number) => number,
): string {
  const { palette } = canvas
  const across = (value: number): string =>
    linePath([
      { x: plot.left, y: y(value) },
      { x: plot.right, y: y(value) },
    ])
  const light = ticks.values.filter((value) => value !== 0)
  const grid = element('path', { d: light.map(across).join(''), stroke: palette.grid })
  const zero = ticks.values.includes(0)
    ? element('path', { d: across(0), stroke: palette.hatch })
    : ''
  const texts = tickTexts(canvas, ticks).map((text, index) =>
    element('text', { x: plot.left - 8, y: y(ticks.values[index]!) + 4 }, escapeText(text)),
  )
  const attributes = { 'font-size': axisSize, fill: palette.muted, 'text-anchor': 'end' }
  return grid + zero + element('g', attributes, ...texts)
}

/** The labels of periods below a plot, each with a short tick. */
export function periodLabels(canvas: Canvas, plot: Plot, ticks: readonly PeriodTick[]): string {
  const { palette } = canvas
  const marks = ticks.map(({ x }) =>
    linePath([
      { x, y: plot.bottom },
      { x, y: plot.bottom + 4 },
    ]),
  )
  const texts = ticks.map(({ x, text, full }) =>
    element(
      'text',
      { x, y: plot.bottom + 19 },
      text === full ? '' : titled(full),
      escapeText(text),
    ),
  )
  return (
    element('path', { d: marks.join(''), stroke: palette.hatch }) +
    element('g', { 'font-size': axisSize, fill: palette.muted, 'text-anchor': 'middle' }, ...texts)
  )
}

/** The label of a reference with its value to at most four decimals, unless the label already names it. */
export function referenceText(canvas: Canvas, reference: ReferenceLine): string {
  const rounded = Number(reference.value.toFixed(4))
  const value = tickText(rounded, rounded || 1, canvas.frame.unit, canvas.language)
  return reference.label.includes(value) ? reference.label : `${reference.label}: ${value}`
}

/** Horizontal reference lines, labelled at the left above the line; labels of near lines move apart. */
export function referenceLines(
  canvas: Canvas,
  plot: Plot,
  references: readonly ReferenceLine[],
  y: (value: number) => number,
): string {
  const { palette } = canvas
  const wishes = references.map(({ value }) => ({ center: y(value) - 10, height: 15 }))
  const middles = dodgeLabels(wishes, plot.top - 10, plot.bottom)
  return references
    .map((reference, index) => {
      const at = y(reference.value)
      const d = linePath([
        { x: plot.left, y: at },
        { x: plot.right, y: at },
      ])
      const full = referenceText(canvas, reference)
      const text = ellipsis(full, plot.right - plot.left - 8, axisSize, true)
      const line = element('path', { d, stroke: palette.ink, 'stroke-dasharray': '2 3' })
      return line + haloText(canvas, text, plot.left + 4, middles[index]! + 4, full)
    })
    .join('')
}

/** Bold text that stays readable over lines: paper colour around its signs. */
export function haloText(canvas: Canvas, text: string, x: number, y: number, full: string): string {
  const attributes = {
    x,
    y,
    'font-size': axisSize,
    'font-weight': '700',
    stroke: canvas.palette.paper,
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  return element('text', attributes, text === full ? '' : titled(full), escapeText(text))
}

/** Pixels that value ticks need left of a plot. */
export function tickWidth(canvas: Canvas, ticks: Ticks): number {
  const widths = tickTexts(canvas, ticks).map((text) => textWidth(text, axisSize))
  return Math.ceil(Math.max(0, ...widths)) + 8
}
