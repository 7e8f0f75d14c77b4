import { type Cell, hasValue } from '#kernel'
import { valueText } from './cell-text.ts'
import type { Canvas } from './frame.ts'
import type { Bar, ReferenceLine } from './model.ts'
import { type Domain, extent, linearScale } from './scale.ts'
import { textWidth, wrapText } from './text-width.ts'
import { reasonWords } from './words.ts'

/** Size of text in bar charts, in pixels. */
export const barText = 13
/** Distance between lines of a name, in pixels. */
export const barLeading = 16

/** One bar with its place. */
export interface BarRow {
  readonly bar: Bar
  /** The name in at most two lines. */
  readonly name: readonly string[]
  /** Baseline of the first line of the name. */
  readonly nameTop: number
  readonly top: number
  readonly height: number
}

/** Where bars, names and values stand. */
export interface BarLayout {
  readonly rows: readonly BarRow[]
  /** Names above their bars instead of beside them. */
  readonly above: boolean
  /** Where the room for bars begins. */
  readonly left: number
  readonly start: number
  readonly bottom: number
  readonly x: (value: number) => number
  /** Whether a bar stands out, so that the others stand back. */
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

/** The text at the end of a bar: its value, or that there is no figure and why. */
export function endText(cell: Cell, canvas: Canvas): string {
  if (hasValue(cell)) return valueText(cell, canvas.language)
  return `${valueText(cell, canvas.language)}: ${reasonWords[cell.missing].short[canvas.language]}`
}

function rowsOf(
  bars: readonly Bar[],
  names: readonly (readonly string[])[],
  above: boolean,
  start: number,
): readonly BarRow[] {
  const many = bars.length > 16
  const height = many ? 14 : 18
  let y = start
  return bars.map((bar, index) => {
    const name = names[index]!
    const nameHeight = name.length * barLeading
    const inside = above ? nameHeight + 4 + height : Math.max(height, nameHeight)
    const top = y + (above ? nameHeight + 4 : (inside - height) / 2)
    const nameTop = y + (above ? 0 : (inside - nameHeight) / 2) + barText - 1
    y += inside + (many ? 6 : 10)
    return { bar, name, nameTop, top, height }
  })
}

/** Lays out bars from the top, in the order given; references take a line of text each above them. */
export function barLayout(
  canvas: Canvas,
  bars: readonly Bar[],
  references: readonly ReferenceLine[],
): BarLayout {
  const { width, compact } = canvas
  const names = bars.map(({ label }) => wrapText(label, compact ? width : width * 0.36, barText, 2))
  const widest = Math.max(0, ...names.flat().map((name) => textWidth(name, barText)))
  const left = compact ? 0 : Math.ceil(widest) + 12
  const domain = barDomain(bars, references)
  const shown = bars.filter(({ cell }) => hasValue(cell)).map(({ cell }) => endText(cell, canvas))
  const room = Math.ceil(Math.max(0, ...shown.map((text) => textWidth(text, barText, true)))) + 14
  const from = left + (domain.low < 0 ? room : 1)
  const right = Math.max(from + 20, width - (domain.high > 0 ? room : 1))
  const start = references.length === 0 ? 2 : references.length * barLeading + 8
  const rows = rowsOf(bars, names, compact, start)
  const last = rows.at(-1)
  return {
    rows,
    above: compact,
    left,
    start,
    bottom: last === undefined ? start : last.top + last.height + 6,
    x: linearScale(domain, from, right),
    standOut: bars.some(({ highlighted }) => highlighted === true),
  }
}
