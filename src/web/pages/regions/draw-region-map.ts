import type { FeatureCollection } from 'geojson'
import { boundaryMap } from '#charts'
import type { RegisterNames } from '#indicators'
import { missingCell } from '#kernel'
import { labourMarketRegions } from '#reference'
import { drawFigure } from '../../figure/draw-figure.ts'
import { regionPath } from '../../places/place-routes.ts'
import { href, type View } from '../../view.ts'
import type { RegionMap } from './load-regions.ts'

const mapWidth = 640

/** The regions as equal tiles, each leading to its page. */
export function drawTiles(
  { dataset, selection }: RegionMap,
  names: RegisterNames,
  view: View,
): string | undefined {
  return drawFigure(selection, 'kaart', {
    dataset,
    names,
    language: view.language,
    theme: 'page',
    width: mapWidth,
    regionHref: (code) => href(view, regionPath(code)),
  })
}

/** The regions with their real outlines. */
export function drawOutlines(
  { dataset, selection }: RegionMap,
  outlines: FeatureCollection,
  view: View,
): string {
  const { language } = view
  const { question, label, unit } = dataset.indicator
  const drawn = selection.rows.filter(({ period }) => period === selection.period)
  const cells = new Map(drawn.map(({ dimensions, cell }) => [dimensions.region, cell]))
  const areas = labourMarketRegions().map(({ code, name }) => ({
    code,
    name: name[language],
    cell: cells.get(code) ?? missingCell('notDelivered', unit),
    href: href(view, regionPath(code)),
  }))
  const frame = { title: question[language], description: label[language], unit, language }
  return boundaryMap({ ...frame, theme: 'page', width: mapWidth }, outlines, areas)
}
