import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestRemainder } from './largest-remainder.ts'

describe('largestRemainder', () => {
  it('gives the seats of the textbook example of Hamilton’s method', () => {
    // Balinski & Young: 100 seats over 6 parties.
    const votes = [47_000, 16_000, 15_900, 12_000, 6_000, 3_100]
    expect(largestRemainder(10, votes)).toEqual([5, 2, 1, 1, 1, 0])
  })

  it.each([
    [0, [1, 2], [0, 0]],
    [10, [0, 0], [0, 0]],
    [1, [1, 1], [1, 0]],
    [3, [0, 5, 5], [0, 2, 1]],
    [7, [3], [7]],
    [5, [], []],
  ])('divides %i over %j as %j', (total, weights, parts) => {
    expect(largestRemainder(total, weights)).toEqual(parts)
  })

  it('adds up to the total, and stays within one of each quota', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_200_000_000 }), weights, (total, given) => {
        const parts = largestRemainder(total, given)
        const sum = given.reduce((a, b) => a + b, 0)
        expect(parts.reduce((a, b) => a + b, 0)).toBe(sum === 0 ? 0 : total)
        for (const [i, part] of parts.entries())
          if (sum > 0) expect(Math.abs(part - (total * given[i]!) / sum)).toBeLessThan(1 + 1e-6)
      }),
    )
  })

  it('gives nothing to a weight of 0', () => {
    expect(largestRemainder(100, [0, 1, 0, 2])).toEqual([0, 33, 0, 67])
  })

  it.each([
    [-1, [1]],
    [1.5, [1]],
    [1, [-1]],
    [1, [Number.NaN]],
    [1, [Number.POSITIVE_INFINITY]],
  ])('refuses to divide %d over %j', (total, weights) => {
    expect(() => largestRemainder(total, weights)).toThrow(RangeError)
  })
})
