import { invertSymmetric, solveSymmetric } from '../linear/cholesky.ts'
import { orderOfTimes } from './kaplan-meier.ts'

/** How events at the same time are treated: Efron's approximation (default) or Breslow's. */
export type TieMethod = 'efron' | 'breslow'

/** A fitted proportional-hazards model; arrays have one place per covariate. */
export interface CoxModel {
  /** Log hazard ratios. */
  readonly coefficients: Float64Array
  readonly standardErrors: Float64Array
  /** Inverse of the information, row by row. */
  readonly covariance: Float64Array
  /** Log partial likelihood with all coefficients 0, and at the coefficients. */
  readonly logLikelihoodAtZero: number
  readonly logLikelihood: number
  readonly iterations: number
  readonly converged: boolean
}

interface Likelihood {
  readonly value: number
  readonly score: Float64Array
  readonly information: Float64Array
}

/** Sums over a set of spells of exp(βx), x·exp(βx) and x·xᵀ·exp(βx). */
class RiskSums {
  weight = 0
  readonly first: Float64Array
  readonly second: Float64Array

  constructor(private readonly p: number) {
    this.first = new Float64Array(p)
    this.second = new Float64Array(p * p)
  }

  add(x: Float64Array, risk: number): void {
    this.weight += risk
    for (let a = 0; a < this.p; a += 1) {
      const part = risk * x[a]!
      this.first[a]! += part
      for (let b = 0; b <= a; b += 1) this.second[a * this.p + b]! += part * x[b]!
    }
  }

  clear(): void {
    this.weight = 0
    this.first.fill(0)
    this.second.fill(0)
  }
}

/** The data in order of time, covariates centred; what stays the same while coefficients change. */
interface Prepared {
  readonly p: number
  readonly rows: readonly {
    readonly time: number
    readonly event: boolean
    readonly x: Float64Array
  }[]
}

/** Adds one event's share of the likelihood, with the part `gone` of the tied events taken off the set at risk. */
function addEvent(total: MutableLikelihood, risk: RiskSums, tied: RiskSums, gone: number): void {
  const p = total.score.length
  const weight = risk.weight - gone * tied.weight
  total.value -= Math.log(weight)
  const mean = Float64Array.from(risk.first, (sum, a) => (sum - gone * tied.first[a]!) / weight)
  for (let a = 0; a < p; a += 1) {
    total.score[a]! -= mean[a]!
    for (let b = 0; b <= a; b += 1) {
      const second = (risk.second[a * p + b]! - gone * tied.second[a * p + b]!) / weight
      total.information[a * p + b]! += second - mean[a]! * mean[b]!
    }
  }
}

interface MutableLikelihood extends Likelihood {
  value: number
}

/** Log partial likelihood with its derivatives at β; one pass from the longest time to the shortest. */
function likelihoodAt({ p, rows }: Prepared, beta: Float64Array, ties: TieMethod): Likelihood {
  const total: MutableLikelihood = {
    value: 0,
    score: new Float64Array(p),
    information: new Float64Array(p * p),
  }
  const risk = new RiskSums(p)
  const tied = new RiskSums(p)
  for (let i = rows.length - 1; i >= 0; ) {
    const { time } = rows[i]!
    let events = 0
    tied.clear()
    for (; i >= 0 && rows[i]!.time === time; i -= 1) {
      const { event, x } = rows[i]!
      const linear = x.reduce((sum, value, a) => sum + value * beta[a]!, 0)
      risk.add(x, Math.exp(linear))
      if (!event) continue
      events += 1
      tied.add(x, Math.exp(linear))
      total.value += linear
      for (let a = 0; a < p; a += 1) total.score[a]! += x[a]!
    }
    for (let k = 0; k < events; k += 1)
      addEvent(total, risk, tied, ties === 'efron' ? k / events : 0)
  }
  for (let a = 0; a < p; a += 1)
    for (let b = 0; b < a; b += 1) total.information[b * p + a] = total.information[a * p + b]!
  return total
}

function prepare(
  times: ArrayLike<number>,
  events: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
): Prepared {
  const n = times.length
  if (events.length !== n || covariates.some((column) => column.length !== n))
    throw new RangeError(`columns of a Cox model differ in length from ${n} times`)
  const columns = covariates.map((column) => {
    const values = Float64Array.from(column)
    const mean = values.reduce((a, b) => a + b, 0) / n
    return values.map((value) => value - mean)
  })
  const rows = Array.from(orderOfTimes(times), (i) => ({
    time: times[i]!,
    event: events[i] === 1,
    x: Float64Array.from(columns, (column) => column[i]!),
  }))
  return { p: columns.length, rows }
}

/**
 * Cox's proportional-hazards regression: maximises the partial likelihood by Newton's method with step
 * halving. `covariates` are columns of numbers (a group of K codes is K − 1 columns of 0 and 1). Not
 * converged within 30 steps (a coefficient that runs to infinity) shows in `converged`. Throws RangeError
 * for columns of unequal length, no events, or covariates that cannot be told apart.
 * @see Cox (1972), JRSS B 34(2); Efron (1977), JASA 72; Breslow (1974), Biometrics 30(1); R's coxph
 */
export function cox(
  times: ArrayLike<number>,
  events: ArrayLike<number>,
  covariates: readonly ArrayLike<number>[],
  ties: TieMethod = 'efron',
): CoxModel {
  const data = prepare(times, events, covariates)
  if (!data.rows.some(({ event }) => event)) throw new RangeError('a Cox model without events')
  let beta = new Float64Array(data.p)
  let at = likelihoodAt(data, beta, ties)
  const logLikelihoodAtZero = at.value
  let iterations = 0
  let converged = false
  while (!converged && iterations < 30) {
    iterations += 1
    let step = solveSymmetric(at.information, at.score)
    let next = likelihoodAt(
      data,
      beta.map((b, a) => b + step[a]!),
      ties,
    )
    for (
      let halved = 0;
      !(next.value >= at.value - 1e-12 * Math.abs(at.value)) && halved < 30;
      halved += 1
    ) {
      step = step.map((each) => each / 2)
      next = likelihoodAt(
        data,
        beta.map((b, a) => b + step[a]!),
        ties,
      )
    }
    beta = beta.map((b, a) => b + step[a]!)
    converged = Math.max(...step.map(Math.abs)) < 1e-10
    at = next
  }
  const covariance = invertSymmetric(at.information)
  const standardErrors = beta.map((_, a) => Math.sqrt(covariance[a * data.p + a]!))
  return {
    coefficients: beta,
    standardErrors,
    covariance,
    logLikelihoodAtZero,
    logLikelihood: at.value,
    iterations,
    converged,
  }
}
