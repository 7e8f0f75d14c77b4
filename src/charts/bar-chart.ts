import { type Cell, hasValue } from '#kernel'
import { referenceText } from './axes.ts'
import { cellText, valueText } from './cell-text.ts'
import { assertOneUnit } from './checks.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack } from './frame.ts'
import { missingNote } from './missing-note.ts'
import type { Bar, ChartFrame, ReferenceLine } from './model.ts'
import { type Domain, extent, linearScale } from './scale.ts'
import { element, escapeText, linePath, titled } from './svg.ts'
import { ellipsis, textWidth, wrapText } from './text-width.ts'
import { chartWords, reasonWords } from './words.ts'

const size = 13
const leading = 16

/** Where bars, names and values stand. */
interface Layout {
  readonly bars: readonly Bar[]
  /** Names above their bars instead of beside them. */
  readonly above: boolean
  readonly left: number
  readonly right: number
  readonly names: readonly (readonly string[])[]
  readonly x: (value: number) => number
  /** Whether one bar stands out, so that the others stand back. */
  readonly standOut: boolean
}

function barDomain(bars: readonly Bar[], references: readonly ReferenceLine[]): Domain {
  const numbers = bars.flatMap(({ cell }) =>
    hasValue(cell)
      ? [cell.value, cell.interval?.low ?? cell.value, cell.interval?.high ?? cell.value]
      : [],
  )
  return extent([0, ...numbers, ...references.map(({ value }) => value)])!
}

function endText(cell: Cell, canvas: Canvas): string {
  if (hasValue(cell)) return valueText(cell, canvas.language)
  return `${valueText(cell, canvas.language)}: ${reasonWords[cell.missing].short[canvas.language]}`
}

function layoutOf(
  canvas: Canvas,
  bars: readonly Bar[],
  references: readonly ReferenceLine[],
): Layout {
  const { width, compact } = canvas
  const most = compact ? width : width * 0.36
  const names = bars.map(({ label }) => wrapText(label, most, size, 2))
  const widest = Math.max(0, ...names.flat().map((name) => textWidth(name, size)))
  const left = compact ? 0 : Math.ceil(widest) + 12
  const domain = barDomain(bars, references)
  const shown = bars.filter(({ cell }) => hasValue(cell)).map(({ cell }) => endText(cell, canvas))
  const room = Math.ceil(Math.max(0, ...shown.map((text) => textWidth(text, size, true)))) + 12
  const from = left + (domain.low < 0 ? room : 1)
  const right = Math.max(from + 20, width - (domain.high > 0 ? room : 1))
  return {
    bars,
    above: compact,
    left,
    right,
    names,
    x: linearScale(domain, from, right),
    standOut: bars.some(({ highlighted }) => highlighted === true),
  }
}

function nameText(layout: Layout, bar: Bar, lines: readonly string[], top: number): string {
  const x = layout.above ? 0 : layout.left - 12
  const rows = lines.map((text, index) =>
    element('tspan', { x, y: top + index * leading }, escapeText(text)),
  )
  const cut = lines.join(' ') !== bar.label.split(/\s+/).join(' ').trim()
  const attributes = {
    'text-anchor': layout.above ? undefined : 'end',
    'font-weight': bar.highlighted === true ? '700' : undefined,
  }
  return element('text', attributes, cut ? titled(bar.label) : '', ...rows)
}

/** The interval of a bar: a thin line with ends, on a paper-coloured edge so that it shows on the bar. */
function whisker(canvas: Canvas, layout: Layout, cell: Cell, middle: number): string {
  if (!hasValue(cell) || cell.interval === undefined) return ''
  const [low, high] = [layout.x(cell.interval.low), layout.x(cell.interval.high)]
  if (high - low < 3) return ''
  const end = (x: number): string =>
    linePath([
      { x, y: middle - 4 },
      { x, y: middle + 4 },
    ])
  const d = `${linePath([
    { x: low, y: middle },
    { x: high, y: middle },
  ])}${end(low)}${end(high)}`
  const { ink, paper } = canvas.palette
  return (
    element('path', { d, stroke: paper, 'stroke-width': 4, 'stroke-linecap': 'square' }) +
    element('path', { d, stroke: ink, 'stroke-width': '1.4' })
  )
}

function missingMark(
  canvas: Canvas,
  layout: Layout,
  cell: Cell,
  top: number,
  tall: number,
): string {
  const x = layout.x(0)
  const width = 36
  const box = { x, y: top, width, height: tall, fill: canvas.hatch, stroke: canvas.palette.hatch }
  const room = canvas.width - x - width - 8
  const text = ellipsis(endText(cell, canvas), room, size)
  const place = { x: x + width + 8, y: top + tall / 2 + 4.5, fill: canvas.palette.muted }
  return element('rect', box) + element('text', place, escapeText(text))
}

