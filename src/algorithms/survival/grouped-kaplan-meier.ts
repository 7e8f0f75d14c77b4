import { twoSidedQuantile } from './survival-limits.ts'
import { type CrossingRule, shareTolerance } from './survival-quantile.ts'

/** Spells of many groups, one per place, in whole units of time (months). */
export interface GroupedSpells {
  /** Group of each spell, from 0. */
  readonly groups: Uint8Array | Uint16Array | Uint32Array | Int32Array
  readonly months: Uint8Array | Uint16Array | Uint32Array
  /** 1 where the spell ended with the event, 0 where it was censored. */
  readonly events: Uint8Array
}

/** Medians and restricted means per group; where `spells` is 0 the other columns mean nothing. */
export interface GroupedKaplanMeier {
  readonly spells: Uint32Array
  readonly events: Uint32Array
  /** Median months and its limits; ∞ where the curve or limit does not come down to one half: not reached. */
  readonly median: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Mean months within the horizon, and its standard error. */
  readonly restrictedMean: Float64Array
  readonly restrictedMeanError: Float64Array
}

/** What is asked of {@link groupedKaplanMeier}. */
export interface GroupedOptions {
  /** Months over which the mean is taken. */
  readonly horizon: number
  /** Level of confidence of the limits; 0.95 when left out. */
  readonly level?: number
  readonly rule?: CrossingRule
}

/** One half, to rounding: at or below `reached` a step counts, at or below `passed` it is not exactly there. */
const reached = 0.5 + shareTolerance
const passed = 0.5 - shareTolerance
const logReached = Math.log(reached)
const logPassed = Math.log(passed)

function lastMonth(months: GroupedSpells['months']): number {
  let last = 0
  for (let i = 0; i < months.length; i += 1) if (months[i]! > last) last = months[i]!
  return last
}

/** Numbers of spells by group, month and censored (even) or ended (odd). */
function countSpells(
  { groups, months, events }: GroupedSpells,
  size: number,
  width: number,
): Uint32Array {
  const counts = new Uint32Array(size * width * 2)
  for (let i = 0; i < groups.length; i += 1) {
    const group = groups[i]!
    const event = events[i]!
    if (group >= size || group < 0 || event > 1)
      throw new RangeError(`spell ${i}: group ${group} of ${size}, event ${event}`)
    counts[(group * width + months[i]!) * 2 + event]! += 1
  }
  return counts
}

/** Where one line, the curve or a limit of it, crosses one half: the step from and the step to which it lies there. */
class Crossing {
  private from = Infinity
  private fromLog = -Infinity
  private to = Infinity
  private toLog = -Infinity
  private latest = 0

  constructor(private readonly first: boolean) {}

  reset(): void {
    this.from = this.to = Infinity
    this.fromLog = this.toLog = -Infinity
    this.latest = 0
  }

  /** Takes the logarithm of the line at a month, in order of months. */
  see(log: number, month: number): void {
    this.latest = log
    if (this.first) this.seeFirst(log, month)
    else this.seeNearest(log, month)
  }

  private seeFirst(log: number, month: number): void {
    if (this.from === Infinity) {
      if (log > logReached) return
      this.from = month
      this.fromLog = log
    } else if (this.to === Infinity && log < this.fromLog) this.to = month
  }

  private seeNearest(log: number, month: number): void {
    if (log <= logReached && log > this.fromLog) {
      this.fromLog = log
      this.from = month
    }
    if (log <= logPassed && log > this.toLog) {
      this.toLog = log
      this.to = month
    }
  }

  /** Month of the crossing; `last` is the last month seen, `defined` whether the line exists until there. */
  month(last: number, defined: boolean): number {
    if (this.first)
      return this.fromLog > logPassed && this.to < Infinity ? (this.from + this.to) / 2 : this.from
    if (defined && this.latest <= logReached && this.latest > logPassed)
      return (this.from + last) / 2
    return (this.from + this.to) / 2
  }
}

/** Walks the curves of one group after another, in memory that is used again. */
class Walker {
  private readonly curve: Crossing
  private readonly lower: Crossing
  private readonly upper: Crossing
  /** Months with events, the share that lasts longer, and Greenwood's term. */
  private readonly steps: Uint32Array
  private readonly shares: Float64Array
  private readonly terms: Float64Array

