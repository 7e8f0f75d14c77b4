import { choleskyFactor, solveFactored } from '../linear/cholesky.ts'
import { lowestFromZero } from './golden-section.ts'

/** A linear model with a random intercept per group; arrays have one place per column or per group. */
export interface LinearMixedModel {
  readonly coefficients: Float64Array
  readonly standardErrors: Float64Array
  /** Variance between groups and within them, in squared units of the response. */
  readonly groupVariance: number
  readonly residualVariance: number
  /** Share of the variance that lies between groups. */
  readonly intraclassCorrelation: number
  readonly logLikelihood: number
  /** Empirical-Bayes effect of each group, and its standard error given the model. */
  readonly groupEffects: Float64Array
  readonly groupErrors: Float64Array
}

/** Sums that suffice for the model: over all rows, and per group. The response is the last column. */
interface Sums {
  readonly n: number
  readonly width: number
  /** Products of columns, each less its mean in the group, over all rows. */
  readonly within: Float64Array
  readonly sizes: Float64Array
  /** Sum of each column per group. */
  readonly totals: Float64Array
}

function sumUp(
  columns: readonly ArrayLike<number>[],
  groups: ArrayLike<number>,
  size: number,
): Sums {
  const width = columns.length
  const within = new Float64Array(width * width)
  const sizes = new Float64Array(size)
  const totals = new Float64Array(size * width)
  for (let i = 0; i < groups.length; i += 1) {
    sizes[groups[i]!]! += 1
    for (let a = 0; a < width; a += 1) totals[groups[i]! * width + a]! += columns[a]![i]!
  }
  const off = new Float64Array(width)
  for (let i = 0; i < groups.length; i += 1) {
    const group = groups[i]!
    for (let a = 0; a < width; a += 1)
      off[a] = columns[a]![i]! - totals[group * width + a]! / sizes[group]!
    for (let a = 0; a < width; a += 1)
      for (let b = 0; b < width; b += 1) within[a * width + b]! += off[a]! * off[b]!
  }
  return { n: groups.length, width, within, sizes, totals }
}

/** Generalised least squares when the variance between groups is `lambda` times that within. */
interface Fit {
  readonly coefficients: Float64Array
  readonly factor: Float64Array
  readonly residualSquares: number
  /** ln |V| and ln |XᵀV⁻¹X|, both with the residual variance taken out. */
  readonly logVolume: number
  readonly logInformation: number
}

function fitAt(lambda: number, { width, within, sizes, totals }: Sums): Fit {
  const weighed = within.slice()
  let logVolume = 0
  sizes.forEach((n, group) => {
    logVolume += Math.log1p(lambda * n)
    if (n === 0) return
    const weight = 1 / (n * (1 + lambda * n))
    for (let a = 0; a < width; a += 1)
      for (let b = 0; b < width; b += 1)
        weighed[a * width + b]! += weight * totals[group * width + a]! * totals[group * width + b]!
  })
  const p = width - 1
  const information = new Float64Array(p * p)
  const right = new Float64Array(p)
  for (let a = 0; a < p; a += 1) {
    right[a] = weighed[a * width + p]!
    for (let b = 0; b < p; b += 1) information[a * p + b] = weighed[a * width + b]!
  }
  const factor = choleskyFactor(information)
  const coefficients = solveFactored(factor, right)
  const explained = coefficients.reduce((sum, b, a) => sum + b * right[a]!, 0)
  let logInformation = 0
  for (let a = 0; a < p; a += 1) logInformation += 2 * Math.log(factor[a * p + a]!)
  const residualSquares = weighed[p * width + p]! - explained
  return { coefficients, factor, residualSquares, logVolume, logInformation }
}

/** Minus twice the (restricted) log likelihood with the residual variance at its best. */
function devianceOf(fit: Fit, n: number, restricted: boolean): number {
  const left = restricted ? n - fit.coefficients.length : n
  const variance = fit.residualSquares / left
  const volume = fit.logVolume + (restricted ? fit.logInformation : 0)
  return left * (Math.log(2 * Math.PI * variance) + 1) + volume
}

function check(
  design: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
  groups: ArrayLike<number>,
): number {
  let size = 0
  for (let i = 0; i < groups.length; i += 1) {
    if (!(Number.isInteger(groups[i]) && groups[i]! >= 0))
      throw new RangeError(`group ${groups[i]}`)
    size = Math.max(size, groups[i]! + 1)
  }
  const lengths = [...design, response].map((column) => column.length)
  if (design.length === 0 || lengths.some((length) => length !== groups.length))
    throw new RangeError(`columns of ${lengths.join()} for ${groups.length} rows`)
  if (groups.length <= design.length + 1) throw new RangeError(`only ${groups.length} rows`)
  return size
}

/**
 * Linear regression with a random intercept per group (pupils in schools), by maximum likelihood (`ML`) or
 * restricted maximum likelihood (`REML`, the default). The likelihood depends on one ratio of variances,
 * which is searched; each step costs groups × columns². `design` are the columns, a constant included;
 * groups are numbered from 0. Throws RangeError for columns of unequal length, too few rows, or columns
 * that follow from each other.
 * @see Laird & Ware (1982), Biometrics 38(4); Goldstein et al. (1993), Oxford Review of Education 19(4); Bates et al. (2015), Journal of Statistical Software 67(1)
 */
export function linearMixedModel(
  design: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
  groups: ArrayLike<number>,
  method: 'ML' | 'REML' = 'REML',
): LinearMixedModel {
  const size = check(design, response, groups)
  const sums = sumUp([...design, response], groups, size)
  const { n, width, sizes, totals } = sums
  const p = width - 1
  const restricted = method === 'REML'
  const ratio = lowestFromZero((root) => devianceOf(fitAt(root * root, sums), n, restricted), 1)
  const lambda = ratio * ratio
  const fit = fitAt(lambda, sums)
  const residualVariance = fit.residualSquares / (restricted ? n - p : n)
  const unit = (a: number): Float64Array => new Float64Array(p).fill(1, a, a + 1)
  const standardErrors = fit.coefficients.map((_, a) =>
    Math.sqrt(residualVariance * solveFactored(fit.factor, unit(a))[a]!),
  )
  const groupEffects = sizes.map((count, group) => {
    let residual = totals[group * width + p]!
    for (let a = 0; a < p; a += 1) residual -= fit.coefficients[a]! * totals[group * width + a]!
    return (lambda / (1 + lambda * count)) * residual
  })
  return {
    coefficients: fit.coefficients,
    standardErrors,
    groupVariance: lambda * residualVariance,
    residualVariance,
    intraclassCorrelation: lambda / (1 + lambda),
    logLikelihood: -devianceOf(fit, n, restricted) / 2,
    groupEffects,
    groupErrors: sizes.map((count) =>
      Math.sqrt((residualVariance * lambda) / (1 + lambda * count)),
    ),
  }
}
