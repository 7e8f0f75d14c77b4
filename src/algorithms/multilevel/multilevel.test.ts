import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectNear, vectorRows, vectorsPresent } from '../vectors.fixture.ts'
import { goldenSection, lowestFromZero } from './golden-section.ts'
import { linearMixedModel } from './linear-mixed-model.ts'
import {
  type BetweenVarianceMethod,
  randomEffectsMetaAnalysis,
} from './random-effects-meta-analysis.ts'

describe.skipIf(!vectorsPresent)('the London schools of Goldstein et al. (1993)', () => {
  const rows = vectorRows('multilevel/exam.csv')
  const column = (name: string): number[] => rows.map((row) => Number(row[name]))
  const schools = column('school').map((school) => school - 1)
  const design = [rows.map(() => 1), column('standLRT')]

  it('give the model of lme4: variances to 1e-4, coefficients to 1e-6', () => {
    const wanted = vectorRows('multilevel/expected_models.csv').filter(
      ({ model }) => model === 'standLRT',
    )
    expect(wanted.length).toBeGreaterThan(0)
    for (const row of wanted) {
      const found = linearMixedModel(
        design,
        column('normexam'),
        schools,
        row.REML === 'TRUE' ? 'REML' : 'ML',
      )
      expectNear(found.groupVariance, Number(row.sigma2_school), 1e-5)
      expectNear(found.residualVariance, Number(row.sigma2_resid), 1e-6)
      expectNear(found.intraclassCorrelation, Number(row.icc), 1e-5)
      expect(found.coefficients[0]).toBeCloseTo(Number(row.beta0), 7)
      expect(found.coefficients[1]).toBeCloseTo(Number(row.beta1), 7)
      expectNear(found.standardErrors[0]!, Number(row.se0), 1e-5)
      expectNear(found.standardErrors[1]!, Number(row.se1), 1e-6)
      expectNear(found.logLikelihood, Number(row.loglik), 1e-9)
    }
  })

  it('give the empirical-Bayes effects of the 65 schools', () => {
    const found = linearMixedModel(design, column('normexam'), schools, 'ML')
    const wanted = vectorRows('multilevel/expected_eb_standLRT_ml.csv')
    expect(wanted).toHaveLength(65)
    for (const { school, eb, se } of wanted) {
      expect(found.groupEffects[Number(school) - 1]).toBeCloseTo(Number(eb), 5)
      expect(found.groupErrors[Number(school) - 1]).toBeCloseTo(Number(se), 5)
    }
  })
})

describe.skipIf(!vectorsPresent)('the BCG trials of Colditz et al. (1994)', () => {
  it.each(['DL', 'REML', 'ML', 'PM', 'HE'])('by %s give what metafor gives', (method) => {
    const trials = vectorRows('multilevel/bcg.csv')
    const [row] = vectorRows('multilevel/expected_bcg.csv').filter((each) => each.method === method)
    const found = randomEffectsMetaAnalysis(
      trials.map(({ yi }) => Number(yi)),
      trials.map(({ vi }) => Number(vi)),
      method as BetweenVarianceMethod,
    )
    expectNear(found.betweenVariance, Number(row!.tau2), 1e-4)
    expectNear(found.mean, Number(row!.mu), 1e-5)
    expectNear(found.standardError, Number(row!.se), 1e-4)
    expectNear(found.q, Number(row!.Q), 1e-9)
    expectNear(found.iSquared * 100, Number(row!.I2), 1e-4)
    found.units.forEach(({ estimate }, i) => {
      expect(Math.abs(estimate - Number(row![`blup${i + 1}`]))).toBeLessThan(1e-4)
    })
  })
})

