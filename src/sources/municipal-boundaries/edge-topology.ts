import type { FeatureCollection, Position } from 'geojson'
import type { Arc, MultiPolygon, Topology } from 'topojson-specification'

/** A topology of areas with their codes. */
export type AreaTopology = Topology<{
  areas: {
    type: 'GeometryCollection'
    geometries: (MultiPolygon & { properties: { code: string } })[]
  }
}>

/** Edges between two points, each kept once whichever way it runs. */
class Edges {
  readonly arcs: Arc[] = []
  readonly #byEnds = new Map<string, number>()

  /** Number of the edge; `~number` when it is known the other way round. */
  number(from: Position, to: Position): number {
    const there = this.#byEnds.get(`${from}>${to}`)
    if (there !== undefined) return there
    const back = this.#byEnds.get(`${to}>${from}`)
    if (back !== undefined) return ~back
    this.#byEnds.set(`${from}>${to}`, this.arcs.length)
    this.arcs.push([from, to])
    return this.arcs.length - 1
  }

  ring(points: readonly Position[]): number[] {
    return points.slice(1).flatMap((to, index) => {
      const from = points[index]!
      return from[0] === to[0] && from[1] === to[1] ? [] : [this.number(from, to)]
    })
  }
}

/**
 * GeoJSON areas as a topology with one arc per edge, so that neighbours share the arcs of their border
 * where they have the same points. Linear in the number of points. Features must be (multi)polygons with
 * `properties.code`.
 */
export function edgeTopology(areas: FeatureCollection): AreaTopology {
  const edges = new Edges()
  const geometries = areas.features.flatMap(({ geometry, properties }) => {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []
    const arcs = polygons.map((rings) => rings.map((ring) => edges.ring(ring)))
    return [{ type: 'MultiPolygon' as const, arcs, properties: { code: String(properties?.code) } }]
  })
  return {
    type: 'Topology',
    arcs: edges.arcs,
    objects: { areas: { type: 'GeometryCollection', geometries } },
  }
}
