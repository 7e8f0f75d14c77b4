import { comparePeriods, type Observation, periodKind, startYear } from '#kernel'
import { computeObservation, groupByPlace } from './computed-observation.ts'

/**
 * The relative change since one year before, per definition and codes: 0.05 is 5 % more. Only periods of
 * the same kind one year apart are compared, never two definitions; the first year has no outcome.
 */
export function growth(observations: readonly Observation[], slug: string): readonly Observation[] {
  return withYearBefore(observations).map(([before, now]) =>
    computeObservation(slug, now, [before, now], relativeChange, {
      unit: 'relativeChange',
      method: 'interval arithmetic over the rounding of both years',
    }),
  )
}

function relativeChange([before, now]: readonly number[]): number | undefined {
  return before! > 0 ? now! / before! - 1 : undefined
}

/** Every observation with the one a year before it of the same definition, codes and kind of period. */
export function withYearBefore(
  observations: readonly Observation[],
): readonly (readonly [Observation, Observation])[] {
  const timeless = observations.map((o) => ({ ...o, period: kindOf(o) }))
  const originals = new Map(timeless.map((o, index) => [o, observations[index]!]))
  return [...groupByPlace(timeless).values()].flatMap((group) => {
    const line = group
      .map((o) => originals.get(o)!)
      .sort((a, b) => comparePeriods(a.period, b.period))
    return line.flatMap((now) => {
      const before = line.find((o) => isYearBefore(o, now))
      return before === undefined ? [] : [[before, now] as const]
    })
  })
}

function kindOf({ period }: Observation): string {
  const kind = periodKind(period)
  const within = kind === 'quarter' || kind === 'month' || kind === 'day' ? period.slice(4) : ''
  return `${kind}${within}`
}

function isYearBefore(before: Observation, now: Observation): boolean {
  return startYear(before.period) === startYear(now.period) - 1
}
