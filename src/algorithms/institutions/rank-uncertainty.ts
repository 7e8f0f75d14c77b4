import type { Random } from '#kernel'
import { normalQuantile } from '../distributions/normal.ts'
import { sampleQuantile } from '../summary/quantile.ts'

/** Ranks a unit may have; 1 is the highest estimate. A range only: no single rank is given, on purpose. */
export interface RankRange {
  readonly lower: number
  readonly upper: number
}

/**
 * Ranges of the rank of each unit, by drawing all true values from normal distributions around the
 * estimates many times and ranking each draw. Draws come from `random`, so the same seed gives the same
 * ranges. draws × units × log units. Throws RangeError for arrays of unequal length, negative standard
 * errors or a level outside 0–1.
 * @see Goldstein & Spiegelhalter (1996), JRSS A 159(3), section 4; Marshall & Spiegelhalter (1998), BMJ 316
 */
export function rankUncertainty(
  estimates: readonly number[],
  standardErrors: readonly number[],
  random: Random,
  options: { readonly level?: number; readonly draws?: number } = {},
): readonly RankRange[] {
  const { level = 0.95, draws = 2000 } = options
  const units = estimates.length
  if (standardErrors.length !== units || !standardErrors.every((se) => se >= 0))
    throw new RangeError(`${units} estimates with errors ${standardErrors.join(' ')}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`level of confidence ${level}`)
  const ranks = estimates.map(() => new Uint32Array(draws))
  const drawn = new Float64Array(units)
  const order = new Uint32Array(units)
  for (let draw = 0; draw < draws; draw += 1) {
    for (let i = 0; i < units; i += 1) {
      // Half a step of the generator, so that a draw of exactly 0 is no −∞.
      drawn[i] = estimates[i]! + standardErrors[i]! * normalQuantile(random() + 2 ** -33)
      order[i] = i
    }
    order.sort((a, b) => drawn[b]! - drawn[a]! || a - b)
    for (let place = 0; place < units; place += 1) ranks[order[place]!]![draw] = place + 1
  }
  return ranks.map((own) => {
    own.sort()
    const at = (p: number): number => sampleQuantile(own, p, 1)
    return { lower: at((1 - level) / 2), upper: at((1 + level) / 2) }
  })
}

/**
 * How many standard errors bars around estimates must be long so that two bars not overlapping means, on
 * average over all pairs, a difference at the given level: 1.39 for equal standard errors at 95 %. Throws
 * RangeError for fewer than two units.
 * @see Goldstein & Healy (1995), JRSS A 158(1), The graphical presentation of a collection of means
 */
export function comparisonBarFactor(standardErrors: readonly number[], level = 0.95): number {
  const pairs = standardErrors.flatMap((a, i) =>
    standardErrors.slice(i + 1).map((b) => Math.hypot(a, b) / (a + b)),
  )
  if (pairs.length === 0) throw new RangeError('bars to compare need two units')
  const mean = pairs.reduce((sum, ratio) => sum + ratio, 0) / pairs.length
  return normalQuantile((1 + level) / 2) * mean
}
