import { cellText, periodText } from './cell-text.ts'
import type { Canvas } from './frame.ts'
import type { Line, LinePoint } from './line-data.ts'
import { lineStrokes } from './line-strokes.ts'
import { element, linePath, type Point, pixels, titled } from './svg.ts'
import type { Palette } from './theme.ts'

/** Where a point with a number stands, and its interval. */
export interface LineScales {
  readonly x: (period: string) => number
  readonly y: (value: number) => number
}

/** The colour of the n-th look; looks differ by marker shape too. */
export function lineColour(palette: Palette, look: number): string {
  return [palette.accent, palette.ink, palette.muted, palette.soft][look % 4] ?? palette.ink
}

/** The colour of text about the n-th look, at least 4.5 : 1 on paper. */
export function lineTextColour(palette: Palette, look: number): string {
  return [palette.accent, palette.ink, palette.muted, palette.muted][look % 4] ?? palette.ink
}

/** Path data of a marker of radius `r` around a point: circle, square, diamond or triangle. */
export function markerPath({ x, y }: Point, look: number, r: number): string {
  const shape = (look + Math.floor(look / 4)) % 4
  const [left, right] = [x - r, x + r]
  if (shape === 0)
    return `M${pixels(left)} ${pixels(y)}a${pixels(r)} ${pixels(r)} 0 1 0 ${pixels(2 * r)} 0a${pixels(r)} ${pixels(r)} 0 1 0 ${pixels(-2 * r)} 0Z`
  const corners: Point[] = [
    { x: left, y: y - r },
    { x: right, y: y - r },
    { x: right, y: y + r },
    { x: left, y: y + r },
  ]
  if (shape === 1) return linePath(corners, true)
  const top = { x, y: y - r * 1.3 }
  if (shape === 3) return linePath([top, corners[2]!, corners[3]!], true)
  return linePath([top, { x: x + r * 1.3, y }, { x, y: y + r * 1.3 }, { x: x - r * 1.3, y }], true)
}

function strokes(canvas: Canvas, line: Line, scales: LineScales, colour: string): string {
  const at = ({ period, cell }: LinePoint): Point => ({
    x: scales.x(period),
    y: scales.y(cell.value),
  })
  return lineStrokes(line, at, colour, canvas.language)
}

/** The line alone, solid or dashed, without markers; single points between gaps get a small dot. */
export function lineMarkBare(canvas: Canvas, line: Line, scales: LineScales): string {
  const colour = lineColour(canvas.palette, line.look)
  const dots = line.runs
    .filter((run) => run.length === 1)
    .map(([only]) =>
      markerPath({ x: scales.x(only!.period), y: scales.y(only!.cell.value) }, 0, 1.8),
    )
  const lone = dots.length === 0 ? '' : element('path', { d: dots.join(''), fill: colour })
  return strokes(canvas, line, scales, colour) + lone
}

function bandPath(run: readonly LinePoint[], scales: LineScales): string {
  const ranged = run.filter((point) => point.cell.interval !== undefined)
  const edge = (side: 'low' | 'high'): Point[] =>
    ranged.map(({ period, cell }) => ({
      x: scales.x(period),
      y: scales.y(cell.interval?.[side] ?? cell.value),
    }))
  const [upper, lower] = [edge('high'), edge('low')]
  const thick = upper.some((point, index) => Math.abs(lower[index]!.y - point.y) > 1.5)
  if (!thick) return ''
  if (ranged.length > 1 && ranged.length === run.length)
    return linePath([...upper, ...lower.reverse()], true)
  return upper
    .map(({ x, y }, index) => {
      const below = lower[index]!.y
      return linePath(
        [
          { x: x - 3, y },
          { x: x + 3, y },
          { x: x + 3, y: below },
          { x: x - 3, y: below },
        ],
        true,
      )
    })
    .join('')
}

/** The intervals of a line: a band behind it, or a bar at each point where not all points have one. */
export function lineBand(canvas: Canvas, line: Line, scales: LineScales): string {
  const d = line.runs.map((run) => bandPath(run, scales)).join('')
  if (d === '') return ''
  return element('path', { d, fill: lineColour(canvas.palette, line.look), opacity: '0.16' })
}

/** The line with a marker on every point; a marker of what is not final is open. */
export function lineMark(canvas: Canvas, line: Line, scales: LineScales): string {
  const { palette, language } = canvas
  const colour = lineColour(palette, line.look)
  const many = line.runs.reduce((sum, run) => sum + run.length, 0) > 40
  const markers = line.runs.flat().map(({ period, cell }) => {
    const open = cell.status !== 'final' && cell.status !== 'legal'
    const place = { x: scales.x(period), y: scales.y(cell.value) }
    const name = `${line.label}, ${periodText(period, language)}: ${cellText(cell, language)}`
    const d = markerPath(place, line.look, many ? 1.6 : 2.8)
    return element('path', { d, fill: open ? palette.paper : undefined }, titled(name))
  })
  const group = element('g', { fill: colour, stroke: colour, 'stroke-width': 1.2 }, ...markers)
  return strokes(canvas, line, scales, colour) + group
}
