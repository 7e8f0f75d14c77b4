import { hasValue } from '#kernel'
import { barLayout, barText } from './bar-layout.ts'
import { barName, barShape, barValue, upright } from './bar-marks.ts'
import { cellText } from './cell-text.ts'
import { assertOneUnit } from './checks.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack } from './frame.ts'
import { missingNote } from './missing-note.ts'
import type { Bar, ChartFrame, ReferenceLine } from './model.ts'
import { element, linePath } from './svg.ts'
import { chartWords } from './words.ts'

function barPart(canvas: Canvas, bars: readonly Bar[], references: readonly ReferenceLine[]): Part {
  const layout = barLayout(canvas, bars, references)
  const { rows, start, bottom, x } = layout
  const zero = linePath([
    { x: x(0), y: start - 2 },
    { x: x(0), y: bottom },
  ])
  const halo = { stroke: canvas.palette.paper, 'stroke-width': 4, 'paint-order': 'stroke' }
  const names = rows.map((row) => barName(layout, row))
  const values = rows.map((row) => barValue(canvas, layout, row))
  const markup = [
    ...rows.map((row) => barShape(canvas, layout, row)),
    layout.above && x(0) < 2 ? '' : element('path', { d: zero, stroke: canvas.palette.hatch }),
    ...references.map((reference, index) => upright(canvas, layout, reference, index)),
    element(
      'g',
      { 'font-size': barText, 'stroke-linejoin': 'round', ...halo },
      ...names,
      ...values,
    ),
  ].join('')
  return { markup, height: bottom }
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
  const cells = bars.map(({ cell }) => cell)
  assertOneUnit(frame, cells)
  const canvas = canvasOf(
    frame,
    bars.map(({ label, cell }) => `${label}|${cellText(cell, frame.language)}`),
  )
  if (cells.some(hasValue)) return drawing(canvas, barPart(canvas, bars, references))
  const empty = emptyPart(canvas, chartWords.noFigures[frame.language])
  const named = bars.map(({ label, cell }) => ({ name: label, cell }))
  return drawing(canvas, stack([empty, missingNote(canvas, named)], 12))
}
