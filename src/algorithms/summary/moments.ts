/** Whether a standard deviation divides by n − 1 (`sample`) or by n (`population`). */
export type DeviationKind = 'sample' | 'population'

/** Number, mean and spread of values; `sd` is `notDefined` where too few values are there. */
export interface Moments {
  readonly n: number
  readonly mean: number
  readonly sd: number | 'notDefined'
}

/**
 * Sum of values with what rounding loses carried along, so that the error does not grow with their number.
 * @see Neumaier (1974), Zeitschrift für Angewandte Mathematik und Mechanik 54
 */
export function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}

/**
 * Number, mean and standard deviation in two passes: deviations are taken from the first mean, which is
 * corrected by their sum, so that nothing cancels. Weights count as so many equal values. `notDefined` for
 * the spread of one value (`sample`). Throws RangeError when there are no values or the weights add to 0.
 * @see Chan, Golub & LeVeque (1983), The American Statistician 37(3), corrected two-pass algorithm
 */
export function moments(
  values: ArrayLike<number>,
  kind: DeviationKind = 'sample',
  weights?: ArrayLike<number>,
): Moments {
  const weighed = (of: (i: number) => number): number =>
    compensatedSum(
      Float64Array.from({ length: values.length }, (_, i) => (weights ? weights[i]! : 1) * of(i)),
    )
  const n = weighed(() => 1)
  if (!(n > 0)) throw new RangeError(`moments of ${values.length} values that weigh ${n}`)
  const first = weighed((i) => values[i]!) / n
  const correction = weighed((i) => values[i]! - first)
  const squares = weighed((i) => (values[i]! - first) ** 2)
  const divisor = kind === 'sample' ? n - 1 : n
  const variance = (squares - (correction * correction) / n) / divisor
  return {
    n,
    mean: first + correction / n,
    sd: divisor > 0 ? Math.sqrt(Math.max(0, variance)) : 'notDefined',
  }
}

/**
 * Autocorrelation of a series at lag 1. Throws RangeError when the series does not vary.
 * @see NIST Statistical Reference Datasets, univariate summary statistics
 */
export function lagOneAutocorrelation(values: ArrayLike<number>): number {
  const { mean, sd } = moments(values, 'population')
  if (sd === 'notDefined' || sd === 0) throw new RangeError('a series that does not vary')
  const products = Float64Array.from(
    { length: values.length - 1 },
    (_, i) => (values[i]! - mean) * (values[i + 1]! - mean),
  )
  return compensatedSum(products) / (sd * sd * values.length)
}

/** Choices that make a z-score: which deviation divides, and weights for mean and deviation. */
export interface ZScoreOptions {
  readonly kind?: DeviationKind
  readonly weights?: ArrayLike<number>
}

/**
 * z-scores: how many standard deviations each value lies above the (weighted) mean. Throws RangeError when
 * the values do not vary, as then there is no scale.
 * @see Everitt & Skrondal (2010), The Cambridge dictionary of statistics, standard scores
 */
export function zScores(values: ArrayLike<number>, options: ZScoreOptions = {}): Float64Array {
  const { kind = 'sample', weights } = options
  const { mean, sd } = moments(values, kind, weights)
  if (sd === 'notDefined' || sd === 0) throw new RangeError('z-scores of values that do not vary')
  return Float64Array.from(values, (value) => (value - mean) / sd)
}
