import { describe, expect, it } from 'vitest'
import { cox } from './cox.ts'
import { logRank } from './log-rank.ts'

describe('cox', () => {
  it('without ties finds the root of the score that is written out', () => {
    // Events at 1, 2, 3, 4 of spells with x = 1, 0, 0, 1.
    // Score with r = exp β: (1 − 2r/(2r + 2)) − r/(r + 2) − r/(r + 1) + (1 − r/r).
    const { coefficients } = cox([1, 2, 3, 4], [1, 1, 1, 1], [[1, 0, 0, 1]])
    const r = Math.exp(coefficients[0]!)
    const score = 1 - (2 * r) / (2 * r + 2) - r / (r + 2) - r / (r + 1)
    expect(score).toBeCloseTo(0, 9)
  })

  it('does not mind in which unit a covariate is given', () => {
    const times = [3, 5, 5, 6, 8, 9, 9, 12]
    const events = [1, 1, 1, 0, 1, 1, 0, 1]
    const x = [2, 1, 4, 3, 5, 2, 6, 1]
    const one = cox(times, events, [x])
    const other = cox(times, events, [x.map((value) => 1000 + value / 10)])
    expect(other.coefficients[0]! / 10).toBeCloseTo(one.coefficients[0]!, 9)
    expect(other.logLikelihood).toBeCloseTo(one.logLikelihood, 9)
  })

  it('gives the same for both treatments of ties where there are none', () => {
    const data = [[1, 2, 3, 4, 5], [1, 0, 1, 1, 1], [[0, 1, 0, 1, 1]]] as const
    const efron = cox(...data, 'efron')
    const breslow = cox(...data, 'breslow')
    expect(efron.coefficients[0]).toBeCloseTo(breslow.coefficients[0]!, 12)
  })

  it('says so when a coefficient runs to infinity', () => {
    const found = cox([1, 2, 3, 4], [1, 1, 1, 1], [[1, 1, 0, 0]])
    expect(found.converged && Math.abs(found.coefficients[0]!) < 10).toBe(false)
  })

  it.each([
    ['no events', [1, 2], [0, 0], [[0, 1]]],
    ['columns of unequal length', [1, 2], [1, 1], [[0]]],
    ['a covariate that never changes', [1, 2], [1, 1], [[3, 3]]],
  ])('refuses %s', (_, times, events, covariates) => {
    expect(() => cox(times, events, covariates)).toThrow(RangeError)
  })
})

describe('logRank', () => {
  it('of equal groups is 0', () => {
    const found = logRank([1, 2, 3, 1, 2, 3], [1, 1, 0, 1, 1, 0], [0, 0, 0, 1, 1, 1])
    expect(found.chiSquare).toBeCloseTo(0, 12)
    expect(found.pValue).toBeCloseTo(1, 12)
  })

  it('of two groups is (O − E)² / V written out', () => {
    // Times 1 (group 0), 2 (group 1), 3 (group 0), 4 (group 1): E₁ = 1/2 + 2/3 + 1/2 + 1.
    const { chiSquare, observed, expected } = logRank([1, 2, 3, 4], [1, 1, 1, 1], [0, 1, 0, 1])
    const e = 1 / 2 + 2 / 3 + 1 / 2 + 1
    expect(expected[1]).toBeCloseTo(e, 12)
    expect(observed[1]).toBe(2)
    expect(chiSquare).toBeCloseTo((2 - e) ** 2 / (1 / 4 + 2 / 9 + 1 / 4), 12)
  })

  it('leaves a group number that does not occur out of the degrees of freedom', () => {
    const found = logRank([1, 2, 3, 4], [1, 1, 1, 1], [0, 2, 0, 2])
    expect(found.degreesOfFreedom).toBe(1)
  })

  it('refuses one group, and columns of unequal length', () => {
    expect(() => logRank([1, 2], [1, 1], [0, 0])).toThrow(RangeError)
    expect(() => logRank([1, 2], [1], [0, 1])).toThrow(RangeError)
  })
})
