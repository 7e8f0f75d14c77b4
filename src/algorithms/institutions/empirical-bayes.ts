import {
  type BetweenVarianceMethod,
  type RandomEffects,
  randomEffectsMetaAnalysis,
} from '../multilevel/random-effects-meta-analysis.ts'
import { inverseLogit } from '../regression/logistic-regression.ts'
import { twoSidedQuantile } from '../survival/survival-limits.ts'

/** An estimate pulled towards the mean of all units, with limits. */
export interface ShrunkenShare {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  /** Weight of the unit's own figure, 0 … 1. */
  readonly ownWeight: number
}

/** Shrunken shares of all units and the model behind them, on the scale of log odds. */
export interface EmpiricalBayesShares {
  readonly units: readonly ShrunkenShare[]
  readonly model: RandomEffects
}

/**
 * Empirical-Bayes estimates of the shares of many units, each so many of so many: log odds (with half a
 * person added to both sides, so that 0 % and 100 % count too) are pulled towards their mean as far as
 * chance makes them uncertain, and turned back into shares. Throws RangeError for fewer than two units or
 * impossible counts.
 * @see Efron & Morris (1975), JASA 70; Haldane (1956), Annals of Human Genetics 20 (the half); Goldstein & Spiegelhalter (1996), JRSS A 159(3)
 */
export function empiricalBayesShares(
  successes: readonly number[],
  n: readonly number[],
  options: { readonly method?: BetweenVarianceMethod; readonly level?: number } = {},
): EmpiricalBayesShares {
  const { method = 'REML', level = 0.95 } = options
  const possible = successes.every((x, i) => x >= 0 && x <= n[i]! && n[i]! > 0)
  if (n.length !== successes.length || !possible)
    throw new RangeError(`${successes.join(' ')} of ${n.join(' ')}`)
  const yes = successes.map((x) => x + 0.5)
  const no = successes.map((x, i) => n[i]! - x + 0.5)
  const model = randomEffectsMetaAnalysis(
    yes.map((x, i) => Math.log(x / no[i]!)),
    yes.map((x, i) => 1 / x + 1 / no[i]!),
    method,
  )
  const z = twoSidedQuantile(level)
  const units = model.units.map(({ estimate, standardError, ownWeight }) => ({
    estimate: inverseLogit(estimate),
    lower: inverseLogit(estimate - z * standardError),
    upper: inverseLogit(estimate + z * standardError),
    ownWeight,
  }))
  return { units, model }
}
