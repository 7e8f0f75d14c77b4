import type { Unit } from '#kernel'
import type { DisclosurePolicy } from '../model.ts'
import type { StatisticDecision } from './share-decision.ts'

/** A quantile before protection. */
export interface ConfidentialQuantile {
  /** In the unit. */
  readonly value: number
  readonly unit: Unit
  /** Persons behind it. */
  readonly n: number
  /** Persons with a lower value, and with a higher one; for durations: still searching counts as higher. */
  readonly below: number
  readonly above: number
  /** Whether it is the least or the greatest value itself. */
  readonly extreme?: boolean
}

/**
 * A median or other quantile: needs the minimum frequency, enough persons on each side, and is rounded to the
 * step of its unit; a unit without a step is withheld rather than shown to the cent. Never a least or
 * greatest value.
 */
export function quantileDecision(
  { value, unit, n, below, above, extreme = false }: ConfidentialQuantile,
  { minimumFrequency, quantiles }: DisclosurePolicy,
): StatisticDecision {
  const { eachSide, roundTo } = quantiles
  const step = roundTo[unit]
  const enough = n >= minimumFrequency && below >= eachSide && above >= eachSide
  if (!enough || extreme || step === undefined)
    return { status: 'withheld', rule: 'minimumFrequency' }
  return { status: 'shown', value: Math.round(value / step) * step }
}

/** The quantile of ascending values at a probability, by the definition of type 2 (mean at jumps). */
export function confidentialQuantile(
  ascending: ArrayLike<number>,
  probability: number,
  unit: Unit,
): ConfidentialQuantile {
  const n = ascending.length
  if (n === 0) return { value: Number.NaN, unit, n: 0, below: 0, above: 0, extreme: true }
  const product = n * probability
  // 0.1 of 70 is 7.000000000000001 in binary fractions.
  const at = Math.abs(product - Math.round(product)) < 1e-9 ? Math.round(product) : product
  const upper = Math.min(n - 1, Math.floor(at))
  const lower = Number.isInteger(at) ? Math.max(0, upper - 1) : upper
  const [low = 0, high = 0] = [ascending[lower], ascending[upper]]
  const value = (low + high) / 2
  let [below, above] = [0, 0]
  for (let i = 0; i < n; i += 1) {
    if ((ascending[i] ?? 0) < value) below += 1
    if ((ascending[i] ?? 0) > value) above += 1
  }
  const extreme = value === ascending[0] || value === ascending[n - 1]
  return { value, unit, n, below, above, extreme }
}
