import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regularisedBeta } from './regularised-beta.ts'
import { regularisedGamma } from './regularised-gamma.ts'

const positive = fc.double({ min: 0.05, max: 2000, noNaN: true })
const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })

describe('regularisedGamma', () => {
  it('of shape 1 is the exponential distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 700, noNaN: true }), (x) => {
        const { lower, upper } = regularisedGamma(1, x)
        expect(Math.abs(lower + Math.expm1(-x))).toBeLessThanOrEqual(1e-14)
        expect(upper / Math.exp(-x)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('obeys Q(a + 1, x) = Q(a, x) + xᵃ e⁻ˣ / Γ(a + 1) as sums of Poisson chances do', () => {
    // Poisson with mean 3: P(N ≤ 2) = e⁻³ (1 + 3 + 4.5).
    expect(regularisedGamma(3, 3).upper).toBeCloseTo(Math.exp(-3) * 8.5, 14)
    expect(regularisedGamma(2.5, 3).lower).toBeCloseTo(0.6937810815867216, 14)
  })

  it.each([
    [2, 0, 0],
    [2, Infinity, 1],
  ])('of shape %d at %d is %d', (a, x, lower) => {
    expect(regularisedGamma(a, x)).toEqual({ lower, upper: 1 - lower })
  })

  it.each([
    [0, 1],
    [1, -1],
    [1, Number.NaN],
  ])('refuses shape %d at %d', (a, x) => {
    expect(() => regularisedGamma(a, x)).toThrow(RangeError)
  })
})

describe('regularisedBeta', () => {
  it('is a sum of binomial chances', () => {
    // P(N ≥ 2) of 8 with chance 0.3 = I_0.3(2, 7) = 1 − 0.7⁸ − 8·0.3·0.7⁷.
    expect(regularisedBeta(2, 7, 0.3).lower).toBeCloseTo(1 - 0.7 ** 8 - 2.4 * 0.7 ** 7, 14)
  })

  it('mirrors: I_x(a, b) and its complement change places with a and b', () => {
    fc.assert(
      fc.property(positive, positive, share, (a, b, x) => {
        const one = regularisedBeta(a, b, x, 1 - x)
        const other = regularisedBeta(b, a, 1 - x, x)
        expect(Math.abs(one.lower - other.upper)).toBeLessThan(1e-12)
        expect(one.lower + one.upper).toBeCloseTo(1, 14)
      }),
    )
  })

  it('of a = 1 is 1 − (1 − x)ᵇ, far in the tail too', () => {
    for (const b of [0.2, 1, 30, 1e6])
      for (const x of [1e-9, 1e-6, 0.3])
        expect(regularisedBeta(1, b, x).lower / -Math.expm1(b * Math.log1p(-x))).toBeCloseTo(1, 11)
  })

  it.each([
    [0, 0],
    [1, 1],
  ])('at %d is %d', (x, lower) => {
    expect(regularisedBeta(2, 3, x)).toEqual({ lower, upper: 1 - lower })
  })

  it.each([
    [0, 1, 0.5],
    [1, 1, -0.1],
    [1, 1, 1.1],
  ])('refuses %d, %d, %d', (a, b, x) => {
    expect(() => regularisedBeta(a, b, x)).toThrow(RangeError)
  })
})
