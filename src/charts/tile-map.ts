import { formatCell, hasValue } from '#kernel'
import { assertOneUnit } from './checks.ts'
import { type Classes, quantileClasses } from './classes.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack } from './frame.ts'
import { classCount, classLook, mapKey } from './map-key.ts'
import { missingNote } from './missing-note.ts'
import type { ChartFrame, Tile } from './model.ts'
import { thousandsText } from './number-text.ts'
import { drawPlace, placeName } from './place.ts'
import { element, escapeText, linePath, type Point } from './svg.ts'
import { ellipsis, textWidth } from './text-width.ts'
import { chartWords } from './words.ts'

const largest = 44
const root3 = Math.sqrt(3)

/** The middle of a pointy-top hexagon of radius 1 at axial coordinates. @see https://www.redblobgames.com/grids/hexagons/ */
export function hexagonCenter(column: number, row: number): Point {
  return { x: root3 * (column + row / 2), y: 1.5 * row }
}

function hexagon(center: Point, radius: number): string {
  const corners = [-90, -30, 30, 90, 150, 210].map((degrees) => ({
    x: center.x + radius * Math.cos((degrees * Math.PI) / 180),
    y: center.y + radius * Math.sin((degrees * Math.PI) / 180),
  }))
  return linePath(corners, true)
}

/** How tiles lie on the canvas. */
interface Grid {
  readonly radius: number
  readonly height: number
  readonly at: (tile: Tile) => Point
}

function gridOf(canvas: Canvas, tiles: readonly Tile[]): Grid {
  const centers = tiles.map(({ column, row }) => hexagonCenter(column, row))
  const [xs, ys] = [centers.map(({ x }) => x), centers.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const wide = Math.max(...xs) - left + root3
  const tall = Math.max(...ys) - top + 2
  const radius = Math.min(largest, (canvas.width - 4) / wide)
  const start = (canvas.width - wide * radius) / 2
  return {
    radius,
    height: tall * radius + 4,
    at: ({ column, row }) => {
      const { x, y } = hexagonCenter(column, row)
      return { x: start + (x - left + root3 / 2) * radius, y: 2 + (y - top + 1) * radius }
    },
  }
}

const bare = (text: string): string => text.replace('€ ', '')

/** The value texts of tiles: as they are when all fit, else all in thousands. */
function valueTexts(
  canvas: Canvas,
  tiles: readonly Tile[],
  width: number,
): { readonly texts: readonly string[]; readonly remark: string } {
  const { language } = canvas
  const full = tiles.map(({ cell }) => (hasValue(cell) ? bare(formatCell(cell, language)) : ''))
  if (full.every((text) => textWidth(text, 11) <= width)) return { texts: full, remark: '' }
  const texts = tiles.map(({ cell }) =>
    hasValue(cell) ? thousandsText(cell.value, cell.unit, language) : '',
  )
  return { texts, remark: chartWords.thousands[language] }
}

function tileMark(canvas: Canvas, grid: Grid, classes: Classes, tile: Tile, value: string): string {
  const { palette } = canvas
  const center = grid.at(tile)
  const look = hasValue(tile.cell)
    ? classLook(palette, classes.classOf(tile.cell.value), classes.borders.length + 1)
    : { fill: canvas.hatch, text: palette.ink }
  const shape = element('path', {
    d: hexagon(center, grid.radius - 1.2),
    class: 'kr-shape',
    fill: look.fill,
    stroke: palette.hatch,
    'stroke-width': '0.8',
  })
  const halo = hasValue(tile.cell)
    ? {}
    : { stroke: palette.paper, 'stroke-width': 4, 'paint-order': 'stroke' }
  const width = grid.radius * root3 - 8
  const short = ellipsis(tile.abbreviation, width, 12, true)
  const lower =
    value === ''
      ? ''
      : element('tspan', { x: center.x, y: center.y + 12, 'font-size': 11.5 }, escapeText(value))
  const upper = element(
    'tspan',
    { x: center.x, y: center.y + (value === '' ? 4 : -3), 'font-weight': '700' },
    escapeText(short),
  )
  return drawPlace(
    canvas,
    tile,
    shape + element('text', { fill: look.text, ...halo }, upper, lower),
  )
}

function tilesPart(canvas: Canvas, tiles: readonly Tile[], classes: Classes): Part {
  const grid = gridOf(canvas, tiles)
  const { texts, remark } = valueTexts(canvas, tiles, grid.radius * root3 - 6)
  const marks = tiles.map((tile, index) => tileMark(canvas, grid, classes, tile, texts[index]!))
  const attributes = { 'font-size': 12, 'text-anchor': 'middle', 'stroke-linejoin': 'round' }
  const map = { markup: element('g', attributes, ...marks), height: grid.height }
  const note = missingNote(canvas, tiles)
  return stack([map, mapKey(canvas, classes, remark), note], 14)
}

/**
 * Regions as equal hexagons in geographic order as one `<svg>`: abbreviation and value in each, coloured
 * by at most five classes of about equal size, with the borders in a key; hatched where a cell is
 * missing. On a page each tile with `href` is a link that the keyboard reaches, named `Regio: waarde`.
 * The order of tiles does not matter: they are read by row. Values that do not fit are shown in thousands.
 * @throws RangeError when a cell has another unit than the frame, or a link is not http(s) or a path.
 */
export function tileMap(frame: ChartFrame, tiles: readonly Tile[]): string {
  assertOneUnit(
    frame,
    tiles.map(({ cell }) => cell),
  )
  const sorted = [...tiles].sort(
    (a, b) => a.row - b.row || a.column - b.column || (a.region < b.region ? -1 : 1),
  )
  const canvas = canvasOf(
    frame,
    sorted.map((tile) => placeName(tile, frame.language)),
  )
  if (tiles.length === 0)
    return drawing(canvas, emptyPart(canvas, chartWords.noFigures[frame.language]))
  const values = sorted.flatMap(({ cell }) => (hasValue(cell) ? [cell.value] : []))
  const classes = quantileClasses(values, classCount)
  return drawing(canvas, tilesPart(canvas, sorted, classes), 'group')
}
