import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import { logisticRegression } from '../regression/logistic-regression.ts'
import { caseMixAdjusted } from './case-mix.ts'
import { empiricalBayesShares } from './empirical-bayes.ts'
import { exactFunnelLimits, normalFunnelLimits, overdispersion } from './funnel-limits.ts'
import { comparisonBarFactor, rankUncertainty } from './rank-uncertainty.ts'

describe('a funnel', () => {
  it('by the normal distribution is p ± z √(p(1 − p)/n)', () => {
    const { lower, upper } = normalFunnelLimits(0.5, 100)
    expect(upper).toBeCloseTo(0.5 + 1.959963984540054 * 0.05, 12)
    expect(lower + upper).toBeCloseTo(1, 12)
    expect(normalFunnelLimits(0.01, 5)).toMatchObject({ lower: 0 })
  })

  it('exactly is interpolated where the binomial chances add up to the tail', () => {
    // Binomial(2, ½): ¼, ½, ¼. The lower tail of ¼ ends at 0, that of ¾ at 1 of 2.
    const { lower, upper } = exactFunnelLimits(0.5, 2, 0.5)
    expect(lower).toBeCloseTo(0, 12)
    expect(upper).toBeCloseTo(0.5, 12)
    expect(exactFunnelLimits(0.5, 2, 0.25).lower).toBeCloseTo(0.125, 12)
  })

  it('exactly and by the normal distribution meet for many persons', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (target) => {
        const exact = exactFunnelLimits(target, 40_000)
        const normal = normalFunnelLimits(target, 40_000)
        expect(Math.abs(exact.lower - normal.lower)).toBeLessThan(5e-5)
        expect(Math.abs(exact.upper - normal.upper)).toBeLessThan(5e-5)
      }),
      { numRuns: 25 },
    )
  })

  it('is wider with variance between units', () => {
    expect(normalFunnelLimits(0.5, 100, 0.95, 0.01).upper).toBeGreaterThan(
      normalFunnelLimits(0.5, 100).upper,
    )
  })

  it.each([
    [0, 10, 0.95],
    [1, 10, 0.95],
    [0.5, 0, 0.95],
    [0.5, 10, 1],
  ])('around %d of %d at %d is refused', (target, n, level) => {
    expect(() => normalFunnelLimits(target, n, level)).toThrow(RangeError)
    expect(() => exactFunnelLimits(target, n, level)).toThrow(RangeError)
  })
})

describe('overdispersion', () => {
  it('of z-scores ±2 is φ = 4 with τ² from the moments', () => {
    // Equal errors of 1: τ² = (Jφ − (J − 1)) / (J − 1) = (16 − 3) / 3.
    const found = overdispersion([2, -2, 2, -2], [1, 1, 1, 1], 0)
    expect(found.factor).toBeCloseTo(4, 12)
    expect(found.betweenVariance).toBeCloseTo(13 / 3, 12)
    expect(found.pValue).toBeCloseTo(Math.exp(-8) * 9, 12)
  })

  it('adds nothing where units differ no more than chance', () => {
    expect(overdispersion([0.5, -0.5, 0.2], [1, 1, 1], 0).betweenVariance).toBe(0)
  })

  it('does not let one odd unit of ten decide', () => {
    const estimates = [0.1, -0.1, 0.3, -0.2, 0.4, 0.2, -0.3, 0.1, 0, 50]
    const { factor, pValue } = overdispersion(
      estimates,
      estimates.map(() => 1),
      0,
    )
    expect(factor).toBeLessThan(1)
    expect(pValue).toBeLessThan(1e-10)
  })

  it('of one unit or an error of 0 is refused', () => {
    expect(() => overdispersion([1], [1], 0)).toThrow(RangeError)
    expect(() => overdispersion([1, 2], [1, 0], 0)).toThrow(RangeError)
  })
})