  constructor(
    private readonly counts: Uint32Array,
    private readonly width: number,
    private readonly horizon: number,
    private readonly z: number,
    private readonly out: GroupedKaplanMeier,
    rule: CrossingRule,
  ) {
    this.curve = new Crossing(rule === 'table')
    this.lower = new Crossing(rule === 'table')
    this.upper = new Crossing(rule === 'table')
    this.steps = new Uint32Array(width)
    this.shares = new Float64Array(width)
    this.terms = new Float64Array(width)
  }

  walk(group: number): void {
    const { counts, width, out, curve } = this
    const start = group * width * 2
    let left = 0
    for (let at = start; at < start + width * 2; at += 1) left += counts[at]!
    out.spells[group] = left
    for (const line of [curve, this.lower, this.upper]) line.reset()
    let share = 1
    let variance = 0
    let events = 0
    let step = 0
    let last = 0
    for (let month = 0; left > 0; month += 1) {
      const d = counts[start + 2 * month + 1]!
      const gone = d + counts[start + 2 * month]!
      if (gone > 0) last = month
      if (d > 0) {
        const term = d / (left * (left - d))
        events += d
        share *= (left - d) / left
        variance += term
        this.steps[step] = month
        this.shares[step] = share
        this.terms[step] = left > d ? term : 0
        step += 1
        this.see(month, share, variance)
      }
      left -= gone
    }
    out.events[group] = events
    out.median[group] = curve.month(last, true)
    out.lower[group] = this.lower.month(last, share > 0)
    out.upper[group] = this.upper.month(last, share > 0)
    this.mean(group, step)
  }

  private see(month: number, share: number, variance: number): void {
    if (share <= 0) {
      this.curve.see(-Number.MAX_VALUE, month)
      return
    }
    const log = Math.log(share)
    const half = this.z * Math.sqrt(variance)
    this.curve.see(log, month)
    this.lower.see(log - half, month)
    // A limit that is cut off at 1 is no new step.
    if (half < -log) this.upper.see(log + half, month)
  }

  private mean(group: number, steps: number): void {
    let area = 0
    let variance = 0
    let end = this.horizon
    for (let i = steps - 1; i >= 0; i -= 1) {
      const month = this.steps[i]!
      if (month > this.horizon) continue
      area += this.shares[i]! * (end - month)
      end = month
      variance += area * area * this.terms[i]!
    }
    this.out.restrictedMean[group] = area + end
    this.out.restrictedMeanError[group] = Math.sqrt(variance)
  }
}

/**
 * Kaplan–Meier medians with log limits and restricted means for many groups at once, by counting spells per
 * group and month: one pass over the spells, then groups × months. Equal to `kaplanMeier`,
 * `medianSurvival` and `restrictedMean` on each group. Throws RangeError for a group outside
 * 0 … `size` − 1, an event other than 0 and 1, columns of unequal length.
 * @see Kaplan & Meier (1958), JASA 53; Brookmeyer & Crowley (1982), Biometrics 38(1)
 */
export function groupedKaplanMeier(
  spells: GroupedSpells,
  size: number,
  { horizon, level = 0.95, rule = 'quantile' }: GroupedOptions,
): GroupedKaplanMeier {
  const { groups, months, events } = spells
  if (groups.length !== months.length || groups.length !== events.length)
    throw new RangeError(
      `${groups.length} groups, ${months.length} months, ${events.length} events`,
    )
  if (!(horizon > 0 && horizon < Infinity)) throw new RangeError(`horizon ${horizon}`)
  const width = lastMonth(months) + 1
  const out: GroupedKaplanMeier = {
    spells: new Uint32Array(size),
    events: new Uint32Array(size),
    median: new Float64Array(size),
    lower: new Float64Array(size),
    upper: new Float64Array(size),
    restrictedMean: new Float64Array(size),
    restrictedMeanError: new Float64Array(size),
  }
  const counts = countSpells(spells, size, width)
  const walker = new Walker(counts, width, horizon, twoSidedQuantile(level), out, rule)
  for (let group = 0; group < size; group += 1) walker.walk(group)
  return out
}
