import { describe, expect, it } from 'vitest'
import { inverseLogit, logisticRegression } from '../regression/logistic-regression.ts'
import { binomialMixedModel } from './binomial-mixed-model.ts'
import { gaussHermite } from './gauss-hermite.ts'
import { maximise } from './maximise.ts'

// Contagious bovine pleuropneumonia: Lesnoff et al. (2004), Preventive Veterinary Medicine 64; per herd
// the new cases and animals at risk in periods 1 to 4.
const herds: readonly (readonly (readonly [period: number, cases: number, animals: number])[])[] = [
  [
    [1, 2, 14],
    [2, 3, 12],
    [3, 4, 9],
    [4, 0, 5],
  ],
  [
    [1, 3, 22],
    [2, 1, 18],
    [3, 1, 21],
  ],
  [
    [1, 8, 22],
    [2, 2, 16],
    [3, 0, 16],
    [4, 2, 20],
  ],
  [
    [1, 2, 10],
    [2, 0, 10],
    [3, 2, 9],
    [4, 0, 6],
  ],
  [
    [1, 5, 18],
    [2, 0, 25],
    [3, 0, 24],
    [4, 1, 4],
  ],
  [
    [1, 3, 17],
    [2, 0, 17],
    [3, 0, 18],
    [4, 1, 20],
  ],
  [
    [1, 8, 16],
    [2, 1, 10],
    [3, 3, 9],
    [4, 0, 5],
  ],
  [[1, 12, 34]],
  [
    [1, 2, 9],
    [2, 0, 6],
    [3, 0, 8],
    [4, 0, 6],
  ],
  [
    [1, 1, 22],
    [2, 1, 22],
    [3, 0, 18],
    [4, 2, 22],
  ],
  [
    [1, 0, 25],
    [2, 5, 27],
    [3, 3, 22],
    [4, 1, 22],
  ],
  [
    [1, 2, 10],
    [2, 1, 8],
    [3, 0, 6],
    [4, 0, 5],
  ],
  [
    [1, 1, 21],
    [2, 2, 24],
    [3, 0, 19],
    [4, 0, 23],
  ],
  [
    [1, 11, 19],
    [2, 0, 2],
    [3, 0, 3],
    [4, 0, 2],
  ],
  [
    [1, 1, 19],
    [2, 1, 15],
    [3, 1, 15],
    [4, 0, 15],
  ],
]
const cells = herds.flatMap((herd, group) => herd.map((cell) => ({ group, cell })))
const rows = {
  design: [1, 2, 3, 4].map((period) =>
    cells.map(({ cell }) => (period === 1 || cell[0] === period ? 1 : 0)),
  ),
  successes: cells.map(({ cell }) => cell[1]),
  trials: cells.map(({ cell }) => cell[2]),
}
const groups = cells.map(({ group }) => group)

describe('binomialMixedModel', () => {
  it('by Laplace gives what lme4 gives for cbpp when its optimiser is told to go on to the end', () => {
    // lme4 1.1-31, optimizer bobyqa with rhoend 1e-10 and tolPwrss 1e-13. With its usual settings glmer
    // stops at -92.0265664 with variance 0.412254; the top is at -92.0262819.
    const found = binomialMixedModel(rows, groups, 1)
    const wanted = [-1.3985321438, -0.9923326827, -1.128672038, -1.5803139023]
    wanted.forEach((b, k) => {
      expect(Math.abs(found.coefficients[k]! - b)).toBeLessThan(1e-6)
    })
    expect(found.groupVariance).toBeCloseTo(0.412499745, 6)
    const binomialCoefficients = 185.4757
    expect(found.logLikelihood + binomialCoefficients).toBeCloseTo(-92.0262819, 3)
    expect(found.logLikelihood + binomialCoefficients).toBeGreaterThan(-92.0265664)
    expect(found.converged).toBe(true)
  })

  it('with nine points gives what lme4 gives for cbpp', () => {
    const found = binomialMixedModel(rows, groups, 9)
    const wanted = [-1.399219444, -0.991408657, -1.127812837, -1.579487774]
    const errors = [0.2335106, 0.3067679, 0.3267672, 0.4275962]
    wanted.forEach((b, k) => {
      // glmer's optimiser stops some 1e-5 short.
      expect(Math.abs(found.coefficients[k]! - b)).toBeLessThan(3e-5)
      expect(Math.abs(found.standardErrors[k]! - errors[k]!)).toBeLessThan(2e-3)
    })
    expect(Math.abs(found.groupVariance - 0.41927938)).toBeLessThan(1e-4)
  })

  it('gives the most likely effects of the herds (lme4, ranef with nine points)', () => {
    const { groupEffects } = binomialMixedModel(rows, groups, 9)
    const wanted = [
      0.593017579, -0.300265844, 0.407857011, 0.039682242, -0.190799638, -0.402407731, 0.893331298,
      0.602320924, -0.239516813, -0.543701928, -0.084786002, -0.065155218, -0.693811662,
      0.975917679, -0.533612926,
    ]
    wanted.forEach((effect, herd) => {
      expect(Math.abs(groupEffects[herd]! - effect)).toBeLessThan(2e-4)
    })
  })

  it('refuses groups that are no whole numbers or do not match the rows', () => {
    expect(() => binomialMixedModel(rows, groups.slice(1))).toThrow(RangeError)
    expect(() =>
      binomialMixedModel(
        rows,
        groups.map(() => 0.5),
      ),
    ).toThrow(RangeError)
  })
})

