import { chiSquareTails } from '../distributions/gamma.ts'
import { solveSymmetric } from '../linear/cholesky.ts'
import { orderOfTimes } from './kaplan-meier.ts'

/** Outcome of a test that groups have the same survival curve. */
export interface LogRankTest {
  readonly chiSquare: number
  readonly degreesOfFreedom: number
  readonly pValue: number
  /** Events seen and expected under equality per group, in weights of the test. */
  readonly observed: Float64Array
  readonly expected: Float64Array
}

/** Sums of the test over all times: observed, expected, and the covariance of their difference. */
interface LogRankSums {
  readonly observed: Float64Array
  readonly expected: Float64Array
  readonly covariance: Float64Array
}

/** Adds what happens at one time: `ended` of `atRisk` per group, counted with the given weight. */
function addTime(
  sums: LogRankSums,
  ended: Float64Array,
  atRisk: Float64Array,
  weight: number,
): void {
  const groups = ended.length
  const d = ended.reduce((a, b) => a + b, 0)
  const n = atRisk.reduce((a, b) => a + b, 0)
  const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0
  for (let g = 0; g < groups; g += 1) {
    const share = atRisk[g]! / n
    sums.observed[g]! += weight * ended[g]!
    sums.expected[g]! += weight * d * share
    for (let h = 0; h < groups; h += 1)
      sums.covariance[g * groups + h]! += spread * share * ((g === h ? 1 : 0) - atRisk[h]! / n)
  }
}

/** The quadratic form of observed − expected, over the groups with anything expected but the last. */
function quadraticForm({ observed, expected, covariance }: LogRankSums): [number, number] {
  const groups = expected.length
  const used = Array.from(expected.keys()).filter((g) => expected[g]! > 0)
  const free = used.slice(0, -1)
  const matrix = Float64Array.from(
    free.flatMap((g) => free.map((h) => covariance[g * groups + h]!)),
  )
  const difference = Float64Array.from(free, (g) => observed[g]! - expected[g]!)
  const solved = solveSymmetric(matrix, difference)
  return [solved.reduce((sum, x, i) => sum + x * difference[i]!, 0), free.length]
}

/**
 * Tests whether groups have the same survival curve: the log-rank test (`rho` 0, Mantel–Haenszel), or with
 * `rho` 1 the Peto & Peto modification of the Gehan–Wilcoxon test, which weighs early differences more
 * (Fleming & Harrington's G-rho family: weight S(t−)^rho of the pooled curve). Groups are numbered from 0.
 * Groups that expect nothing do not count. Throws RangeError when fewer than two do.
 * @see Harrington & Fleming (1982), Biometrika 69(3); R's survdiff
 */
export function logRank(
  times: ArrayLike<number>,
  events: ArrayLike<number>,
  groups: ArrayLike<number>,
  rho = 0,
): LogRankTest {
  if (times.length !== events.length || times.length !== groups.length)
    throw new RangeError(`${times.length} times, ${events.length} events, ${groups.length} groups`)
  const size = Array.from(groups).reduce((max, g) => Math.max(max, g + 1), 0)
  const sums = {
    observed: new Float64Array(size),
    expected: new Float64Array(size),
    covariance: new Float64Array(size * size),
  }
  const atRisk = new Float64Array(size)
  for (let i = 0; i < groups.length; i += 1) atRisk[groups[i]!]! += 1
  const order = orderOfTimes(times)
  let survival = 1
  for (let i = 0; i < order.length; ) {
    const ended = new Float64Array(size)
    const left = new Float64Array(size)
    const time = times[order[i]!]
    for (; i < order.length && times[order[i]!] === time; i += 1) {
      ended[groups[order[i]!]!]! += events[order[i]!]!
      left[groups[order[i]!]!]! += 1
    }
    const d = ended.reduce((a, b) => a + b, 0)
    if (d > 0) {
      addTime(sums, ended, atRisk, survival ** rho)
      survival *= 1 - d / atRisk.reduce((a, b) => a + b, 0)
    }
    left.forEach((n, g) => {
      atRisk[g]! -= n
    })
  }
  const [chiSquare, degreesOfFreedom] = quadraticForm(sums)
  if (degreesOfFreedom < 1) throw new RangeError('a log-rank test needs two groups at risk')
  const pValue = chiSquareTails(chiSquare, degreesOfFreedom).upper
  return { chiSquare, degreesOfFreedom, pValue, observed: sums.observed, expected: sums.expected }
}
