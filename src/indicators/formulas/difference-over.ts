import type { Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { computeObservation, dimensionsWithout, groupByPlace } from './computed-observation.ts'

/** Which two codes of one dimension are subtracted. */
export interface DifferenceParts {
  /** Slug of the indicator: the series of the outcome. */
  readonly slug: string
  readonly over: DimensionId
  readonly from: string
  readonly to: string
}

/**
 * The share of code `to` minus the share of code `from`, in percentage points, per definition, period and
 * other codes. Nothing comes out where one of the two does not occur.
 */
export function differenceOver(
  observations: readonly Observation[],
  { slug, over, from, to }: DifferenceParts,
): readonly Observation[] {
  return [...groupByPlace(observations, [over]).values()].flatMap((group) => {
    const first = group.find((o) => o.dimensions[over] === from)
    const second = group.find((o) => o.dimensions[over] === to)
    if (first === undefined || second === undefined) return []
    const place = { ...second, dimensions: dimensionsWithout(second, [over]) }
    return [
      computeObservation(slug, place, [second, first], difference, {
        unit: 'percentagePoint',
        method: 'interval arithmetic over the rounding of both shares',
        within: [-1, 1],
      }),
    ]
  })
}

function difference([to, from]: readonly number[]): number {
  return Number((to! - from!).toPrecision(12))
}
