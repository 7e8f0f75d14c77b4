import { lowestFromZero } from './golden-section.ts'

/** How the variance between units is estimated. */
export type BetweenVarianceMethod = 'DL' | 'REML' | 'ML' | 'PM' | 'HE'

/** Estimate for one unit, pulled towards the mean as far as it is uncertain. */
export interface ShrunkenEstimate {
  readonly estimate: number
  /** Standard error, with what is uncertain about the mean. */
  readonly standardError: number
  /** Weight λ of the unit's own figure, 0 … 1; the rest is the mean's. */
  readonly ownWeight: number
}

/** Mean over units whose true values differ. */
export interface RandomEffects {
  /** Variance between units τ², 0 or more. */
  readonly betweenVariance: number
  readonly mean: number
  readonly standardError: number
  /** Cochran's Q and the share of variation that is between units (Higgins' I², 0 … 1). */
  readonly q: number
  readonly iSquared: number
  /** Best linear unbiased prediction per unit, in the order given. */
  readonly units: readonly ShrunkenEstimate[]
}

type Numbers = readonly number[]
const sum = (values: Numbers): number => values.reduce((a, b) => a + b, 0)

/** Weighted mean with weights 1 / (vᵢ + τ²), and the weights' sum. */
function pooled(y: Numbers, v: Numbers, tau2: number): { mean: number; total: number; q: number } {
  const weights = v.map((each) => 1 / (each + tau2))
  const total = sum(weights)
  const mean = sum(weights.map((w, i) => w * y[i]!)) / total
  return { mean, total, q: sum(weights.map((w, i) => w * (y[i]! - mean) ** 2)) }
}

/** Minus twice the (restricted) log likelihood of τ², up to a constant. */
function deviance(y: Numbers, v: Numbers, restricted: boolean) {
  return (tau2: number): number => {
    const { total, q } = pooled(y, v, tau2)
    return sum(v.map((each) => Math.log(each + tau2))) + q + (restricted ? Math.log(total) : 0)
  }
}

/** τ² at which the generalised Q equals its expectation k − 1: Q falls with τ², so by bisection. */
function pauleMandel(y: Numbers, v: Numbers): number {
  const goal = y.length - 1
  if (pooled(y, v, 0).q <= goal) return 0
  let [low, high] = [0, Math.max(...v)]
  while (pooled(y, v, high).q > goal) high *= 2
  for (let i = 0; i < 200 && high - low > 1e-15 * high; i += 1) {
    const middle = (low + high) / 2
    if (pooled(y, v, middle).q > goal) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function derSimonianLaird(y: Numbers, v: Numbers): number {
  const weights = v.map((each) => 1 / each)
  const total = sum(weights)
  const scale = total - sum(weights.map((w) => w * w)) / total
  return Math.max(0, (pooled(y, v, 0).q - (y.length - 1)) / scale)
}

function hedges(y: Numbers, v: Numbers): number {
  const mean = sum(y) / y.length
  const spread = sum(y.map((value) => (value - mean) ** 2)) / (y.length - 1)
  return Math.max(0, spread - sum(v) / v.length)
}

function betweenVariance(y: Numbers, v: Numbers, method: BetweenVarianceMethod): number {
  if (method === 'DL') return derSimonianLaird(y, v)
  if (method === 'HE') return hedges(y, v)
  if (method === 'PM') return pauleMandel(y, v)
  const scale = Math.max(...v, (Math.max(...y) - Math.min(...y)) ** 2)
  return lowestFromZero(deviance(y, v, method === 'REML'), scale)
}

/**
 * Random-effects mean of estimates `y` with known sampling variances `v`: the variance between units, the
 * mean, and each unit's best linear unbiased prediction θ = μ + λ (y − μ) with λ = τ² / (τ² + v). Methods:
 * DerSimonian–Laird, restricted and full maximum likelihood, Paule–Mandel, Hedges. Throws RangeError for
 * fewer than two units or a variance that is not positive.
 * @see DerSimonian & Laird (1986), Controlled Clinical Trials 7; Viechtbauer (2005), Journal of Educational and Behavioral Statistics 30(3); Raudenbush & Bryk (1985), JEBS 10(2) (the predictions)
 */
export function randomEffectsMetaAnalysis(
  y: Numbers,
  v: Numbers,
  method: BetweenVarianceMethod = 'REML',
): RandomEffects {
  if (y.length !== v.length || y.length < 2 || !v.every((each) => each > 0 && each < Infinity))
    throw new RangeError(`${y.length} estimates with variances ${v.join(' ')}`)
  const tau2 = betweenVariance(y, v, method)
  const { mean, total } = pooled(y, v, tau2)
  const standardError = Math.sqrt(1 / total)
  const weights = v.map((each) => 1 / each)
  const typical =
    ((y.length - 1) * sum(weights)) / (sum(weights) ** 2 - sum(weights.map((w) => w * w)))
  const units = y.map((value, i) => {
    const ownWeight = tau2 / (tau2 + v[i]!)
    const variance = ownWeight * v[i]! + ((1 - ownWeight) * standardError) ** 2
    return {
      estimate: mean + ownWeight * (value - mean),
      standardError: Math.sqrt(variance),
      ownWeight,
    }
  })
  const q = pooled(y, v, 0).q
  return { betweenVariance: tau2, mean, standardError, q, iSquared: tau2 / (tau2 + typical), units }
}
