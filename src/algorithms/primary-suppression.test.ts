import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellContributions,
  disclosesGroup,
  dominanceProtection,
  failsPPercent,
  frequencyProtection,
  isBelowMinimumFrequency,
  isDominated,
  pPercentProtection,
  safetyPercentageProtection,
} from './primary-suppression.ts'

const cellOf = (...values: number[]) => cellContributions(values.map((value) => ({ value })))
const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })

describe('cellContributions', () => {
  it('sums holdings first and sorts by size', () => {
    const cell = cellContributions([
      { value: 5, holding: 'a' },
      { value: 9 },
      { value: 6, holding: 'a' },
      { value: 1, holding: 'b' },
    ])
    expect(cell.contributors.map(({ value }) => value)).toEqual([11, 9, 1])
    expect(cell.total).toBe(21)
  })

  it('weighs', () => {
    const cell = cellContributions([
      { value: 2, weight: 3 },
      { value: 4, holding: 'a', weight: 2 },
    ])
    expect(cell).toEqual({
      contributors: [
        { value: 8, weight: 1 },
        { value: 2, weight: 3 },
      ],
      total: 14,
    })
  })

  it.each([
    [{ value: -1 }],
    [{ value: Number.NaN }],
    [{ value: Number.POSITIVE_INFINITY }],
    [{ value: 1, weight: 0.5 }],
  ])('refuses %j', (contribution) => {
    expect(() => cellContributions([contribution])).toThrow(RangeError)
  })
})

describe('isBelowMinimumFrequency', () => {
  it.each([
    [0, 10, false, false],
    [0, 10, true, true],
    [1, 10, false, true],
    [9, 10, false, true],
    [10, 10, false, false],
    [11, 10, true, false],
  ])(
    'of %i persons with threshold %i (zeros protected: %s) is %s',
    (n, threshold, zeros, unsafe) => {
      expect(isBelowMinimumFrequency(n, threshold, zeros)).toBe(unsafe)
    },
  )

  it.each([-1, 1.5, Number.NaN])('refuses %f persons', (n) => {
    expect(() => isBelowMinimumFrequency(n, 10)).toThrow(RangeError)
  })
})

describe('isDominated', () => {
  // x1 + x2 = 80 of 100.
  it.each([
    [2, 79.9, true],
    [2, 80, false],
    [1, 49, true],
    [1, 50, false],
    [9, 100, false],
  ])('under the (%i, %f) rule of 50 + 30 + 20 is %s', (n, k, unsafe) => {
    expect(isDominated(cellOf(30, 50, 20), n, k)).toBe(unsafe)
  })

  it('is false for a cell of zero', () => expect(isDominated(cellOf(0, 0), 1, 50)).toBe(false))

  it('counts a weighted contributor as so many', () => {
    const cell = cellContributions([
      { value: 10, weight: 2 },
      { value: 5, weight: 2 },
    ])
    // The three largest are 10, 10 and 5 of 30.
    expect(isDominated(cell, 3, 83)).toBe(true)
    expect(isDominated(cell, 3, 84)).toBe(false)
  })
})

describe('failsPPercent', () => {
  // Others than the two largest: 10 of x1 = 100: just enough for 10 %.
  it.each([
    [[100, 40, 6, 4], { p: 10 }, false],
    [[100, 40, 6, 3.99], { p: 10 }, true],
    [[100, 40, 6, 4], { p: 10, coalition: 2 }, true],
    [[100, 40, 6, 4], { p: 10, q: 50 }, true],
    [[100, 40, 12, 8], { p: 10, q: 50 }, false],
    [[100], { p: 10 }, true],
    [[0, 0], { p: 10 }, false],
    [[], { p: 10 }, false],
  ])('of %j under %j is %s', (values, rule, unsafe) => {
    expect(failsPPercent(cellOf(...values), rule)).toBe(unsafe)
  })

  it('is not upset by sums of decimals: 0.1 + 0.2 is enough for 30 % of 1', () => {
    expect(failsPPercent(cellOf(1, 0.5, 0.1, 0.2), { p: 30 })).toBe(false)
  })

  it('is never safe at a larger p when unsafe at a smaller', () => {
    fc.assert(
      fc.property(amounts, fc.nat({ max: 50 }), fc.nat({ max: 50 }), (values, p, more) => {
        const cell = cellOf(...values)
        return !failsPPercent(cell, { p }) || failsPPercent(cell, { p: p + more })
      }),
    )
  })

  it('never holds against more contributors what it does not hold against fewer', () => {
    fc.assert(
      fc.property(amounts, fc.nat({ max: 50 }), (values, extra) => {
        const largest = Math.max(...values)
        const more = cellOf(...values, Math.min(extra, largest))
        return failsPPercent(cellOf(...values), { p: 20 }) || !failsPPercent(more, { p: 20 })
      }),
    )
  })
})

describe('disclosesGroup', () => {
  const edges = { low: 0, high: 1 }
  it.each([
    [0, 20, edges, true],
    [1, 20, edges, false],
    [19, 20, edges, false],
    [20, 20, edges, true],
    [0, 0, edges, false],
    [18, 20, { low: 0, high: 0.9 }, true],
    [17, 20, { low: 0, high: 0.9 }, false],
    [2, 20, { low: 0.1, high: 1 }, true],
  ])('of %i of %i within %j is %s', (part, whole, limits, unsafe) => {
    expect(disclosesGroup(part, whole, limits)).toBe(unsafe)
  })

  it.each([
    [-1, 5],
    [6, 5],
  ])('refuses %i of %i', (part, whole) => {
    expect(() => disclosesGroup(part, whole, edges)).toThrow(RangeError)
  })
})

describe('protection levels', () => {
  it('are what lacks under the p % rule, both ways', () => {
    // (15 / 100) · 5 − (5 − 5 − 0): the first unsafe cell of the demonstration of τ-ARGUS.
    expect(pPercentProtection(cellOf(5, 0, 0), { p: 15 })).toEqual({
      lowerProtection: 0.75,
      upperProtection: 0.75,
    })
    expect(pPercentProtection(cellOf(100, 40, 30), { p: 10 }).upperProtection).toBe(0)
  })

  it('bring a dominated cell to the limit', () => {
    // 50 + 30 are 80 of 100; they would be 75 percent of 106.67.
    const { upperProtection } = dominanceProtection(cellOf(50, 30, 20), 2, 75)
    expect(upperProtection).toBeCloseTo(100 * (80 / 75) - 100, 9)
    expect(dominanceProtection(cellOf(50, 30, 20), 2, 80).upperProtection).toBe(0)
  })

  it.each([
    [1, 10, 1, 9],
    [9, 10, 1, 1],
    [0, 10, 0, 10],
  ])('of a count of %i under %i reach one below and the threshold', (n, threshold, low, up) => {
    expect(frequencyProtection(n, threshold)).toEqual({ lowerProtection: low, upperProtection: up })
  })

  it('are a percentage of the value', () => {
    expect(safetyPercentageProtection(137, 20)).toEqual({
      lowerProtection: 27.4,
      upperProtection: 27.4,
    })
  })

  it('are positive exactly when the rule calls the cell unsafe', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50 }), (values, p) => {
        const cell = cellOf(...values)
        return pPercentProtection(cell, { p }).upperProtection > 1e-9 === failsPPercent(cell, { p })
      }),
    )
  })
})
