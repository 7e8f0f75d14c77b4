import { barChart } from '#charts'
import type { Atlas } from '#indicators'
import { formatPeriod, hasValue, missingCell } from '#kernel'
import { codeName } from '#reference'
import { fill } from '../../messages/messages.ts'
import { factDetail } from '../../places/fact-words.ts'
import type { PlaceDimension } from '../../places/place-facts.ts'
import { regionPath, sectorChamberPath } from '../../places/place-routes.ts'
import type { PageRoute } from '../../routing/page-route.ts'
import type { View } from '../../view.ts'
import {
  type ComparisonRow,
  comparisonParts,
  comparisonRow,
  orderPlaces,
} from './compare-places.ts'
import type { ComparedPlace } from './comparison-table.tsx'
import { comparePage } from './page.tsx'
import { readComparison } from './read-comparison.ts'

function comparedPlace(place: PlaceDimension, code: string, view: View): ComparedPlace {
  const known = codeName(place, code, view.language)
  const name = code.startsWith('PV') ? fill(view.text.provinceTitle, { place: known }) : known
  return { code, name, path: place === 'region' ? regionPath(code) : sectorChamberPath(code) }
}

/** The places as bars, for rows in which at least two have a number. */
function drawRow(
  row: ComparisonRow,
  places: readonly ComparedPlace[],
  place: PlaceDimension,
  atlas: Atlas,
  view: View,
): readonly { readonly slug: string; readonly title: string; readonly svg: string }[] {
  const { dataset, example, period } = row
  const { label, slug } = dataset.indicator
  if ([...row.cells.values()].filter(hasValue).length < 2) return []
  const detail = factDetail(example, place, atlas.names, view)
  const about = [detail, formatPeriod(period, view.language)].filter((part) => part !== '')
  const { unit } = example.cell
  const bars = places.map(({ code, name }) => ({
    label: name,
    cell: row.cells.get(code) ?? missingCell('notDelivered', unit),
  }))
  const title = `${label[view.language]}, ${about.join(', ')}`
  const frame = { title, description: title, unit, language: view.language, width: 360 }
  return [{ slug, title, svg: barChart({ ...frame, theme: 'page' }, bars) }]
}

/** Breakdowns worth a table of their own: shares, whose parts can be held against each other. */
async function partsOf(atlas: Atlas, place: PlaceDimension, codes: readonly string[], view: View) {
  const shares = atlas.indicators.filter(({ unit }) => unit === 'ratio')
  const found = await Promise.all(shares.map(({ slug }) => atlas.dataset(slug)))
  return found.flatMap((dataset) => {
    const rows = dataset === undefined ? [] : comparisonParts(dataset, place, codes)
    if (dataset === undefined || rows.length === 0) return []
    const words = { figure: dataset.indicator.label[view.language] }
    return [{ caption: fill(view.text.compareParts, words), rows }]
  })
}

/** Places side by side, chosen in the address. */
export const compareRoute: PageRoute = {
  path: '/vergelijken',
  async load({ view, atlas }) {
    const choice = readComparison(view.query)
    const { place, codes, order } = choice
    const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
    const rows = found.flatMap((dataset) => {
      const row = dataset === undefined ? undefined : comparisonRow(dataset, place, codes)
      return row === undefined ? [] : [row]
    })
    const ordered = orderPlaces(codes, rows, order)
    const places = ordered.map((code) => comparedPlace(place, code, view))
    return comparePage({
      view,
      names: atlas.names,
      choice,
      places,
      rows,
      parts: await partsOf(atlas, place, codes, view),
      pictures: rows.flatMap((row) => drawRow(row, places, place, atlas, view)),
    })
  },
}
