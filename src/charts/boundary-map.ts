import { type GeoPath, geoPath, geoTransform } from 'd3-geo'
import type { Feature, FeatureCollection } from 'geojson'
import { hasValue } from '#kernel'
import { assertOneUnit } from './checks.ts'
import { type Classes, quantileClasses } from './classes.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack, textLines } from './frame.ts'
import { classCount, classLook, mapKey } from './map-key.ts'
import { missingNote } from './missing-note.ts'
import type { ChartFrame, MapArea } from './model.ts'
import { drawPlace, placeName } from './place.ts'
import { element } from './svg.ts'
import { wrapText } from './text-width.ts'
import { chartWords } from './words.ts'

type Flat = (x: number, y: number) => readonly [number, number]

/** Degrees to spherical Mercator in radians, y downwards. @see Snyder, Map Projections (1987), 7-1, 7-2 */
function mercator(longitude: number, latitude: number): readonly [number, number] {
  const clamped = Math.max(-85, Math.min(85, latitude)) * (Math.PI / 180)
  return [longitude * (Math.PI / 180), -Math.log(Math.tan(Math.PI / 4 + clamped / 2))]
}

/** Metres in a flat grid such as RD New (EPSG:28992), y downwards. */
const flatGrid: Flat = (x, y) => [x, -y]

function pathOf(flat: Flat): GeoPath {
  const transform = geoTransform({
    point(x, y) {
      this.stream.point(...flat(x, y))
    },
  })
  return geoPath(transform).digits(1)
}

/** The code by which an outline belongs to an area: its `id`, or its property `code` or `statcode`. */
export function outlineCode(feature: Feature): string {
  const code = feature.id ?? feature.properties?.code ?? feature.properties?.statcode
  return code === undefined || code === null ? '' : String(code)
}

/** A path generator that fits outlines in a width, and the height that they take. */
function fitted(
  outlines: FeatureCollection,
  width: number,
  tallest: number,
): { readonly path: GeoPath; readonly height: number } | undefined {
  const firstX = pathOf(flatGrid).bounds(outlines)
  const inDegrees = Math.max(...firstX.flat().map(Math.abs)) <= 360
  const flat = inDegrees ? mercator : flatGrid
  const [[left, top], [right, bottom]] = pathOf(flat).bounds(outlines)
  const [wide, tall] = [right - left, bottom - top]
  if (!(wide > 0 && tall > 0 && Number.isFinite(wide + tall))) return undefined
  const scale = Math.min((width - 4) / wide, tallest / tall)
  const start = (width - wide * scale) / 2
  const path = pathOf((x, y) => {
    const [flatX, flatY] = flat(x, y)
    return [start + (flatX - left) * scale, 2 + (flatY - top) * scale]
  })
  return { path, height: tall * scale + 4 }
}

function areaMark(canvas: Canvas, classes: Classes, area: MapArea, d: string): string {
  const { palette } = canvas
  const fill = hasValue(area.cell)
    ? classLook(palette, classes.classOf(area.cell.value), classes.borders.length + 1).fill
    : canvas.hatch
  const look = { d, class: 'kr-shape', fill, stroke: palette.hatch, 'stroke-width': '0.8' }
  return drawPlace(canvas, area, element('path', look))
}

function mapPart(
  canvas: Canvas,
  outlines: FeatureCollection,
  areas: readonly MapArea[],
  classes: Classes,
): Part {
  const { palette, language } = canvas
  const fit = fitted(outlines, canvas.width, Math.min(640, canvas.width * 1.25))
  if (fit === undefined) return emptyPart(canvas, chartWords.noFigures[language])
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const seen = new Set<string>()
  const marks = outlines.features.map((feature) => {
    const d = fit.path(feature) ?? ''
    const area = byCode.get(outlineCode(feature))
    if (d === '') return ''
    if (area === undefined) return element('path', { d, fill: palette.paper, stroke: palette.grid })
    seen.add(area.code)
    return areaMark(canvas, classes, area, d)
  })
  const map = { markup: element('g', { 'stroke-linejoin': 'round' }, ...marks), height: fit.height }
  const lost = areas.filter(({ code }) => !seen.has(code)).map((area) => placeName(area, language))
  const sentence = lost.length === 0 ? '' : `${chartWords.notOnMap[language]}: ${lost.join('; ')}`
  const lines = wrapText(sentence, canvas.width, 12, 4)
  const rest = textLines(lines, 12, { fill: palette.muted })
  return stack([map, mapKey(canvas, classes), missingNote(canvas, areas), rest], 14)
}

/**
 * Regions with their real outlines as one `<svg>`, coloured and linked like the tile map. Outlines are
 * GeoJSON in degrees (drawn in Mercator) or in metres of a flat grid (RD); each is matched by `id`, or
 * by property `code` or `statcode`. Outlines without an area are drawn empty; areas without an outline
 * are named below with their value.
 * @throws RangeError when a cell has another unit than the frame, or a link is not http(s) or a path.
 */
export function boundaryMap(
  frame: ChartFrame,
  outlines: FeatureCollection,
  areas: readonly MapArea[],
): string {
  assertOneUnit(
    frame,
    areas.map(({ cell }) => cell),
  )
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const canvas = canvasOf(
    frame,
    sorted.map((area) => placeName(area, frame.language)),
  )
  const values = sorted.flatMap(({ cell }) => (hasValue(cell) ? [cell.value] : []))
  const part = mapPart(canvas, outlines, sorted, quantileClasses(values, classCount))
  return drawing(canvas, part, 'group')
}
