import { z } from 'zod'

const position = z.tuple([z.number(), z.number()]).rest(z.number())
const ring = z.array(position).min(4)

/** Names under which providers put the CBS code and the name of an area. */
const properties = z.looseObject({
  code: z.string().optional(),
  statcode: z.string().optional(),
  gemeentecode: z.string().optional(),
})

/** One area as PDOK and others give it in GeoJSON. */
export const rawFeature = z.looseObject({
  type: z.literal('Feature'),
  properties,
  geometry: z.union([
    z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
  ]),
})

/** A collection of areas; each feature is checked for itself. */
export const rawCollection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(z.unknown()),
})

/** A topology; its geometries are checked once they are made into features. */
export const rawTopology = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.array(position)),
  objects: z.record(z.string(), z.looseObject({ type: z.literal('GeometryCollection') })),
})

/** An area that fits that shape. */
export type RawFeature = z.infer<typeof rawFeature>

/** The CBS code of an area, or `undefined` when it has none of a municipality. */
export function municipalityCode(feature: RawFeature): string | undefined {
  const { code, statcode, gemeentecode } = feature.properties
  const text = (statcode ?? code ?? gemeentecode ?? '').trim()
  return /^GM\d{4}$/.test(text) ? text : undefined
}
