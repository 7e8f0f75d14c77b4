import { choleskyFactor, invertSymmetric, solveFactored } from '../linear/cholesky.ts'

/** Yes/no answers by row: how many yes of how many, and the columns that should explain them. */
export interface BinomialRows {
  /** Columns of numbers, a constant included where one is wanted. */
  readonly design: readonly ArrayLike<number>[]
  readonly successes: ArrayLike<number>
  /** Persons per row; 1 each when left out. */
  readonly trials?: ArrayLike<number>
}

/** A fitted logistic regression; arrays have one place per column, `fitted` one per row. */
export interface LogisticFit {
  /** Log odds ratios. */
  readonly coefficients: Float64Array
  readonly standardErrors: Float64Array
  /** Expected share of yes per row. */
  readonly fitted: Float64Array
  readonly deviance: number
  readonly iterations: number
  readonly converged: boolean
}

/** Share that goes with log odds. */
export function inverseLogit(logOdds: number): number {
  const e = Math.exp(-Math.abs(logOdds))
  return logOdds >= 0 ? 1 / (1 + e) : e / (1 + e)
}

/** Throws RangeError when columns differ in length or a row has more yes than persons. */
export function checkBinomialRows({ design, successes, trials }: BinomialRows): void {
  const n = successes.length
  if (design.length === 0 || [...design, trials ?? successes].some((c) => c.length !== n))
    throw new RangeError(`columns of unequal length for ${n} rows`)
  for (let i = 0; i < n; i += 1)
    if (!(successes[i]! >= 0 && successes[i]! <= (trials ? trials[i]! : 1)))
      throw new RangeError(`row ${i}: ${successes[i]} of ${trials ? trials[i] : 1}`)
}

const part = (y: number, mean: number): number => (y === 0 ? 0 : y * Math.log(y / mean))

/** Score and information at given fitted shares. */
function derivatives({ design, successes, trials }: BinomialRows, fitted: Float64Array) {
  const p = design.length
  const score = new Float64Array(p)
  const information = new Float64Array(p * p)
  for (let i = 0; i < fitted.length; i += 1) {
    const n = trials ? trials[i]! : 1
    const share = fitted[i]!
    for (let a = 0; a < p; a += 1) {
      const x = design[a]![i]!
      if (x === 0) continue
      score[a]! += x * (successes[i]! - n * share)
      for (let b = 0; b < p; b += 1)
        information[a * p + b]! += n * share * (1 - share) * x * design[b]![i]!
    }
  }
  return { score, information }
}

function devianceOf({ successes, trials }: BinomialRows, fitted: Float64Array): number {
  let deviance = 0
  for (let i = 0; i < fitted.length; i += 1) {
    const n = trials ? trials[i]! : 1
    const y = successes[i]!
    deviance += 2 * (part(y, n * fitted[i]!) + part(n - y, n * (1 - fitted[i]!)))
  }
  return deviance
}

/**
 * Logistic regression by iteratively reweighted least squares (Newton's method). When a column separates
 * yes from no its coefficient runs to infinity; then `converged` is false and the fitted shares are those
 * reached. rows × columns² per step. Throws RangeError for columns of unequal length, more yes than
 * persons, or columns that follow from each other.
 * @see McCullagh & Nelder (1989), Generalized linear models, section 4.4; R's glm(family = binomial)
 */
export function logisticRegression(rows: BinomialRows, maxIterations = 25): LogisticFit {
  checkBinomialRows(rows)
  const { design, successes } = rows
  const fittedAt = (beta: Float64Array): Float64Array =>
    Float64Array.from({ length: successes.length }, (_, i) =>
      inverseLogit(beta.reduce((sum, b, a) => sum + b * design[a]![i]!, 0)),
    )
  let coefficients: Float64Array = new Float64Array(design.length)
  let fitted = fittedAt(coefficients)
  let deviance = devianceOf(rows, fitted)
  let iterations = 0
  let converged = false
  while (!converged && iterations < maxIterations) {
    iterations += 1
    const { score, information } = derivatives(rows, fitted)
    const step = solveFactored(choleskyFactor(information), score)
    coefficients = coefficients.map((b, a) => b + step[a]!)
    fitted = fittedAt(coefficients)
    const next = devianceOf(rows, fitted)
    converged = Math.max(...step.map(Math.abs)) < 1e-9
    deviance = next
  }
  const { information } = derivatives(rows, fitted)
  const inverse = invertSymmetric(information)
  const standardErrors = coefficients.map((_, a) => Math.sqrt(inverse[a * design.length + a]!))
  return { coefficients, standardErrors, fitted, deviance, iterations, converged }
}
