import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { geoArea } from 'd3-geo'
import fc from 'fast-check'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { labourMarketRegions, municipalities } from '#reference'
import { labourMarketRegionOf, mergeRegions } from './merge-regions.ts'
import { municipalBoundaries } from './read.ts'

const fixture = readFileSync(new URL('fixture.geojson', import.meta.url), 'utf8')
const read = (value: unknown) =>
  municipalBoundaries.read({
    name: 'g.geojson',
    bytes: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  })
const codes = (collection: FeatureCollection | undefined) =>
  collection?.features.map(({ properties }) => properties?.code)
const byId = (result: ReturnType<typeof read>, id: string) =>
  result.boundaries.find((each) => each.id === id)?.geojson
const changed = (
  edit: (collection: {
    features: { properties: Record<string, unknown>; geometry: { coordinates: unknown } }[]
  }) => void,
) => {
  const collection = JSON.parse(fixture)
  edit(collection)
  return read(collection)
}

describe('a GeoJSON file', () => {
  it('gives the municipalities and the regions they make', () => {
    const result = read(fixture)
    expect(result.issues).toEqual([])
    expect(result.rowsRead).toBe(3)
    expect(codes(byId(result, 'municipalities'))).toEqual(['GM0014', 'GM0106', 'GM0109'])
    const regions = municipalities(2022).filter(({ code }) =>
      ['GM0014', 'GM0106', 'GM0109'].includes(code),
    )
    expect(codes(byId(result, 'labour-market-regions'))).toEqual(
      [...new Set(regions.map((each) => each.labourMarketRegion))].sort(),
    )
  })

  it('loses the border between two municipalities of one region', () => {
    const collection = byId(read(fixture), 'municipalities')!
    const { regions } = mergeRegions(collection, () => 'AM01')
    const geometry = regions.features[0]?.geometry as MultiPolygon
    expect(geometry.coordinates).toHaveLength(1)
    expect(geometry.coordinates[0]?.[0]?.filter(([x, y]) => x === 6.6 && y === 53.2)).toEqual([])
    expect(geometry.coordinates[0]).toHaveLength(1)
  })

  it('reads the Dutch grid and swapped axes as the same place', () => {
    const swapped = changed(({ features }) => {
      const polygon = features[0]!.geometry.coordinates as number[][][]
      features[0]!.geometry.coordinates = polygon.map((ring) => ring.map(([x, y]) => [y, x]))
    })
    expect(byId(swapped, 'municipalities')).toEqual(byId(read(fixture), 'municipalities'))
    const grid = changed(({ features }) => {
      features[0]!.geometry.coordinates = [
        [
          [233_883, 582_065],
          [234_883, 582_065],
          [234_883, 583_065],
          [233_883, 582_065],
        ],
      ]
    })
    const [longitude, latitude] = (
      byId(grid, 'municipalities')!.features[0]!.geometry as MultiPolygon
    ).coordinates[0]![0]![0]!
    expect(longitude).toBeCloseTo(6.5682, 3)
    expect(latitude).toBeCloseTo(53.2194, 3)
  })
})

describe('a file that is not good', () => {
  it.each([
    ['HTML', '<html></html>', 'notThisFormat'],
    ['cut off', fixture.slice(0, 300), 'notThisFormat'],
    ['of another kind', { type: 'Point', coordinates: [5, 52] }, 'notThisFormat'],
    ['empty of areas', { type: 'FeatureCollection', features: [] }, 'missingValue'],
    [
      'a topology without its arcs',
      {
        type: 'Topology',
        arcs: [],
        objects: {
          a: {
            type: 'GeometryCollection',
            geometries: [{ type: 'Polygon', arcs: [[7]], properties: { code: 'GM0014' } }],
          },
        },
      },
      'notThisFormat',
    ],
  ])('%s gives one issue', (_name, value, code) => {
    expect(read(value).issues.map((each) => each.code)).toEqual([code])
  })

  it('keeps the good areas beside one that lies elsewhere, and names it', () => {
    const result = changed(({ features }) => {
      features[1]!.geometry.coordinates = [
        [
          [-77, 38],
          [-76, 38],
          [-76, 39],
          [-77, 38],
        ],
      ]
    })
    expect(result.issues).toMatchObject([{ code: 'outOfRange', params: { found: 'GM0106' } }])
    expect(codes(byId(result, 'municipalities'))).toEqual(['GM0014', 'GM0109'])
  })

  it('names a municipality twice and one that the division does not know', () => {
    const twice = changed(({ features }) =>
      Object.assign(features[1]!.properties, { statcode: 'GM0014' }),
    )
    expect(twice.issues).toMatchObject([{ code: 'duplicateKey', params: { found: 'GM0014' } }])
    const unknown = changed(({ features }) =>
      Object.assign(features[1]!.properties, { statcode: 'GM9999' }),
    )
    expect(unknown.issues).toMatchObject([
      { code: 'unknownCode', severity: 'warning', params: { found: 'GM9999' } },
    ])
  })

  it('never throws, whatever is written over it', () => {
    fc.assert(
      fc.property(fc.nat(fixture.length), fc.string(), (at, text) => {
        read(fixture.slice(0, at) + text + fixture.slice(at + text.length))
      }),
    )
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) =>
          void read({
            type: 'FeatureCollection',
            features: [value, { type: 'Feature', properties: value, geometry: value }],
          }),
      ),
    )
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) =>
          void read({
            type: 'Topology',
            arcs: [value],
            objects: { a: { type: 'GeometryCollection', geometries: value } },
          }),
      ),
    )
  })
})

it('gives a municipality made of others since 2022 the region of those', () => {
  const regionOf = labourMarketRegionOf(municipalities(2022))
  expect(regionOf('GM1992')).toBe(regionOf('GM0501'))
  expect(regionOf('GM9999')).toBeUndefined()
})

const shared = new URL('../../../../shared/data/regio/gemeenten_2023.topo.json.gz', import.meta.url)
const present = existsSync(shared)
if (!present)
  process.stdout.write('skipped: the recorded boundaries of 2023 are not on this machine\n')

describe.skipIf(!present)('the topology of 2023', () => {
  const result = present
    ? municipalBoundaries.read({ name: 't.json', bytes: gunzipSync(readFileSync(shared)) })
    : read('')
  const all = byId(result, 'municipalities')
  const regions = byId(result, 'labour-market-regions')

  it('has 342 municipalities and leaves out the other areas', () => {
    expect(result.issues).toEqual([])
    expect(all?.features).toHaveLength(342)
  })

  it('makes the 35 labour-market regions', () => {
    expect(codes(regions)).toEqual(labourMarketRegions().map(({ code }) => code))
  })

  it('keeps the whole area of the country', () => {
    const area = (collection: FeatureCollection | undefined) =>
      collection?.features.reduce(
        (sum, each) => sum + Math.min(geoArea(each), 4 * Math.PI - geoArea(each)),
        0,
      ) ?? 0
    expect(area(regions) / area(all)).toBeCloseTo(1, 3)
    expect(area(all) * 6371 ** 2).toBeGreaterThan(33_000)
    expect(area(all) * 6371 ** 2).toBeLessThan(42_000)
  })

  it('has far fewer points in the regions than in the municipalities', () => {
    const points = (collection: FeatureCollection | undefined) =>
      JSON.stringify(collection).split('],[').length
    expect(points(regions)).toBeLessThan(points(all) * 0.6)
  })
})
