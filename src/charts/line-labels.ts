import { valueText } from './cell-text.ts'
import { dodgeLabels } from './dodge.ts'
import type { Canvas } from './frame.ts'
import { type Line, lastPoint } from './line-data.ts'
import { type LineScales, lineTextColour } from './line-marks.ts'
import { element, escapeText, linePath, titled } from './svg.ts'
import { textWidth, wrapText } from './text-width.ts'

/** The label at the end of a line: its name in at most two lines, and its last value in bold. */
export interface EndLabel {
  readonly line: Line
  readonly name: readonly string[]
  readonly value: string
  readonly height: number
}

const size = 12
const leading = 15

/** One label per look, at the last of its lines; none for a line without any number. */
export function endLabels(
  canvas: Canvas,
  lines: readonly Line[],
  width: number,
): readonly EndLabel[] {
  const chosen = new Map<number, Line>()
  for (const line of lines) if (lastPoint(line) !== undefined) chosen.set(line.look, line)
  return [...chosen.values()].map((line) => {
    const name = wrapText(line.label, width, size, canvas.compact ? 3 : 2)
    const value = valueText(lastPoint(line)!.cell, canvas.language)
    return { line, name, value, height: (name.length + 1) * leading + 6 }
  })
}

/** Pixels beside the plot that the labels need, at most `most`. */
export function endLabelsWidth(canvas: Canvas, lines: readonly Line[], most: number): number {
  const labels = endLabels(canvas, lines, most)
  const widths = labels.flatMap(({ name, value }) => [
    ...name.map((text) => textWidth(text, size)),
    textWidth(value, size, true),
  ])
  return Math.min(most, Math.ceil(Math.max(0, ...widths)))
}

/** The labels right of the plot from `left` on, each beside the end of its line, without overlap. */
export function drawEndLabels(
  canvas: Canvas,
  labels: readonly EndLabel[],
  scales: LineScales,
  left: number,
  room: { readonly top: number; readonly bottom: number },
): string {
  const ends = labels.map(({ line }) => lastPoint(line)!)
  const places = labels.map(({ height }, index) => ({
    center: scales.y(ends[index]!.cell.value),
    height,
  }))
  const centers = dodgeLabels(places, room.top, room.bottom)
  return labels
    .map((label, index) => {
      const center = centers[index]!
      const end = { x: scales.x(ends[index]!.period) + 5, y: places[index]!.center }
      const far = left - end.x > 14 || Math.abs(center - end.y) > 8
      const leader = [end, { x: Math.max(end.x, left - 12), y: end.y }, { x: left - 4, y: center }]
      return (far ? leaderLine(canvas, leader) : '') + labelText(canvas, label, left, center)
    })
    .join('')
}

function leaderLine(canvas: Canvas, points: Parameters<typeof linePath>[0]): string {
  return element('path', {
    d: linePath(points),
    fill: 'none',
    stroke: canvas.palette.hatch,
    'stroke-width': '0.8',
    'stroke-dasharray': '1 2',
  })
}

function labelText(canvas: Canvas, label: EndLabel, left: number, center: number): string {
  const top = center - (label.name.length * leading) / 2 + 4
  const rows = label.name.map((text, index) =>
    element('tspan', { x: left, y: top + index * leading }, escapeText(text)),
  )
  const value = element(
    'tspan',
    { x: left, y: top + label.name.length * leading, 'font-weight': '700' },
    escapeText(label.value),
  )
  const whole = label.name.join(' ') === label.line.label ? '' : titled(label.line.label)
  const fill = lineTextColour(canvas.palette, label.line.look)
  return element('text', { 'font-size': size, fill }, whole, ...rows, value)
}
