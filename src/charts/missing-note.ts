import type { Cell, MissingReason } from '#kernel'
import { hasValue } from '#kernel'
import type { Canvas, Part } from './frame.ts'
import { textLines } from './frame.ts'
import { element } from './svg.ts'
import { wrapText } from './text-width.ts'
import { chartWords, reasonWords } from './words.ts'

/** What a mark stands for and its cell. */
export interface NamedCell {
  readonly name: string
  readonly cell: Cell
}

const swatch = 14
const size = 12

function grouped(cells: readonly NamedCell[]): ReadonlyMap<MissingReason, ReadonlySet<string>> {
  const groups = new Map<MissingReason, Set<string>>()
  for (const { name, cell } of cells) {
    if (hasValue(cell)) continue
    groups.set(cell.missing, (groups.get(cell.missing) ?? new Set()).add(name))
  }
  return groups
}

/**
 * The line below a drawing that says for what there is no figure and why, beside a hatched swatch:
 * `Geen cijfer: '20, '21 (niet gemeten)`. Empty when nothing is missing.
 */
export function missingNote(canvas: Canvas, cells: readonly NamedCell[]): Part {
  const groups = grouped(cells)
  if (groups.size === 0) return { markup: '', height: 0 }
  const { language, palette, width } = canvas
  const reasons = [...groups].map(
    ([reason, names]) => `${[...names].join(', ')} (${reasonWords[reason].short[language]})`,
  )
  const word = chartWords.noFigure[language]
  const sentence = `${word[0]?.toUpperCase()}${word.slice(1)}: ${reasons.join('; ')}`
  const indent = swatch + 8
  const lines = wrapText(sentence, width - indent, size, 4)
  const text = textLines(lines, size, {
    fill: palette.muted,
    transform: `translate(${indent} 0)`,
  })
  const box = element('rect', {
    x: 0.5,
    y: 0.5,
    width: swatch,
    height: swatch,
    fill: canvas.hatch,
    stroke: palette.hatch,
  })
  return { markup: box + text.markup, height: Math.max(text.height, swatch + 1) }
}