function barMark(canvas: Canvas, layout: Layout, bar: Bar, top: number, tall: number): string {
  const { cell } = bar
  if (!hasValue(cell)) return missingMark(canvas, layout, cell, top, tall)
  const { x, standOut } = layout
  const [from, to] = [Math.min(x(0), x(cell.value)), Math.max(x(0), x(cell.value))]
  const fill = standOut && bar.highlighted !== true ? canvas.palette.soft : canvas.palette.accent
  const rect = element('rect', {
    x: from,
    y: top,
    width: Math.max(1, to - from),
    height: tall,
    fill,
  })
  const middle = top + tall / 2
  const negative = cell.value < 0
  const far = negative
    ? Math.min(from, x(cell.interval?.low ?? cell.value)) - 6
    : Math.max(to, x(cell.interval?.high ?? cell.value)) + 6
  const text = element(
    'text',
    { x: far, y: middle + 4.5, 'font-weight': '700', 'text-anchor': negative ? 'end' : undefined },
    escapeText(endText(cell, canvas)),
  )
  return rect + whisker(canvas, layout, cell, middle) + text
}

/** One row per bar, with its name above or beside it. */
function rows(canvas: Canvas, layout: Layout, start: number): Part {
  let y = start
  const many = layout.bars.length > 16
  const tall = many ? 14 : 18
  const parts = layout.bars.map((bar, index) => {
    const lines = layout.names[index]!
    const nameHeight = lines.length * leading
    const inside = layout.above ? nameHeight + 4 + tall : Math.max(tall, nameHeight)
    const barTop = y + (layout.above ? nameHeight + 4 : (inside - tall) / 2)
    const nameTop = y + (layout.above ? 0 : (inside - nameHeight) / 2) + size - 1
    const name = `${bar.label}: ${cellText(bar.cell, canvas.language)}`
    y += inside + (many ? 6 : 10)
    return element(
      'g',
      {},
      titled(name),
      nameText(layout, bar, lines, nameTop),
      barMark(canvas, layout, bar, barTop, tall),
    )
  })
  return { markup: element('g', { 'font-size': size }, ...parts), height: y }
}

/** References as upright dashed lines, their labels stacked above the bars. */
function uprights(
  canvas: Canvas,
  layout: Layout,
  references: readonly ReferenceLine[],
  bottom: number,
): string {
  return references
    .map((reference, index) => {
      const x = layout.x(reference.value)
      const full = referenceText(canvas, reference)
      const text = ellipsis(full, canvas.width - 8, 12, true)
      const half = textWidth(text, 12, true) / 2
      const middle = Math.max(half, Math.min(canvas.width - half, x))
      const y = index * leading + 12
      const line = linePath([
        { x, y: y + 4 },
        { x, y: bottom },
      ])
      const stroke = { d: line, stroke: canvas.palette.ink, 'stroke-dasharray': '2 3' }
      const place = { x: middle, y, 'font-size': 12, 'font-weight': '700', 'text-anchor': 'middle' }
      const title = text === full ? '' : titled(full)
      return element('path', stroke) + element('text', place, title, escapeText(text))
    })
    .join('')
}

function barPart(canvas: Canvas, bars: readonly Bar[], references: readonly ReferenceLine[]): Part {
  const layout = layoutOf(canvas, bars, references)
  const start = references.length === 0 ? 2 : references.length * leading + 8
  const drawn = rows(canvas, layout, start)
  const zero = linePath([
    { x: layout.x(0), y: start - 2 },
    { x: layout.x(0), y: drawn.height },
  ])
  const axis = element('path', { d: zero, stroke: canvas.palette.hatch })
  return {
    markup: drawn.markup + axis + uprights(canvas, layout, references, drawn.height),
    height: drawn.height,
  }
}

/**
 * Horizontal bars from zero as one `<svg>`, in the order given, each with its value at its end, its
 * interval as a whisker, and a hatched piece with the reason where a cell is missing. References are
 * upright lines. With one bar highlighted the others stand back in grey. Names stand above their bars
 * in a narrow picture.
 * @throws RangeError when a cell has another unit than the frame.
 */
export function barChart(
  frame: ChartFrame,
  bars: readonly Bar[],
  references: readonly ReferenceLine[] = [],
): string {
  assertOneUnit(
    frame,
    bars.map(({ cell }) => cell),
  )
  const canvas = canvasOf(
    frame,
    bars.map(({ label, cell }) => `${label}|${cellText(cell, frame.language)}`),
  )
  const named = bars.map(({ label, cell }) => ({ name: label, cell }))
  const figures = bars.some(({ cell }) => hasValue(cell))
  if (figures) return drawing(canvas, barPart(canvas, bars, references))
  const empty = emptyPart(canvas, chartWords.noFigures[frame.language])
  return drawing(canvas, stack([empty, missingNote(canvas, named)], 12))
}
