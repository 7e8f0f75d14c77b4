import type { Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { computeObservation, dimensionsWithout, groupByPlace } from './computed-observation.ts'

/** What a gap in persons needs: which codes, and the target share. */
export interface GapParts {
  /** Slug of the indicator: the series of the outcome. */
  readonly slug: string
  readonly over: DimensionId
  /** Code that has to reach the target share of the whole. */
  readonly part: string
  /** Codes that make the whole; the first list whose codes all occur is used. */
  readonly whole: readonly (readonly string[])[]
  /** The target share (0–1) as published. */
  readonly target: Observation
}

/**
 * How many more persons must be in `part` for it to be the target share of the whole, the whole staying
 * as large as it is: target × whole − part, in whole persons. Negative once the target has been passed.
 */
export function gapToTarget(
  observations: readonly Observation[],
  { slug, over, part, whole, target }: GapParts,
): readonly Observation[] {
  return [...groupByPlace(observations, [over]).values()].flatMap((group) => {
    const byCode = new Map(group.map((o) => [o.dimensions[over], o]))
    const codes = whole.find((list) => list.every((code) => byCode.has(code)))
    if (codes === undefined || !codes.includes(part)) return []
    const counts = [part, ...codes.filter((code) => code !== part)].flatMap(
      (c) => byCode.get(c) ?? [],
    )
    const place = { ...counts[0]!, dimensions: dimensionsWithout(counts[0]!, [over]) }
    return [
      computeObservation(slug, place, [target, ...counts], missingPersons, {
        unit: 'persons',
        method: 'interval arithmetic over the rounding of each count; the target is exact',
      }),
    ]
  })
}

function missingPersons([target, part, ...rest]: readonly number[]): number {
  const whole = rest.reduce((sum, value) => sum + value, part!)
  return Math.round(target! * whole - part!)
}

/** How far a count stands above its ceiling: value − target, in the unit of the counts. */
export function excessOverTarget(
  observations: readonly Observation[],
  target: Observation,
  slug: string,
): readonly Observation[] {
  return observations.map((o) =>
    computeObservation(slug, o, [o, target], ([value, ceiling]) => value! - ceiling!, {
      unit: o.cell.unit,
      method: 'interval arithmetic over the rounding of the count; the target is exact',
    }),
  )
}
