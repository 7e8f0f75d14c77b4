import type { Unit } from './unit.ts'

/**
 * Why there is no number. `suppressed`: known but withheld to protect persons; `notMeasured`: nobody
 * counts it; `notApplicable`: the question has no meaning here; `notDelivered`: counted, but not
 * published for this selection; `notYetInForce`: the rule or target does not hold in this period;
 * `revised`: withdrawn by its source.
 */
export const missingReasons = [
  'suppressed',
  'notMeasured',
  'notApplicable',
  'notDelivered',
  'notYetInForce',
  'revised',
] as const
export type MissingReason = (typeof missingReasons)[number]

/** What kind of number a cell holds (after SDMX `OBS_STATUS`). */
export const obsStatuses = [
  'final',
  'provisional',
  'estimate',
  'forecast',
  'target',
  'legal',
] as const
export type ObsStatus = (typeof obsStatuses)[number]

/** How exact the source itself calls a value: `about` (circa), `moreThan`, `lessThan`, `almost`. */
export const qualifiers = ['exact', 'about', 'moreThan', 'lessThan', 'almost'] as const
export type Qualifier = (typeof qualifiers)[number]

/** Why a value has no interval: a full count, a source that prints none, or a set amount. */
export const intervalAbsences = ['fullCount', 'notPublished', 'setValue'] as const
export type IntervalAbsence = (typeof intervalAbsences)[number]

/**
 * A range around a value in the unit of that value, `low <= high`. `kind` tells where the range comes
 * from: sampling error, the rounding of what was published, parts that the source withholds, or the future.
 * `level` is the coverage (0–1) where there is one.
 */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly kind: 'sampling' | 'rounding' | 'withheld' | 'prediction'
  readonly method: string
  readonly level?: number
}

/** A figure with its unit and what is known about its precision. */
export interface ValueCell {
  readonly value: number
  readonly unit: Unit
  readonly status: ObsStatus
  readonly qualifier: Qualifier
  /** Persons (or other units) behind the value, when published. */
  readonly n?: number
  readonly interval?: Interval
  /** Present exactly when `interval` is absent. */
  readonly noInterval?: IntervalAbsence
  /** True when no source has been seen for the value; pages show it. */
  readonly unverified: boolean
  readonly missing?: undefined
}

/** No figure, with the reason why. */
export interface MissingCell {
  readonly missing: MissingReason
  readonly unit: Unit
  readonly value?: undefined
  /** What the source printed or says about it, when that helps the reader. */
  readonly explanation?: string
}

/** A figure, or the reason why there is none: `null`, `NaN` and `0` never stand for missing. */
export type Cell = ValueCell | MissingCell

/** Whether a cell holds a number. */
export function hasValue(cell: Cell): cell is ValueCell {
  return cell.missing === undefined
}

/** A cell without a number, in the unit the number would have had. */
export function missingCell(missing: MissingReason, unit: Unit, explanation?: string): MissingCell {
  return explanation === undefined ? { missing, unit } : { missing, unit, explanation }
}

/**
 * A cell with a number. Fills in `final`, `exact` and verified where not given.
 * @throws RangeError when the value or a bound is not finite, the interval is upside down, or both or
 * neither of `interval` and `noInterval` are given.
 */
export function valueCell(
  value: number,
  unit: Unit,
  rest: Partial<Omit<ValueCell, 'value' | 'unit' | 'missing'>>,
): ValueCell {
  if (!Number.isFinite(value)) throw new RangeError(`A cell needs a finite value, got ${value}`)
  const { interval, noInterval } = rest
  if ((interval === undefined) === (noInterval === undefined))
    throw new RangeError('A value has either an interval or the reason why there is none')
  if (interval !== undefined && !(interval.low <= interval.high))
    throw new RangeError(`An interval runs from low to high, got ${interval.low}–${interval.high}`)
  return { status: 'final', qualifier: 'exact', unverified: false, ...rest, value, unit }
}

/** How the method of the interval of a rounded published value begins; computed ones say otherwise. */
export const publishedMethod = 'published to the nearest'

/**
 * The rounding interval of a value published to the nearest `step` (same unit): value ± step / 2,
 * never below zero for a value of zero or more.
 */
export function roundingInterval(value: number, step: number): Interval {
  const half = step / 2
  const low = value >= 0 ? Math.max(0, value - half) : value - half
  return { low, high: value + half, kind: 'rounding', method: `${publishedMethod} ${step}` }
}