describe('empiricalBayesShares', () => {
  it('pulls small units further than large ones', () => {
    const { units } = empiricalBayesShares([9, 900, 500, 100, 300], [10, 1000, 1000, 400, 500])
    expect(units[0]!.ownWeight).toBeLessThan(units[1]!.ownWeight)
    expect(units[0]!.estimate).toBeLessThan(0.9)
    expect(units[1]!.estimate).toBeCloseTo(0.9, 2)
  })

  it('keeps nobody and everybody off 0 and 1, with limits around the estimate', () => {
    const { units } = empiricalBayesShares([0, 20, 8], [20, 20, 16])
    for (const { estimate, lower, upper } of units)
      expect(0 < lower && lower < estimate && estimate < upper && upper < 1).toBe(true)
  })

  it('refuses impossible counts', () => {
    expect(() => empiricalBayesShares([3, 1], [2, 2])).toThrow(RangeError)
    expect(() => empiricalBayesShares([1, 1], [2])).toThrow(RangeError)
  })
})

describe('rankUncertainty', () => {
  it('knows the rank of units that are certain', () => {
    expect(rankUncertainty([1, 3, 2], [0, 0, 0], seededRandom(1))).toEqual([
      { lower: 3, upper: 3 },
      { lower: 1, upper: 1 },
      { lower: 2, upper: 2 },
    ])
  })

  it('leaves every rank open for units that do not differ', () => {
    const ranges = rankUncertainty([0, 0, 0, 0], [1, 1, 1, 1], seededRandom(2))
    expect(ranges).toEqual(ranges.map(() => ({ lower: 1, upper: 4 })))
  })

  it('gives the same ranges for the same seed', () => {
    const once = () => rankUncertainty([1, 2, 2.5], [1, 0.5, 1], seededRandom(3))
    expect(once()).toEqual(once())
  })

  it('refuses negative errors and levels outside 0–1', () => {
    expect(() => rankUncertainty([1], [-1], seededRandom(1))).toThrow(RangeError)
    expect(() => rankUncertainty([1], [1], seededRandom(1), { level: 1 })).toThrow(RangeError)
  })
})

describe('comparisonBarFactor', () => {
  it('is 1.39 for equal standard errors at 95 % (Goldstein & Healy 1995)', () => {
    expect(comparisonBarFactor([2, 2, 2])).toBeCloseTo(1.386, 3)
  })

  it('grows to 1.96 when one is far more certain than the other', () => {
    expect(comparisonBarFactor([1, 1e-9])).toBeCloseTo(1.96, 2)
    expect(() => comparisonBarFactor([1])).toThrow(RangeError)
  })
})

describe('caseMixAdjusted', () => {
  // Two units with the same shares per background, and another mix: 1 of 4 and 3 of 4 from background B.
  const units = [0, 0, 0, 0, 1, 1, 1, 1]
  const background = [0, 0, 0, 1, 0, 1, 1, 1]
  const answers = [1, 1, 1, 0, 1, 0, 0, 0]

  it('makes units equal that differ in mix only', () => {
    const expected = background.map((b) => (b === 0 ? 1 : 0))
    const found = caseMixAdjusted({ units, answers, expected }, 3)
    expect(found[0]).toMatchObject({ n: 4, observed: 0.75, expected: 0.75, adjusted: 0.5 })
    expect(found[1]).toMatchObject({ n: 4, observed: 0.25, expected: 0.25, adjusted: 0.5 })
    expect(found[2]).toBe('noPersons')
  })

  it('with expected shares of a logistic model leaves the overall share as it is', () => {
    const mixed = [1, 0, 1, 0, 1, 0, 1, 0]
    const { fitted } = logisticRegression({
      design: [units.map(() => 1), background],
      successes: mixed,
    })
    const found = caseMixAdjusted({ units, answers: mixed, expected: fitted }, 2)
    const overall = found.reduce(
      (sum, each) => sum + (each === 'noPersons' ? 0 : each.n * each.adjusted),
      0,
    )
    expect(overall / 8).toBeCloseTo(0.5, 9)
  })

  it('refuses an unknown unit, no persons, and columns of unequal length', () => {
    expect(() => caseMixAdjusted({ units: [4], answers: [1], expected: [0.5] }, 2)).toThrow(
      RangeError,
    )
    expect(() => caseMixAdjusted({ units: [], answers: [], expected: [] }, 2)).toThrow(RangeError)
    expect(() => caseMixAdjusted({ units: [0], answers: [], expected: [] }, 2)).toThrow(RangeError)
  })
})
