import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { type Issue, issue } from '#kernel'
import { municipalities } from '#reference'
import { loadDescription } from '../description-file.ts'
import { type NamedBytes, type ReadResult, readResult, type Source } from '../model.ts'
import { asLonLat } from './dutch-grid.ts'
import { labourMarketRegionOf, mergeRegions } from './merge-regions.ts'
import { municipalityCode, type RawFeature, rawCollection, rawFeature, rawTopology } from './raw.ts'

const description = loadDescription(import.meta.url)
const division = 2022

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** All features of a topology; a damaged one (arcs that do not exist) gives `undefined`. */
function topologyFeatures(raw: unknown): unknown[] | undefined {
  const topology = raw as Topology<Record<string, GeometryCollection>>
  try {
    return Object.values(topology.objects).flatMap((object) => feature(topology, object).features)
  } catch {
    return undefined
  }
}

function rawFeatures(raw: unknown): unknown[] | undefined {
  const collection = rawCollection.safeParse(raw)
  if (collection.success) return collection.data.features
  return rawTopology.safeParse(raw).success ? topologyFeatures(raw) : undefined
}

// Six decimals are a decimetre: finer than the outlines, and neighbours keep equal points.
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

function ringOf(ring: readonly (readonly number[])[]): Position[] | undefined {
  const points: Position[] = []
  for (const [first = 0, second = 0] of ring) {
    const point = asLonLat(first, second)
    if (point === undefined) return undefined
    points.push([rounded(point[0]), rounded(point[1])])
  }
  return points
}

function geometryOf({ geometry }: RawFeature): Feature['geometry'] | undefined {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const coordinates: Polygon['coordinates'][] = []
  for (const polygon of polygons) {
    const rings = polygon.map(ringOf)
    if (rings.some((ring) => ring === undefined)) return undefined
    coordinates.push(rings.filter((ring) => ring !== undefined))
  }
  return { type: 'MultiPolygon', coordinates }
}

/** A feature as an area of ours, the issue why not, or nothing when it is no municipality. */
function areaOf(raw: unknown, index: number, file: string): Feature | Issue | undefined {
  const at = { file, column: `features[${index}]` }
  const parsed = rawFeature.safeParse(raw)
  if (!parsed.success) {
    const isOther =
      typeof raw === 'object' && raw !== null && 'properties' in raw && raw.properties === null
    return isOther
      ? undefined
      : issue('missingValue', at, { expected: 'Polygon, MultiPolygon, properties' })
  }
  const code = municipalityCode(parsed.data)
  if (code === undefined) return undefined
  const geometry = geometryOf(parsed.data)
  if (geometry === undefined)
    return issue('outOfRange', at, { found: code, expected: 'WGS84 / EPSG:28992' })
  return { type: 'Feature', properties: { code }, geometry }
}

function sortedCollection(areas: readonly Feature[]): FeatureCollection {
  const features = [...areas].sort((a, b) => (a.properties?.code < b.properties?.code ? -1 : 1))
  return { type: 'FeatureCollection', features }
}

function notThisFormat(file: NamedBytes): ReadResult {
  const params = {
    expected: 'GeoJSON / TopoJSON',
    found: new TextDecoder().decode(file.bytes.subarray(0, 40)),
  }
  return readResult({ issues: [issue('notThisFormat', { file: file.name }, params)] })
}

function read(file: NamedBytes): ReadResult {
  const features = rawFeatures(parseJson(file.bytes))
  if (features === undefined) return notThisFormat(file)
  const issues: Issue[] = []
  const areas = new Map<string, Feature>()
  for (const [index, raw] of features.entries()) {
    const area = areaOf(raw, index, file.name)
    if (area === undefined) continue
    if ('code' in area) issues.push(area)
    else if (areas.has(area.properties?.code))
      issues.push(issue('duplicateKey', { file: file.name }, { found: area.properties?.code }))
    else areas.set(area.properties?.code, area)
  }
  const rowsRead = features.length
  if (areas.size === 0) {
    const params = { expected: 'GM0014', found: rowsRead }
    return readResult({
      issues: [...issues, issue('missingValue', { file: file.name, column: 'statcode' }, params)],
      rowsRead,
    })
  }
  const geojson = sortedCollection([...areas.values()])
  const { regions, without } = mergeRegions(geojson, labourMarketRegionOf(municipalities(division)))
  for (const code of without)
    issues.push(
      issue(
        'unknownCode',
        { file: file.name, column: 'statcode' },
        { found: code, expected: division },
        'warning',
      ),
    )
  const boundaries = [
    { id: 'municipalities', geojson },
    { id: 'labour-market-regions', geojson: regions },
  ]
  return readResult({ boundaries, issues, rowsRead })
}

/**
 * Boundaries of municipalities from GeoJSON or TopoJSON, with the Dutch grid or degrees, and of the
 * labour-market regions made of them by the division of 2022. Areas without a municipal code (regions of
 * other kinds in the same topology) are left out.
 */
export const municipalBoundaries: Source = {
  description,
  read,
  otherNames: [
    'gemeenten_2022.topo.json',
    'gemeenten_2023.topo.json',
    'gemeenten_2023.geojson',
    'gemeenten_2021.geojson',
  ],
}
