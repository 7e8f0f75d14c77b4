import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deviancePart, logBeta, logGamma, stirlingError } from './log-gamma.ts'

describe('logGamma', () => {
  it.each([
    // R 4.2.2, lgamma().
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1, 0],
    [2, 0],
    [3.3, 0.9870985778947344],
    [171.2, 707.60092684767],
  ])('of %d is %d', (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 11)
  })

  it('is the logarithm of a factorial', () => {
    let factorial = 1
    for (let n = 1; n <= 20; n += 1) {
      factorial *= n
      expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 12)
    }
  })

  it('obeys Γ(x)Γ(1−x) = π / sin πx', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (x) => {
        const reflected = Math.log(Math.PI / Math.sin(Math.PI * x))
        expect(logGamma(x) + logGamma(1 - x)).toBeCloseTo(reflected, 11)
      }),
    )
  })

  it.each([0, -1, Number.NaN])('refuses %d', (x) => {
    expect(() => logGamma(x)).toThrow(RangeError)
  })
})

describe('stirlingError', () => {
  it('continues without a jump where the series takes over', () => {
    expect(stirlingError(10 - 1e-12)).toBeCloseTo(stirlingError(10), 13)
    expect(stirlingError(1e6)).toBeCloseTo(1 / 12e6, 18)
  })
})

describe('logBeta', () => {
  it.each([
    // R 4.2.2, lbeta(); each pair takes another branch.
    [0.5, 3, 0.06453852113757116],
    [20, 5000, -131.04193033716743],
    [1e6, 2e6, -1909548.2909685331],
  ])('of %d and %d is %d', (a, b, value) => {
    expect(logBeta(a, b) / value).toBeCloseTo(1, 13)
    expect(logBeta(b, a)).toBe(logBeta(a, b))
  })

  it('is −ln b where a is 1, for every b', () => {
    for (const b of [0.3, 5, 9.99, 10, 1e3, 1e7])
      expect(logBeta(1, b)).toBeCloseTo(-Math.log(b), 11)
  })
})

describe('deviancePart', () => {
  it('is x ln(x/m) + m − x, also where x and m nearly cancel', () => {
    expect(deviancePart(0, 3)).toBe(3)
    expect(deviancePart(5, 5)).toBe(0)
    expect(deviancePart(2, 5)).toBeCloseTo(2 * Math.log(0.4) + 3, 14)
    // With x = m(1 + ε): m(ε²/2 − ε³/6 + …).
    expect(deviancePart(1e8 + 1, 1e8)).toBeCloseTo(0.5e-8, 16)
  })
})
