import type { KaplanMeierCurve } from './kaplan-meier.ts'
import { type LimitOptions, survivalLimits } from './survival-limits.ts'

/** A time read from a survival curve; `notReached` where the curve stays above the share asked for. */
export type SurvivalTime = number | 'notReached'

/** A quantile of waiting with its confidence limits, in the unit of time of the spells. */
export interface SurvivalQuantile {
  readonly estimate: SurvivalTime
  readonly lower: SurvivalTime
  readonly upper: SurvivalTime
}

/**
 * Which of R's two rules finds the time: `quantile` (quantile.survfit, the default) or `table` (what
 * print.survfit and summary()$table show). They differ where a limit rises again after it came down (the
 * first crossing in `table`, the step nearest p in `quantile`), and where the curve ends exactly at p
 * (that step in `table`, half-way to the last time in `quantile`).
 */
export type CrossingRule = 'quantile' | 'table'

/** Limits and rule of {@link survivalQuantile}. */
export interface QuantileOptions extends LimitOptions {
  readonly rule?: CrossingRule
}

/** How far two shares may lie apart and still count as equal: the root of machine precision, as in R. */
export const shareTolerance = 2 ** -26

/** Share ended by each time, or `notDefined`. */
type Ended = readonly (number | 'notDefined')[]

/** Place of the smallest share that is not below `p`, the first of equals; -1 when there is none. */
function smallestFrom(ended: Ended, p: number): number {
  let best = -1
  let least = Infinity
  ended.forEach((share, i) => {
    if (share === 'notDefined' || share < p || share >= least) return
    best = i
    least = share
  })
  return best
}

/**
 * Time by which a share p has ended. Where a step lies exactly at p: half-way to the next step, or to the
 * last time when no step follows.
 */
function timeOf(p: number, times: readonly number[], ended: Ended): SurvivalTime {
  if (p === 0) return times[0]!
  const from = smallestFrom(ended, p - shareTolerance)
  const to = smallestFrom(ended, p + shareTolerance)
  const lastStep = [...new Set(ended)].at(-1)!
  if (lastStep !== 'notDefined' && Math.abs(p - lastStep) < shareTolerance)
    return (times[from]! + times.at(-1)!) / 2
  return from < 0 || to < 0 ? 'notReached' : (times[from]! + times[to]!) / 2
}

/** The same by first crossing: at a step exactly at p half-way to the next, if one follows. */
function firstTimeOf(p: number, times: readonly number[], ended: Ended): SurvivalTime {
  const above = (limit: number) => (share: number | 'notDefined') =>
    share !== 'notDefined' && share > limit
  const from = ended.findIndex(above(p - shareTolerance))
  if (from < 0) return 'notReached'
  const share = ended[from] as number
  const to = ended.findIndex(above(share))
  const exact = Math.abs(share - p) < shareTolerance
  return exact && to >= 0 ? (times[from]! + times[to]!) / 2 : times[from]!
}

/**
 * The time by which a share p of the spells has ended (p = 0.5: the median), with confidence limits where
 * the limits of the curve cross: exactly R's rule, see {@link CrossingRule}. A step at p itself gives the
 * point half-way to the next step; a curve or limit that never comes down to 1 − p gives `notReached`.
 * Throws RangeError for p outside 0–1.
 * @see Brookmeyer & Crowley (1982), Biometrics 38(1); Therneau, R package survival 3.5
 */
export function survivalQuantile(
  curve: KaplanMeierCurve,
  p: number,
  options: QuantileOptions = {},
): SurvivalQuantile {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`share ${p}`)
  const times = [0, ...curve.time]
  const limits = survivalLimits(curve, options)
  const ended = (of: 'lower' | 'upper'): Ended => [
    0,
    ...limits.map((each) => (each === 'notDefined' ? each : 1 - each[of])),
  ]
  const time = options.rule === 'table' ? firstTimeOf : timeOf
  return {
    estimate: time(p, times, [0, ...Array.from(curve.survival, (share) => 1 - share)]),
    lower: time(p, times, ended('lower')),
    upper: time(p, times, ended('upper')),
  }
}

/** Median time with its confidence limits: {@link survivalQuantile} at one half. */
export function medianSurvival(
  curve: KaplanMeierCurve,
  options: QuantileOptions = {},
): SurvivalQuantile {
  return survivalQuantile(curve, 0.5, options)
}
