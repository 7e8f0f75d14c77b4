import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extent, linearScale, niceTicks, tickStep } from './scale.ts'

describe('linearScale', () => {
  test('maps ends to ends and the middle to the middle, also upside down', () => {
    const y = linearScale({ low: 0, high: 10 }, 100, 0)
    expect([y(0), y(5), y(10)]).toEqual([100, 50, 0])
  })

  test('maps a domain without length to the middle', () => {
    expect(linearScale({ low: 3, high: 3 }, 0, 80)(3)).toBe(40)
  })
})

test.each([
  [100, 5, 20],
  [101, 5, 50],
  [10, 5, 2],
  [1, 4, 0.5],
  [0.35, 5, 0.1],
  [500_000, 5, 100_000],
])('the step over a length of %d in at most %d steps is %d', (length, count, step) => {
  expect(tickStep(length, count)).toBeCloseTo(step, 12)
})

describe('niceTicks', () => {
  test('widens to round numbers', () => {
    expect(niceTicks({ low: 0, high: 470_000 }, 5)).toEqual({
      domain: { low: 0, high: 500_000 },
      values: [0, 100_000, 200_000, 300_000, 400_000, 500_000],
      step: 100_000,
    })
  })

  test.each([
    [0, 0, 0, 1],
    [7, 7, 0, 8],
    [-7, -7, -8, 0],
  ])('gives the domain %d–%d the length %d–%d', (low, high, from, to) => {
    expect(niceTicks({ low, high }, 4).domain).toEqual({ low: from, high: to })
  })

  test('holds the domain, rises by equal steps and stays short', () => {
    const bound = fc.double({ min: -1e12, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(bound, bound, fc.integer({ min: 2, max: 8 }), (a, b, count) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        fc.pre(high - low > 1e-6)
        const { domain, values, step } = niceTicks({ low, high }, count)
        const slack = step * 1e-6
        if (high - low > 1e-6 * Math.max(Math.abs(low), Math.abs(high))) {
          expect(domain.low).toBeLessThanOrEqual(low + slack)
          expect(domain.high).toBeGreaterThanOrEqual(high - slack)
        }
        expect(values.length).toBeLessThanOrEqual(count + 2)
        for (const [index, value] of values.slice(1).entries())
          expect(value - values[index]!).toBeCloseTo(step, -Math.log10(step) + 3)
      }),
    )
  })
})

test('the extent of values is their lowest and highest, of none nothing', () => {
  expect(extent([3, -1, 2])).toEqual({ low: -1, high: 3 })
  expect(extent([])).toBeUndefined()
})
