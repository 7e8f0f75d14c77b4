import type { NoiseRow } from './cell-key.ts'

/** What a perturbation table must keep to. */
export interface PerturbationRules {
  /** Greatest noise either way (D), a whole number above 0. */
  readonly maximum: number
  /** Greatest variance of the noise (V). */
  readonly variance: number
  /** Counts 1 to this number are never published (js); 0 for none. */
  readonly notPublished: number
  /** Fixed chance that a count stays as it is, for counts that may be published. */
  readonly stay?: number
}

/** The chances of each noise for one count. */
export interface NoiseChances {
  readonly count: number
  readonly noise: readonly number[]
  readonly chances: readonly number[]
}

/** What noise a count may get: within ±D, not below 0, not onto a number that is never published. */
function support({ maximum, notPublished }: PerturbationRules, count: number): number[] {
  return Array.from({ length: 2 * maximum + 1 }, (_, i) => i - maximum).filter((v) => {
    const published = count + v
    return published === 0 || published > notPublished
  })
}

interface Moments {
  readonly chances: Float64Array
  readonly mean: number
  readonly second: number
  readonly third: number
  readonly fourth: number
}

/** Chances `p ∝ exp(a v + b v²)` scaled to `mass`, with their moments. */
function moments(values: readonly number[], mass: number, a: number, b: number): Moments {
  const powers = values.map((v) => a * v + b * v * v)
  const top = Math.max(...powers)
  const chances = Float64Array.from(powers, (power) => Math.exp(power - top))
  const scale = mass / chances.reduce((sum, p) => sum + p, 0)
  const sums = [0, 0, 0, 0]
  values.forEach((v, i) => {
    const p = (chances[i] ?? 0) * scale
    chances[i] = p
    for (let k = 0, power = v; k < 4; k += 1, power *= v) sums[k] = (sums[k] ?? 0) + p * power
  })
  const [mean = 0, second = 0, third = 0, fourth = 0] = sums
  return { chances, mean, second, third, fourth }
}

/** The convex dual: `mass × log Σ exp(a v + b v²) − b V`, whose gradient is the broken constraints. */
function dual(values: readonly number[], mass: number, variance: number, a: number, b: number) {
  const powers = values.map((v) => a * v + b * v * v)
  const top = Math.max(...powers)
  const sum = powers.reduce((total, power) => total + Math.exp(power - top), 0)
  return mass * (top + Math.log(sum)) - b * variance
}

/** Direction of Newton at a point, for the mean alone or for mean and variance. */
function newtonStep(at: Moments, mass: number, variance: number, both: boolean): [number, number] {
  const m11 = at.second - (at.mean * at.mean) / mass
  if (!both) return [-at.mean / m11, 0]
  const m12 = at.third - (at.mean * at.second) / mass
  const m22 = at.fourth - (at.second * at.second) / mass
  const [g1, g2, det] = [at.mean, at.second - variance, m11 * m22 - m12 * m12]
  return [(-g1 * m22 + g2 * m12) / det, (-g2 * m11 + g1 * m12) / det]
}

/** Chances with mean 0 and, when `both`, the given variance, by damped Newton on the dual. */
function solve(values: readonly number[], mass: number, variance: number, both: boolean): Moments {
  let [a, b] = [0, 0]
  for (let round = 0; round < 200; round += 1) {
    const at = moments(values, mass, a, b)
    if (Math.abs(at.mean) < 1e-13 && (!both || Math.abs(at.second - variance) < 1e-12)) return at
    const [da, db] = newtonStep(at, mass, variance, both)
    const before = dual(values, mass, both ? variance : 0, a, b)
    let step = 1
    while (
      step > 1e-10 &&
      !(dual(values, mass, both ? variance : 0, a + step * da, b + step * db) <= before + 1e-15)
    )
      step /= 2
    a += step * da
    b += step * db
  }
  return moments(values, mass, a, b)
}

/** The least variance that noise with mean 0 can have: on the two values nearest to 0 on either side. */
function leastVariance(values: readonly number[], mass: number): number {
  if (values.includes(0) && mass === 1) return 0
  const below = Math.max(...values.filter((v) => v < 0))
  const above = Math.min(...values.filter((v) => v > 0))
  return mass * -below * above
}

/**
 * The chances of noise for one count that say as little as possible beyond the rules (maximum entropy):
 * they add up to 1, have mean 0, a variance of at most V, and stay within the allowed noise. Solved by
 * Newton's method on the dual, `p ∝ exp(λv + μv²)`. A count of 0 always stays 0.
 * @throws RangeError when no chances keep to the rules, with the least variance possible.
 * @see Marley & Leaver (2011), A method for confidentialising user-defined tables; Giessing (2016)
 */
export function noiseChances(rules: PerturbationRules, count: number): NoiseChances {
  if (count === 0) return { count, noise: [0], chances: [1] }
  const allowed = support(rules, count)
  const { stay } = rules
  const fixed = stay !== undefined && allowed.includes(0)
  const values = fixed ? allowed.filter((v) => v !== 0) : allowed
  const mass = fixed ? 1 - stay : 1
  const least = leastVariance(values, mass)
  if (!(least < rules.variance))
    throw new RangeError(`Noise for ${count} needs a variance above ${least}: ${rules.variance}`)
  const free = solve(values, mass, rules.variance, false)
  const found = free.second <= rules.variance ? free : solve(values, mass, rules.variance, true)
  const chanceOf = new Map(values.map((v, i) => [v, found.chances[i] ?? 0]))
  if (fixed) chanceOf.set(0, stay)
  return { count, noise: allowed, chances: allowed.map((v) => chanceOf.get(v) ?? 0) }
}

/**
 * A perturbation table as look-up rows for `noiseOfCount`: one row for each count from 0 to
 * `maximum + notPublished`, the last for all greater counts.
 * @throws RangeError when the rules cannot be kept.
 */
export function perturbationTable(rules: PerturbationRules): NoiseRow[] {
  return Array.from({ length: rules.maximum + rules.notPublished + 2 }, (_, count) => {
    const { noise, chances } = noiseChances(rules, count)
    let sum = 0
    const bounds = Float64Array.from(chances, (p) => (sum += p))
    bounds[bounds.length - 1] = 1
    return { bounds, noise: Float64Array.from(noise) }
  })
}
