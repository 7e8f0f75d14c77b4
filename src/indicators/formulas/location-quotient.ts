import type { Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { computeObservation, groupByPlace, placeKey } from './computed-observation.ts'

/**
 * The location quotient: the share of a class in a region divided by its share in the whole country.
 * 1 means as common as in the country. Nothing comes out where a total or the country lacks.
 * @see Isard, W. (1960). Methods of Regional Analysis, p. 123–126
 */
export function locationQuotient(
  observations: readonly Observation[],
  options: { readonly slug: string; readonly over: DimensionId; readonly country: string },
): readonly Observation[] {
  const { slug, over, country } = options
  const totals = new Map(
    observations.filter((o) => o.dimensions[over] === 'total').map((o) => [placeKey(o, [over]), o]),
  )
  return [...groupByPlace(observations, ['region']).values()].flatMap((group) => {
    const national = group.find((o) => o.dimensions.region === country)
    if (national === undefined || national.dimensions[over] === 'total') return []
    return group.flatMap((regional) => {
      const inputs = [regional, national].flatMap((o) => [o, totals.get(placeKey(o, [over]))])
      const complete = inputs.filter((o) => o !== undefined)
      if (regional === national || complete.length < 4) return []
      return [quotientOf(slug, regional, complete)]
    })
  })
}

function quotientOf(
  slug: string,
  regional: Observation,
  inputs: readonly Observation[],
): Observation {
  return computeObservation(slug, regional, inputs, quotient, {
    unit: 'quotient',
    method: 'interval arithmetic over the rounding of the four counts',
  })
}

function quotient([part, whole, nationalPart, nationalWhole]: readonly number[]):
  | number
  | undefined {
  if (whole! <= 0 || nationalPart! <= 0 || nationalWhole! <= 0) return undefined
  return part! / whole! / (nationalPart! / nationalWhole!)
}
