import { orderOfTimes } from './kaplan-meier.ts'

/** Chance that a spell has ended by a time through one cause, with the standard error of that chance. */
export interface CumulativeIncidence {
  /** Cause 1, 2, …. */
  readonly cause: number
  readonly incidence: Float64Array
  readonly standardError: Float64Array
}

/** Cumulative incidences of competing events: one place per distinct time, ascending. */
export interface AalenJohansenCurves {
  readonly time: Float64Array
  readonly atRisk: Float64Array
  /** Share still waiting after each time: with the incidences it adds up to 1. */
  readonly waiting: Float64Array
  readonly causes: readonly CumulativeIncidence[]
}

/** Number of spells per distinct time (row) and cause (column; 0 censored). */
interface CauseTally {
  readonly time: Float64Array
  readonly counts: Float64Array
  readonly atRisk: Float64Array
}

function tally(times: ArrayLike<number>, causes: ArrayLike<number>, width: number): CauseTally {
  const time = [...new Set(Array.from(times))].sort((a, b) => a - b)
  const counts = new Float64Array(time.length * width)
  let row = -1
  for (const i of orderOfTimes(times)) {
    if (row < 0 || time[row] !== times[i]) row += 1
    counts[row * width + causes[i]!]! += 1
  }
  const atRisk = new Float64Array(time.length)
  for (let r = time.length - 1, left = 0; r >= 0; r -= 1) {
    for (let cause = 0; cause < width; cause += 1) left += counts[r * width + cause]!
    atRisk[r] = left
  }
  return { time: Float64Array.from(time), counts, atRisk }
}

/** Sums over the spells that are over, whose influence on the incidence F is α + γF. */
class EndedSpells {
  private readonly sums = new Float64Array(3)

  add(n: number, alpha: number, gamma: number): void {
    this.sums[0]! += n * alpha * alpha
    this.sums[1]! += n * alpha * gamma
    this.sums[2]! += n * gamma * gamma
  }

  squaresAt(incidence: number): number {
    const [constant, cross, square] = this.sums as unknown as [number, number, number]
    return constant + 2 * incidence * cross + incidence * incidence * square
  }
}

/**
 * Incidence of one cause with the infinitesimal-jackknife variance: the sum over spells of the squared
 * derivative of the incidence to the weight of the spell. Spells that still run share one derivative.
 */
function incidenceOf(
  cause: number,
  width: number,
  { counts, atRisk }: CauseTally,
): CumulativeIncidence {
  const incidence = new Float64Array(atRisk.length)
  const standardError = new Float64Array(atRisk.length)
  const ended = new EndedSpells()
  let waiting = 1
  let chance = 0
  // Derivatives, for a spell still at risk, of the incidence and of ln(waiting).
  let ofChance = 0
  let ofWaiting = 0
  for (let r = 0; r < atRisk.length; r += 1) {
    const n = atRisk[r]!
    const here = counts[r * width + cause]!
    let all = 0
    for (let each = 1; each < width; each += 1) all += counts[r * width + each]!
    const step = (waiting * here) / n
    const running = ofChance + ofWaiting * step - step / n
    const remaining = all < n ? 1 - all / n : 1
    const runningWaiting = ofWaiting + all / (n * n) / remaining
    chance += step
    for (let each = 0; each < width; each += 1) {
      const number = counts[r * width + each]!
      if (number === 0) continue
      const value = running + (each === cause ? waiting / n : 0)
      const gamma = runningWaiting - (each > 0 ? 1 / n / remaining : 0)
      ended.add(number, value - gamma * chance, gamma)
    }
    waiting *= 1 - all / n
    ofChance = running
    ofWaiting = runningWaiting
    const later = r + 1 < atRisk.length ? atRisk[r + 1]! : 0
    incidence[r] = chance
    standardError[r] = Math.sqrt(Math.max(0, ended.squaresAt(chance) + later * running * running))
  }
  return { cause, incidence, standardError }
}

/**
 * The Aalen–Johansen estimate of cumulative incidences with competing events: unlike one minus
 * Kaplan–Meier with the other events censored, these add up with the share still waiting to 1. `causes`
 * holds 0 for a censored spell and 1 … K for how it ended. Standard errors are those of the infinitesimal
 * jackknife, as in R's survfit. Sorting dominates. Throws RangeError for times below 0, causes that are no
 * whole number of 0 or more, arrays of unequal length.
 * @see Aalen & Johansen (1978), Scandinavian Journal of Statistics 5; Therneau, Crowson & Atkinson, Multi-state models and competing risks (vignette of R's survival)
 */
export function aalenJohansen(
  times: ArrayLike<number>,
  causes: ArrayLike<number>,
): AalenJohansenCurves {
  if (times.length !== causes.length)
    throw new RangeError(`${times.length} times with ${causes.length} causes`)
  let last = 0
  for (let i = 0; i < times.length; i += 1) {
    if (!(times[i]! >= 0 && times[i]! < Infinity)) throw new RangeError(`time ${times[i]} at ${i}`)
    if (!(Number.isInteger(causes[i]) && causes[i]! >= 0))
      throw new RangeError(`cause ${causes[i]} at ${i}`)
    last = Math.max(last, causes[i]!)
  }
  const counted = tally(times, causes, last + 1)
  const found = Array.from({ length: last }, (_, k) => incidenceOf(k + 1, last + 1, counted))
  const waiting = new Float64Array(counted.time.length)
  for (let r = 0, share = 1; r < waiting.length; r += 1) {
    let ended = 0
    for (let k = 1; k <= last; k += 1) ended += counted.counts[r * (last + 1) + k]!
    share *= (counted.atRisk[r]! - ended) / counted.atRisk[r]!
    waiting[r] = share
  }
  return { time: counted.time, atRisk: counted.atRisk, waiting, causes: found }
}

/** Place of the last time that is not after `time`; -1 before the first: then nothing has happened yet. */
export function stepAt(times: Float64Array, time: number): number {
  let low = -1
  let high = times.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (times[middle]! <= time) low = middle
    else high = middle
  }
  return low
}
