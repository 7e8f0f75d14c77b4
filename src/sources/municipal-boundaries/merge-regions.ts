import type { Feature, FeatureCollection } from 'geojson'
import { merge } from 'topojson-client'
import type { Municipality } from '#reference'
import { edgeTopology } from './edge-topology.ts'

/** Which region each municipality lies in, by its code. */
export type RegionOf = (municipality: string) => string | undefined

/**
 * Municipalities that came after the division of 2022, with one of those they were made of: the new one lies
 * in the same region. @see https://www.cbs.nl/nl-nl/onze-diensten/methoden/classificaties/overig/gemeentelijke-indelingen-per-jaar
 */
const successors: Readonly<Record<string, string>> = {
  // Voorne aan Zee, 2023: Brielle, Hellevoetsluis and Westvoorne.
  GM1992: 'GM0501',
}

/** The labour-market region of each municipality of a division, and of those that were made of them since. */
export function labourMarketRegionOf(division: readonly Municipality[]): RegionOf {
  const regions = new Map(
    division.map(({ code, labourMarketRegion }) => [code, labourMarketRegion]),
  )
  return (code) => regions.get(code) ?? regions.get(successors[code] ?? '')
}

/**
 * Merges municipalities into the regions they lie in: one feature per region with its code, in order of
 * code, borders between municipalities of one region gone. Municipalities without a region are left out
 * and named in `without`. Borders disappear where neighbours have the same points.
 */
export function mergeRegions(
  municipalities: FeatureCollection,
  regionOf: RegionOf,
): { readonly regions: FeatureCollection; readonly without: readonly string[] } {
  const topology = edgeTopology(municipalities)
  const byRegion = new Map<string, (typeof topology.objects.areas.geometries)[number][]>()
  const without: string[] = []
  for (const area of topology.objects.areas.geometries) {
    const region = regionOf(area.properties.code)
    if (region === undefined) without.push(area.properties.code)
    else byRegion.set(region, [...(byRegion.get(region) ?? []), area])
  }
  const features = [...byRegion]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, parts]): Feature => {
      return { type: 'Feature', properties: { code }, geometry: merge(topology, parts) }
    })
  return { regions: { type: 'FeatureCollection', features }, without }
}
