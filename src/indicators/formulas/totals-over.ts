import type { Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { computeObservation, dimensionsWithout, groupByPlace } from './computed-observation.ts'

/**
 * Totals over the named codes of a dimension, added as code `total`; a place that already has a total, or
 * lacks one of the codes, gets none. At most 16 codes.
 */
export function totalsOver(
  observations: readonly Observation[],
  slug: string,
  over: DimensionId,
  codes: readonly string[],
): readonly Observation[] {
  return [...groupByPlace(observations, [over]).values()].flatMap((group) => {
    const parts = codes.flatMap((code) => group.find((o) => o.dimensions[over] === code) ?? [])
    const hasTotal = group.some((o) => o.dimensions[over] === 'total')
    if (hasTotal || parts.length < codes.length) return []
    const first = parts[0]!
    const dimensions = { ...dimensionsWithout(first, [over]), [over]: 'total' }
    return [
      computeObservation(slug, { ...first, dimensions }, parts, total, {
        unit: first.cell.unit,
        method: 'interval arithmetic over the rounding of each part',
      }),
    ]
  })
}

function total(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(12))
}