describe('logisticRegression', () => {
  it('gives what R 4.2.2 gives for cbpp without herds', () => {
    const found = logisticRegression(rows)
    const wanted = [-1.2690234893671, -1.1707627251404, -1.3014053338564, -1.7822786353416]
    const errors = [0.1449197624, 0.2914677877, 0.3128811716, 0.413056443]
    wanted.forEach((b, k) => {
      expect(found.coefficients[k]).toBeCloseTo(b, 11)
      // R's standard errors come from the step before the last.
      expect(found.standardErrors[k]).toBeCloseTo(errors[k]!, 6)
    })
    expect(found.deviance).toBeCloseTo(114.1017, 3)
  })

  it('fits shares that add up to what happened, per column', () => {
    const { fitted } = logisticRegression(rows)
    for (const column of rows.design) {
      const expected = fitted.reduce((sum, p, i) => sum + p * rows.trials[i]! * column[i]!, 0)
      const seen = rows.successes.reduce((sum, y, i) => sum + y * column[i]!, 0)
      expect(expected).toBeCloseTo(seen, 8)
    }
  })

  it('of a constant only is the log odds of the share', () => {
    const found = logisticRegression({ design: [[1, 1, 1, 1]], successes: [1, 0, 0, 0] })
    expect(found.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 10)
    expect(inverseLogit(found.coefficients[0]!)).toBeCloseTo(0.25, 12)
  })

  it('says so when a column separates yes from no', () => {
    const separated = {
      design: [
        [1, 1, 1, 1],
        [0, 0, 1, 1],
      ],
      successes: [0, 0, 1, 1],
    }
    expect(logisticRegression(separated, 8).converged).toBe(false)
  })

  it.each([
    ['more yes than persons', { design: [[1]], successes: [2] }],
    ['columns of unequal length', { design: [[1, 1]], successes: [1] }],
    ['no columns', { design: [], successes: [1] }],
  ])('refuses %s', (_, wrong) => {
    expect(() => logisticRegression(wrong)).toThrow(RangeError)
  })
})

describe('gaussHermite', () => {
  it.each([1, 2, 3, 9, 20])('with %d points integrates even powers exactly', (n) => {
    const { points, weights } = gaussHermite(n)
    expect(points).toHaveLength(n)
    // ∫ x^(2k) e^(−x²) dx = Γ(k + ½).
    let moment = Math.sqrt(Math.PI)
    for (let k = 0; k < n; k += 1) {
      const sum = points.reduce((total, x, i) => total + weights[i]! * x ** (2 * k), 0)
      expect(sum / moment).toBeCloseTo(1, 10)
      moment *= k + 0.5
    }
  })

  it.each([0, 1.5, 31])('refuses %d points', (n) => {
    expect(() => gaussHermite(n)).toThrow(RangeError)
  })
})

describe('maximise', () => {
  it('climbs a curved ridge to its top', () => {
    const ridge = ([x = 0, y = 0]: Float64Array): number => -((1 - x) ** 2) - 10 * (y - x * x) ** 2
    const { at, converged } = maximise(ridge, Float64Array.of(-1, 1))
    expect(converged).toBe(true)
    expect(at[0]).toBeCloseTo(1, 5)
    expect(at[1]).toBeCloseTo(1, 5)
  })
})
