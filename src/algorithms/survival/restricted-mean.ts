import type { KaplanMeierCurve } from './kaplan-meier.ts'

/** A mean with its standard error, both in the unit of the data. */
export interface MeanWithError {
  readonly mean: number
  readonly standardError: number
}

/**
 * Restricted mean survival time: the mean time spent waiting within the first `horizon` units of time, the
 * area under the curve up to there, with its standard error after Greenwood. Beyond the last time seen the
 * curve is continued level, as R does. Throws RangeError when the horizon is not positive.
 * @see Irwin (1949); Klein & Moeschberger (2003), Survival analysis, section 4.5; R's print.survfit(rmean=)
 */
export function restrictedMean(curve: KaplanMeierCurve, horizon: number): MeanWithError {
  if (!(horizon > 0 && horizon < Infinity)) throw new RangeError(`horizon ${horizon}`)
  const { time, survival, atRisk, events } = curve
  let kept = time.length
  while (kept > 0 && time[kept - 1]! > horizon) kept -= 1
  let area = 0
  let variance = 0
  let end = horizon
  for (let i = kept - 1; i >= 0; i -= 1) {
    area += survival[i]! * (end - time[i]!)
    end = time[i]!
    const left = atRisk[i]! - events[i]!
    // Once nobody is left the area to the right is 0, and so is its part.
    if (left > 0) variance += (area * area * events[i]!) / (atRisk[i]! * left)
  }
  return { mean: area + end, standardError: Math.sqrt(variance) }
}