describe('linearMixedModel', () => {
  // Balanced one-way layout: REML has the closed form of the analysis of variance.
  const groups = [0, 0, 0, 1, 1, 1, 2, 2, 2]
  const response = [1, 2, 3, 5, 6, 7, 3, 4, 5]
  const constant = response.map(() => 1)

  it('by REML is the analysis of variance when groups are of equal size', () => {
    const found = linearMixedModel([constant], response, groups)
    // Within: mean square 1. Between: 3 · var(2, 6, 4) = 12, so (12 − 1) / 3.
    expect(found.residualVariance).toBeCloseTo(1, 6)
    expect(found.groupVariance).toBeCloseTo(11 / 3, 5)
    expect(found.coefficients[0]).toBeCloseTo(4, 10)
    expect(found.groupEffects[0]).toBeCloseTo(-2 * (11 / 12), 6)
  })

  it('finds no variance between groups that do not differ more than chance', () => {
    const found = linearMixedModel([constant], [1, 2, 3, 3, 1, 2, 2, 3, 1], groups)
    expect(found.groupVariance).toBe(0)
    expect([...found.groupEffects]).toEqual([0, 0, 0])
  })

  it('does not mind groups of one row or numbers that do not occur', () => {
    const found = linearMixedModel([constant], response, [0, 0, 0, 2, 2, 2, 2, 2, 5])
    expect(found.groupEffects).toHaveLength(6)
    expect(found.groupEffects[1]).toBe(0)
  })

  it.each([
    ['columns of unequal length', [[1]], [1, 2, 3], [0, 0, 1]],
    ['no columns', [], [1, 2, 3], [0, 0, 1]],
    ['half a group', [[1, 1, 1]], [1, 2, 3], [0, 0.5, 1]],
    ['too few rows', [[1, 1]], [1, 2], [0, 1]],
    [
      'columns that follow from each other',
      [
        [1, 1, 1, 1],
        [2, 2, 2, 2],
      ],
      [1, 2, 3, 5],
      [0, 0, 1, 1],
    ],
  ])('refuses %s', (_, design, y, group) => {
    expect(() => linearMixedModel(design, y, group)).toThrow(RangeError)
  })
})

describe('randomEffectsMetaAnalysis', () => {
  it('of equal variances shrinks all by the same share', () => {
    // τ² by Hedges: variance of 1, 3, 5 is 4, minus 1 within.
    const found = randomEffectsMetaAnalysis([1, 3, 5], [1, 1, 1], 'HE')
    expect(found.betweenVariance).toBeCloseTo(3, 12)
    expect(found.units.map(({ estimate }) => estimate)).toEqual([1.5, 3, 4.5])
    expect(found.units[0]!.standardError).toBeCloseTo(Math.sqrt(0.75 + (0.25 * 2) ** 2 / 3), 12)
  })

  it.each(['DL', 'REML', 'ML', 'PM', 'HE'] as const)(
    'by %s pulls all to the mean when they differ less than chance',
    (method) => {
      const found = randomEffectsMetaAnalysis([1, 1.1, 0.9], [4, 4, 4], method)
      expect(found.betweenVariance).toBe(0)
      for (const { estimate, ownWeight } of found.units) {
        expect(estimate).toBeCloseTo(1, 9)
        expect(ownWeight).toBe(0)
      }
    },
  )

  it('never pulls past the mean', () => {
    const unit = fc.tuple(
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.double({ min: 0.01, max: 4, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 12 }), (units) => {
        const y = units.map(([value]) => value)
        const found = randomEffectsMetaAnalysis(
          y,
          units.map(([, v]) => v),
        )
        found.units.forEach(({ estimate }, i) => {
          const [low, high] = [Math.min(y[i]!, found.mean), Math.max(y[i]!, found.mean)]
          expect(estimate >= low - 1e-9 && estimate <= high + 1e-9).toBe(true)
        })
      }),
      { numRuns: 50 },
    )
  })

  it('refuses one unit and a variance of 0', () => {
    expect(() => randomEffectsMetaAnalysis([1], [1])).toThrow(RangeError)
    expect(() => randomEffectsMetaAnalysis([1, 2], [1, 0])).toThrow(RangeError)
  })
})

describe('goldenSection and lowestFromZero', () => {
  it('find the lowest point of a parabola', () => {
    expect(goldenSection((x) => (x - 2) ** 2, 0, 5)).toBeCloseTo(2, 6)
    expect(lowestFromZero((x) => (x - 300) ** 2, 1)).toBeCloseTo(300, 4)
    expect(lowestFromZero((x) => (x + 1) ** 2, 1)).toBe(0)
  })
})
