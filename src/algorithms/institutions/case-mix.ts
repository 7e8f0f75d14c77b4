/** Answers of persons with the share a model expects of each, and the unit each belongs to. */
export interface ExpectedAnswers {
  /** Unit of each person, from 0. */
  readonly units: ArrayLike<number>
  /** 1 yes, 0 no. */
  readonly answers: ArrayLike<number>
  /** Chance of yes by the person's background, from a logistic model, 0 … 1. */
  readonly expected: ArrayLike<number>
}

/** A unit's share, raw and adjusted for whom it serves. */
export interface CaseMixResult {
  readonly n: number
  readonly observed: number
  readonly expected: number
  /** Observed − expected + overall: the share if the unit served the average mix. May leave 0–1 a little. */
  readonly adjusted: number
  /** Standard error of the adjusted share by chance alone, expected shares taken as known. */
  readonly standardError: number
}

/**
 * Raw and case-mix adjusted share per unit; `noPersons` for a unit nobody belongs to. Throws RangeError for
 * columns of unequal length, no persons, or a unit outside 0 … `size` − 1.
 * @see Goldstein & Spiegelhalter (1996), JRSS A 159(3); Spiegelhalter (2005), Statistics in Medicine 24(8)
 */
export function caseMixAdjusted(
  { units, answers, expected }: ExpectedAnswers,
  size: number,
): readonly (CaseMixResult | 'noPersons')[] {
  const persons = units.length
  if (answers.length !== persons || expected.length !== persons || persons === 0)
    throw new RangeError(`${persons} units, ${answers.length} answers, ${expected.length} expected`)
  const sums = Array.from({ length: size }, () => ({ n: 0, yes: 0, expected: 0, variance: 0 }))
  let all = 0
  for (let i = 0; i < persons; i += 1) {
    const own = sums[units[i]!]
    if (own === undefined) throw new RangeError(`unit ${units[i]} of ${size}`)
    own.n += 1
    own.yes += answers[i]!
    own.expected += expected[i]!
    own.variance += expected[i]! * (1 - expected[i]!)
    all += answers[i]!
  }
  return sums.map(({ n, yes, expected: sum, variance }) => {
    if (n === 0) return 'noPersons'
    const [observed, mean] = [yes / n, sum / n]
    const adjusted = observed - mean + all / persons
    return { n, observed, expected: mean, adjusted, standardError: Math.sqrt(variance) / n }
  })
}
