import type { Observation, Unit } from '#kernel'
import { computeObservation, placeKey } from './computed-observation.ts'

/** What a ratio of two series yields. */
export interface RatioOptions {
  /** Slug of the indicator: the series of the outcome. */
  readonly slug: string
  readonly unit: Unit
  /** Bounds no outcome can leave; 0 and 1 when numerator is part of denominator. */
  readonly within?: readonly [number, number]
}

/**
 * One series divided by another, matched by definition, period and codes. A figure without partner gives
 * nothing; a missing partner a missing cell; division by zero `notApplicable`.
 */
export function ratioOf(
  numerator: readonly Observation[],
  denominator: readonly Observation[],
  { slug, unit, within }: RatioOptions,
): readonly Observation[] {
  const partners = new Map(denominator.map((o) => [placeKey(o), o]))
  return numerator.flatMap((top) => {
    const bottom = partners.get(placeKey(top))
    if (bottom === undefined) return []
    return [
      computeObservation(slug, top, [top, bottom], ([a, b]) => (b! > 0 ? a! / b! : undefined), {
        unit,
        method: 'interval arithmetic over the rounding of numerator and denominator',
        ...(within === undefined ? {} : { within }),
      }),
    ]
  })
}
