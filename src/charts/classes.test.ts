import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantileClasses, roundestBetween } from './classes.ts'

test.each([
  [0.281, 0.293, 0.29],
  [9800, 10_400, 10_000],
  [3, 4, 4],
  [-5, 5, 0],
  [0.1999, 0.2, 0.2],
])('the roundest number above %d and up to %d is %d', (low, high, round) => {
  expect(roundestBetween(low, high)).toBeCloseTo(round, 12)
})

test('a round number lies above the one and not above the other', () => {
  const bound = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  fc.assert(
    fc.property(bound, bound, (a, b) => {
      fc.pre(a !== b)
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const found = roundestBetween(low, high)
      expect(found > low && found <= high).toBe(true)
    }),
  )
})

describe('quantileClasses', () => {
  test('divides ten values into five pairs', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const { borders, classOf } = quantileClasses(values, 5)
    expect(borders).toEqual([3, 5, 7, 9])
    expect(values.map(classOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
  })

  test.each([[[]], [[4]], [[4, 4, 4, 4]]])('has no borders for %j', (values) => {
    expect(quantileClasses(values, 5).borders).toEqual([])
  })

  test('never parts equal values and keeps their order', () => {
    const some = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 })
    fc.assert(
      fc.property(some, (values) => {
        const { borders, classOf } = quantileClasses(values, 5)
        expect(borders.length).toBeLessThanOrEqual(4)
        expect([...borders].sort((a, b) => a - b)).toEqual(borders)
        const classes = [...values].sort((a, b) => a - b).map(classOf)
        expect([...classes].sort((a, b) => a - b)).toEqual(classes)
      }),
    )
  })

  test('rather shifts a value or two than print a border of many digits', () => {
    const shares = Array.from({ length: 35 }, (_, i) => 0.12 + i * 0.00187)
    const { borders } = quantileClasses(shares, 5)
    expect(borders).toHaveLength(4)
    for (const border of borders) expect(Number(border.toFixed(3))).toBe(border)
    const sizes = [0, 1, 2, 3, 4].map(
      (c) => shares.filter((v) => quantileClasses(shares, 5).classOf(v) === c).length,
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3)
  })

  test('leaves no class empty', () => {
    const some = fc.uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 5,
      maxLength: 40,
    })
    fc.assert(
      fc.property(some, (values) => {
        fc.pre(new Set(values.map((value) => value + 0)).size === values.length)
        const { borders, classOf } = quantileClasses(values, 5)
        expect(new Set(values.map(classOf)).size).toBe(borders.length + 1)
      }),
    )
  })
})
