import { type Observation, startYear } from '#kernel'
import { computeObservation } from './computed-observation.ts'

/**
 * What has to be added every year from the period of each gap up to the target year: gap ÷ years left,
 * rounded up to a whole one.
 * In and after the target year there are no years left: nothing comes out.
 */
export function pathToTarget(
  gaps: readonly Observation[],
  targetYear: number,
  slug: string,
): readonly Observation[] {
  return gaps.flatMap((gap) => {
    const yearsLeft = targetYear - startYear(gap.period)
    if (yearsLeft < 1) return []
    return [
      computeObservation(slug, gap, [gap], ([missing]) => Math.ceil(missing! / yearsLeft), {
        unit: gap.cell.unit,
        method: 'the range of the gap divided by the years left, rounded up',
      }),
    ]
  })
}
