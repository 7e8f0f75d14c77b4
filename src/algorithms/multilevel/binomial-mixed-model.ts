import { invertSymmetric } from '../linear/cholesky.ts'
import {
  type BinomialRows,
  checkBinomialRows,
  inverseLogit,
  logisticRegression,
} from '../regression/logistic-regression.ts'
import { gaussHermite, type QuadratureRule } from './gauss-hermite.ts'
import { maximise } from './maximise.ts'

/** A logistic regression with a random intercept per group. */
export interface BinomialMixedModel {
  /** Log odds ratios, for a group with effect 0. */
  readonly coefficients: Float64Array
  readonly standardErrors: Float64Array
  /** Variance between groups, on the scale of log odds. */
  readonly groupVariance: number
  /** Log likelihood of the answers, binomial coefficients left out. */
  readonly logLikelihood: number
  /** Most likely effect of each group given the answers, in log odds; 0 for a group without rows. */
  readonly groupEffects: Float64Array
  readonly converged: boolean
}

/** Rows in order of group, with where each group starts. */
interface GroupedRows {
  readonly rows: BinomialRows
  readonly order: Uint32Array
  readonly starts: Uint32Array
}

function byGroup(rows: BinomialRows, groups: ArrayLike<number>): GroupedRows {
  checkBinomialRows(rows)
  if (groups.length !== rows.successes.length) throw new RangeError(`${groups.length} groups`)
  const size = Array.from(groups).reduce((max, group) => {
    if (!(Number.isInteger(group) && group >= 0)) throw new RangeError(`group ${group}`)
    return Math.max(max, group + 1)
  }, 0)
  const starts = new Uint32Array(size + 1)
  for (let i = 0; i < groups.length; i += 1) starts[groups[i]! + 1]! += 1
  for (let group = 0; group < size; group += 1) starts[group + 1]! += starts[group]!
  const next = starts.slice()
  const order = new Uint32Array(groups.length)
  for (let i = 0; i < groups.length; i += 1) {
    order[next[groups[i]!]!] = i
    next[groups[i]!]! += 1
  }
  return { rows, order, starts }
}

/** ln of the joint density of answers and standardised effect u of one group, with derivatives in u. */
function jointAt(data: GroupedRows, group: number, fixed: Float64Array, sigma: number, u: number) {
  const { successes, trials } = data.rows
  let value = (-u * u) / 2
  let slope = -u
  let curvature = 1
  for (let at = data.starts[group]!; at < data.starts[group + 1]!; at += 1) {
    const i = data.order[at]!
    const n = trials ? trials[i]! : 1
    const logOdds = fixed[i]! + sigma * u
    const share = inverseLogit(logOdds)
    const y = successes[i]!
    value += y * logOdds - n * (Math.max(0, logOdds) + Math.log1p(Math.exp(-Math.abs(logOdds))))
    slope += sigma * (y - n * share)
    curvature += sigma * sigma * n * share * (1 - share)
  }
  return { value, slope, curvature }
}

/** The u where the joint density is highest: Newton's method, safe because it is log-concave. */
function modeOf(data: GroupedRows, group: number, fixed: Float64Array, sigma: number): number {
  let u = 0
  for (let i = 0; i < 100; i += 1) {
    const { slope, curvature } = jointAt(data, group, fixed, sigma, u)
    const step = slope / curvature
    u += Math.max(-2, Math.min(2, step))
    if (Math.abs(step) < 1e-12) break
  }
  return u
}

/** ln of the likelihood of one group, its effect integrated out around the mode. */
function groupLikelihood(
  data: GroupedRows,
  group: number,
  fixed: Float64Array,
  sigma: number,
  rule: QuadratureRule,
): number {
  const mode = modeOf(data, group, fixed, sigma)
  const { value, curvature } = jointAt(data, group, fixed, sigma, mode)
  const scale = Math.sqrt(2 / curvature)
  const sum = rule.points.reduce((total, x, k) => {
    const there = jointAt(data, group, fixed, sigma, mode + scale * x).value
    return total + rule.weights[k]! * Math.exp(there - value + x * x)
  }, 0)
  return value + Math.log((sum * scale) / Math.sqrt(2 * Math.PI))
}

function fixedPart({ design, successes }: BinomialRows, parameters: Float64Array): Float64Array {
  return Float64Array.from({ length: successes.length }, (_, i) =>
    design.reduce((sum, column, a) => sum + column[i]! * parameters[a]!, 0),
  )
}

/**
 * Logistic regression with a random intercept per group, by maximum likelihood: the group effect is
 * integrated out by adaptive Gauss–Hermite quadrature with `points` points; 1 point is Laplace's
 * approximation (lme4's nAGQ). Groups are numbered from 0. Throws RangeError for columns of unequal
 * length, more yes than persons, or columns that follow from each other.
 * @see Pinheiro & Bates (1995), Journal of Computational and Graphical Statistics 4(1); Breslow & Clayton (1993), JASA 88; lme4's glmer
 */
export function binomialMixedModel(
  rows: BinomialRows,
  groups: ArrayLike<number>,
  points = 1,
): BinomialMixedModel {
  const data = byGroup(rows, groups)
  const rule = gaussHermite(points)
  const size = data.starts.length - 1
  const p = rows.design.length
  const logLikelihood = (parameters: Float64Array): number => {
    const fixed = fixedPart(rows, parameters)
    let total = 0
    for (let group = 0; group < size; group += 1)
      if (data.starts[group + 1]! > data.starts[group]!)
        total += groupLikelihood(data, group, fixed, parameters[p]!, rule)
    return total
  }
  const start = Float64Array.of(...logisticRegression(rows).coefficients, 0.5)
  const { at, value, information, converged } = maximise(logLikelihood, start)
  const covariance = invertSymmetric(information)
  const sigma = at[p]!
  const fixed = fixedPart(rows, at)
  return {
    coefficients: at.slice(0, p),
    standardErrors: Float64Array.from({ length: p }, (_, a) =>
      Math.sqrt(covariance[a * (p + 1) + a]!),
    ),
    groupVariance: sigma * sigma,
    logLikelihood: value,
    groupEffects: Float64Array.from(
      { length: size },
      (_, g) => sigma * modeOf(data, g, fixed, sigma),
    ),
    converged,
  }
}
