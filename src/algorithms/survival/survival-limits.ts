import { normalQuantile } from '../distributions/normal.ts'
import type { KaplanMeierCurve } from './kaplan-meier.ts'

/** On which scale limits around a survival curve are symmetric: the share itself, its logarithm, or ln(−ln). */
export type LimitScale = 'plain' | 'log' | 'log-log'

/** How limits are drawn: the scale (default log, as in R) and the level of confidence (default 0.95). */
export interface LimitOptions {
  readonly scale?: LimitScale
  readonly level?: number
}

/** Lower and upper limit of a share, between 0 and 1. */
export interface ShareLimits {
  readonly lower: number
  readonly upper: number
}

const within = (lower: number, upper: number): ShareLimits => ({
  lower: Math.max(0, lower),
  upper: Math.min(1, upper),
})

function limitsAt(
  share: number,
  logError: number,
  scale: LimitScale,
  z: number,
): ShareLimits | 'notDefined' {
  if (share <= 0 || (scale === 'log-log' && share >= 1)) return 'notDefined'
  if (scale === 'plain') return within(share - z * share * logError, share + z * share * logError)
  const log = Math.log(share)
  if (scale === 'log') return within(Math.exp(log - z * logError), Math.exp(log + z * logError))
  const half = (z * logError) / log
  const doubled = Math.log(-log)
  return within(Math.exp(-Math.exp(doubled - half)), Math.exp(-Math.exp(doubled + half)))
}

/** The normal quantile that goes with a two-sided level of confidence. Throws RangeError outside 0–1. */
export function twoSidedQuantile(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level of confidence ${level}`)
  return normalQuantile(1 - (1 - level) / 2)
}

/**
 * Pointwise confidence limits of a survival curve, one per time, as R's survfit draws them. `notDefined`
 * where the curve is 0, and on the log-log scale also where it is still 1.
 * @see Kalbfleisch & Prentice (2002), The statistical analysis of failure time data, section 1.4
 */
export function survivalLimits(
  curve: KaplanMeierCurve,
  options: LimitOptions = {},
): readonly (ShareLimits | 'notDefined')[] {
  const { scale = 'log', level = 0.95 } = options
  const z = twoSidedQuantile(level)
  return Array.from(curve.survival, (share, i) =>
    limitsAt(share, curve.logStandardError[i]!, scale, z),
  )
}

/**
 * Greenwood's standard error of the share itself, one per time; `notDefined` where the curve is 0.
 * @see Greenwood (1926)
 */
export function survivalStandardErrors(
  curve: KaplanMeierCurve,
): readonly (number | 'notDefined')[] {
  return Array.from(curve.survival, (share, i) =>
    share > 0 ? share * curve.logStandardError[i]! : 'notDefined',
  )
}
