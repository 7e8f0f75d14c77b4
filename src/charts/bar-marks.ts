import { type Cell, hasValue } from '#kernel'
import { referenceText } from './axes.ts'
import { type BarLayout, type BarRow, barLeading, barText, endText } from './bar-layout.ts'
import { cellText } from './cell-text.ts'
import type { Canvas } from './frame.ts'
import type { ReferenceLine } from './model.ts'
import { element, escapeText, linePath, titled } from './svg.ts'
import { ellipsis, textWidth } from './text-width.ts'

const hatchWidth = 36

/** The name of a bar, with its whole text as a tooltip where it is cut off. */
export function barName(layout: BarLayout, { bar, name, nameTop }: BarRow): string {
  const x = layout.above ? 0 : layout.left - 12
  const lines = name.map((text, index) =>
    element('tspan', { x, y: nameTop + index * barLeading }, escapeText(text)),
  )
  const cut = name.some((line) => line.endsWith('…'))
  const attributes = {
    'text-anchor': layout.above ? undefined : 'end',
    'font-weight': bar.highlighted === true ? '700' : undefined,
  }
  return element('text', attributes, cut ? titled(bar.label) : '', ...lines)
}

/** The interval of a bar: a thin line with ends, edged with paper so that it shows on the bar. */
function whisker(canvas: Canvas, layout: BarLayout, cell: Cell, middle: number): string {
  if (!hasValue(cell) || cell.interval === undefined) return ''
  const [low, high] = [layout.x(cell.interval.low), layout.x(cell.interval.high)]
  if (high - low < 3) return ''
  const upright = (x: number): string =>
    linePath([
      { x, y: middle - 4 },
      { x, y: middle + 4 },
    ])
  const across = linePath([
    { x: low, y: middle },
    { x: high, y: middle },
  ])
  const d = across + upright(low) + upright(high)
  const { ink, paper } = canvas.palette
  return (
    element('path', { d, stroke: paper, 'stroke-width': '3.6', opacity: '0.85' }) +
    element('path', { d, stroke: ink, 'stroke-width': '1.4' })
  )
}

/** Left edge of the hatched piece of a missing bar: at zero, or at the left where its words need room. */
function hatchLeft(canvas: Canvas, layout: BarLayout, cell: Cell): number {
  const needed = hatchWidth + 8 + textWidth(endText(cell, canvas), barText)
  return layout.x(0) + needed <= canvas.width ? layout.x(0) : layout.left + 1
}

/** The bar with its interval, or a hatched piece; named for tooltips. */
export function barShape(canvas: Canvas, layout: BarLayout, { bar, top, height }: BarRow): string {
  const { cell } = bar
  const { accent, soft, hatch } = canvas.palette
  const name = titled(`${bar.label}: ${cellText(cell, canvas.language)}`)
  if (!hasValue(cell)) {
    const x = hatchLeft(canvas, layout, cell)
    const box = { x, y: top, width: hatchWidth, height, fill: canvas.hatch, stroke: hatch }
    return element('g', {}, name, element('rect', box))
  }
  const [zero, end] = [layout.x(0), layout.x(cell.value)]
  const rect = element('rect', {
    x: Math.min(zero, end),
    y: top,
    width: Math.max(1, Math.abs(end - zero)),
    height,
    fill: layout.standOut && bar.highlighted !== true ? soft : accent,
  })
  return element('g', {}, name, rect, whisker(canvas, layout, cell, top + height / 2))
}

/** The text behind the bar: its value, or why there is none. */
export function barValue(canvas: Canvas, layout: BarLayout, { bar, top, height }: BarRow): string {
  const { cell } = bar
  const y = top + height / 2 + 4.5
  const { muted } = canvas.palette
  if (!hasValue(cell)) {
    const x = hatchLeft(canvas, layout, cell) + hatchWidth + 8
    const full = endText(cell, canvas)
    const text = ellipsis(full, canvas.width - x, barText)
    return element(
      'text',
      { x, y, fill: muted },
      text === full ? '' : titled(full),
      escapeText(text),
    )
  }
  const { low = cell.value, high = cell.value } = cell.interval ?? {}
  const negative = cell.value < 0
  const x = negative
    ? layout.x(Math.min(low, cell.value)) - 6
    : layout.x(Math.max(high, cell.value, 0)) + 6
  const attributes = { x, y, 'font-weight': '700', 'text-anchor': negative ? 'end' : undefined }
  return element('text', attributes, escapeText(endText(cell, canvas)))
}

/** A reference as an upright dashed line with its label above the bars, in the n-th line of labels. */
export function upright(
  canvas: Canvas,
  layout: BarLayout,
  reference: ReferenceLine,
  index: number,
): string {
  const x = layout.x(reference.value)
  const full = referenceText(canvas, reference)
  const text = ellipsis(full, canvas.width - 8, 12, true)
  const half = textWidth(text, 12, true) / 2
  const middle = Math.max(half, Math.min(canvas.width - half, x))
  const y = index * barLeading + 12
  const d = linePath([
    { x, y: y + 6 },
    { x, y: layout.bottom },
  ])
  const { ink, paper } = canvas.palette
  const place = { x: middle, y, 'font-size': 12, 'font-weight': '700', 'text-anchor': 'middle' }
  return (
    element('path', { d, stroke: paper, 'stroke-width': 3, opacity: '0.5' }) +
    element('path', { d, stroke: ink, 'stroke-dasharray': '2 3' }) +
    element('text', place, text === full ? '' : titled(full), escapeText(text))
  )
}
