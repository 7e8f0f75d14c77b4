import type { Unit } from '#kernel'
import type { CalibrationTarget } from './calibration-targets.ts'
import { type CalibrationTally, type Counted, countTarget, quotient } from './count-target.ts'

/** A published figure with the same thing counted in generated records. */
export interface CalibrationRow {
  readonly target: CalibrationTarget
  readonly unit: Unit
  /** In `unit`: the published figure, or its share of the published whole. */
  readonly published: number
  /** In `unit`, scaled up to the whole country; `NaN` never: `undefined` when nobody was there to count. */
  readonly generated: number | undefined
  /** Generated less published. */
  readonly deviation: number | undefined
  /** Deviation as a part of the published figure. */
  readonly relative: number | undefined
}

const shareMeasures: ReadonlySet<string> = new Set([
  'levelShare',
  'fieldShare',
  'sexShare',
  'ageShare',
  'regionShare',
])

/** Targets of the same whole: of one measure, and of one pathway where they name it. */
function wholeOf({ measure, dimensions }: CalibrationTarget): string {
  return `${measure} ${dimensions.pathway ?? ''}`
}

function sums(targets: readonly CalibrationTarget[], values: readonly number[]) {
  const totals = new Map<string, number>()
  targets.forEach((target, i) => {
    totals.set(wholeOf(target), (totals.get(wholeOf(target)) ?? 0) + values[i]!)
  })
  return totals
}

/**
 * Sets every published figure beside the same thing counted in generated records. What was published as
 * numbers of another year or definition is compared as shares of its whole. `share` is the part of the
 * real numbers that was generated; numbers of persons are scaled up by it.
 */
export function calibrationReport(
  tally: CalibrationTally,
  targets: readonly CalibrationTarget[],
  share: number,
): readonly CalibrationRow[] {
  const counted: Counted = {
    enrolments: tally.enrolments.counts(),
    leavers: tally.leavers.counts(),
    tally,
    share,
  }
  const counts = targets.map((target) => countTarget(counted, target))
  const published = sums(
    targets,
    targets.map(({ value }) => value),
  )
  const generated = sums(
    targets,
    counts.map((count) => count ?? 0),
  )
  return targets.map((target, i) => {
    const whole = wholeOf(target)
    const isShare = shareMeasures.has(target.measure)
    const count = counts[i]
    return rowOf(
      target,
      isShare ? 'ratio' : target.unit,
      isShare ? target.value / published.get(whole)! : target.value,
      isShare && count !== undefined ? quotient(count, generated.get(whole)!) : count,
    )
  })
}

function rowOf(
  target: CalibrationTarget,
  unit: Unit,
  published: number,
  generated: number | undefined,
): CalibrationRow {
  const deviation = generated === undefined ? undefined : generated - published
  const relative = deviation === undefined ? undefined : quotient(deviation, published)
  return { target, unit, published, generated, deviation, relative }
}
