/** Spells of waiting, one per place in the arrays. */
export interface Spells {
  /** How long each lasted, 0 or more, in any unit of time. */
  readonly times: ArrayLike<number>
  /** 1 where the spell ended with the event, 0 where it was only watched until then (right-censored). */
  readonly events: ArrayLike<number>
  /** How many equal spells each stands for; 1 when left out. */
  readonly weights?: ArrayLike<number>
}

/** A Kaplan–Meier curve: one place per distinct time, censored ones included, ascending. */
export interface KaplanMeierCurve {
  readonly time: Float64Array
  /** Spells still running just before that time. */
  readonly atRisk: Float64Array
  readonly events: Float64Array
  readonly censored: Float64Array
  /** Share that lasts longer than that time. */
  readonly survival: Float64Array
  /** Standard error of ln(survival) after Greenwood; ∞ where the curve has come down to 0. */
  readonly logStandardError: Float64Array
}

function checkSpells({ times, events, weights }: Spells): void {
  if (times.length !== events.length || (weights ?? times).length !== times.length)
    throw new RangeError(`${times.length} times with ${events.length} events`)
  for (let i = 0; i < times.length; i += 1) {
    if (!(times[i]! >= 0 && times[i]! < Infinity)) throw new RangeError(`time ${times[i]} at ${i}`)
    if (events[i] !== 0 && events[i] !== 1) throw new RangeError(`event ${events[i]} at ${i}`)
    if (weights && !(weights[i]! >= 0 && weights[i]! < Infinity))
      throw new RangeError(`weight ${weights[i]} at ${i}`)
  }
}

/** Places of the spells in order of time, those that weigh nothing left out. */
export function orderOfTimes(times: ArrayLike<number>, weights?: ArrayLike<number>): Uint32Array {
  const kept = Uint32Array.from({ length: times.length }, (_, i) => i)
  const counted = weights ? kept.filter((i) => weights[i]! > 0) : kept
  return counted.sort((a, b) => times[a]! - times[b]!)
}

/** Distinct times with their numbers of events and censored spells. */
function tally({
  times,
  events,
  weights,
}: Spells): Omit<KaplanMeierCurve, 'survival' | 'logStandardError' | 'atRisk'> {
  const order = orderOfTimes(times, weights)
  const time: number[] = []
  const ended: number[] = []
  const censored: number[] = []
  for (const i of order) {
    if (time.at(-1) !== times[i]) {
      time.push(times[i]!)
      ended.push(0)
      censored.push(0)
    }
    const counts = events[i] === 1 ? ended : censored
    counts[counts.length - 1]! += weights ? weights[i]! : 1
  }
  return {
    time: Float64Array.from(time),
    events: Float64Array.from(ended),
    censored: Float64Array.from(censored),
  }
}

/**
 * The Kaplan–Meier estimate of the share of spells that last longer than each time, with the standard
 * error of its logarithm after Greenwood. No spells give a curve without points. Sorting dominates:
 * n log n. Throws RangeError for negative or endless times, events other than 0 and 1, arrays of unequal
 * length.
 * @see Kaplan & Meier (1958), Journal of the American Statistical Association 53; Greenwood (1926)
 */
export function kaplanMeier(spells: Spells): KaplanMeierCurve {
  checkSpells(spells)
  const counts = tally(spells)
  const { time, events, censored } = counts
  const atRisk = new Float64Array(time.length)
  const survival = new Float64Array(time.length)
  const logStandardError = new Float64Array(time.length)
  let left = 0
  for (let i = time.length - 1; i >= 0; i -= 1) {
    left += events[i]! + censored[i]!
    atRisk[i] = left
  }
  let share = 1
  let variance = 0
  for (let i = 0; i < time.length; i += 1) {
    const n = atRisk[i]!
    const d = events[i]!
    share *= (n - d) / n
    // At n = d this is d/0: the logarithm of 0 has no finite error.
    if (d > 0) variance += d / (n * (n - d))
    survival[i] = share
    logStandardError[i] = Math.sqrt(variance)
  }
  return { ...counts, atRisk, survival, logStandardError }
}
