import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectNear, vectorRows, vectorsPresent } from '../vectors.fixture.ts'
import { fisherExactTest } from './fisher-exact-test.ts'
import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  wilsonInterval,
} from './proportion-intervals.ts'
import { compareProportions } from './two-proportions.ts'

const intervals = {
  wilson: wilsonInterval,
  cp: clopperPearsonInterval,
  jeffreys: jeffreysInterval,
  ac: agrestiCoullInterval,
}
const counts = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe.skipIf(!vectorsPresent)('against R 4.2.2', () => {
  it('four kinds of intervals for a share are the same to 1e-9', () => {
    const rows = vectorRows('proportions/expected_intervals.csv')
    expect(rows.length).toBeGreaterThan(60)
    for (const row of rows)
      for (const [name, interval] of Object.entries(intervals)) {
        const { lower, upper } = interval(Number(row.x), Number(row.n), Number(row.conf))
        expectNear(lower, Number(row[`${name}_l`]))
        expectNear(upper, Number(row[`${name}_u`]))
      }
  })

  it('comparisons of two shares are the same to 1e-9 (the odds ratio to 1e-4, as R stops early)', () => {
    for (const row of vectorRows('proportions/expected_two_proportions.csv')) {
      const [x1, n1, x2, n2] = [row.x1, row.n1, row.x2, row.n2].map(Number) as [
        number,
        number,
        number,
        number,
      ]
      const found = compareProportions({ successes: x1, n: n1 }, { successes: x2, n: n2 })
      expectNear(found.selectionRatio, Number(row.selection_ratio))
      expectNear(found.chiSquare, Number(row.chisq))
      expectNear(found.pValue, Number(row.chisq_p))
      expectNear(found.fisher.pValue, Number(row.fisher_p))
      expectNear(found.fisher.oddsRatio, Number(row.fisher_or), 1e-4)
      expectNear(found.differenceLimits.lower, Number(row.diff_l))
      expectNear(found.differenceLimits.upper, Number(row.diff_u))
    }
  })
})

describe('an interval for a share', () => {
  it.each(Object.entries(intervals))('(%s) holds the share and mirrors', (_, interval) => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { lower, upper } = interval(x, n)
        const mirrored = interval(n - x, n)
        expect(lower).toBeLessThanOrEqual(x / n + 1e-12)
        expect(upper).toBeGreaterThanOrEqual(x / n - 1e-12)
        expect(mirrored.lower).toBeCloseTo(1 - upper, 10)
      }),
    )
  })

  it('by Wilson of 0 in 10 ends at z² / (10 + z²)', () => {
    expect(wilsonInterval(0, 10)).toEqual({
      lower: 0,
      upper: expect.closeTo(0.2775327998628892, 12),
    })
  })

  it('by Clopper & Pearson of 0 in n ends at 1 − (α/2)^(1/n)', () => {
    const { lower, upper } = clopperPearsonInterval(0, 20)
    expect(lower).toBe(0)
    expect(upper).toBeCloseTo(1 - 0.025 ** (1 / 20), 12)
  })

  it.each(Object.entries(intervals))('(%s) refuses impossible counts and levels', (_, interval) => {
    for (const [x, n, level] of [
      [1, 0, 0.95],
      [-1, 3, 0.95],
      [4, 3, 0.95],
      [1, 3, 1],
      [Number.NaN, 3, 0.95],
    ] as const)
      expect(() => interval(x, n, level)).toThrow(RangeError)
  })
})

describe('fisherExactTest', () => {
  it('of the lady tasting tea is 34/70', () => {
    expect(fisherExactTest(3, 1, 1, 3).pValue).toBeCloseTo(34 / 70, 13)
  })

  it('gives the p-value and conditional odds ratio of R for 10 2 / 3 15', () => {
    const { pValue, oddsRatio } = fisherExactTest(10, 2, 3, 15)
    expect(pValue).toBeCloseTo(0.000536724119143437, 13)
    expect(oddsRatio).toBeCloseTo(21.3053312750167, 3)
  })

  it.each([
    [0, 5, 5, 0, 0],
    [5, 0, 0, 5, Infinity],
    [0, 0, 3, 4, 1],
  ])('of %d %d / %d %d has odds ratio %d', (a, b, c, d, oddsRatio) => {
    expect(fisherExactTest(a, b, c, d).oddsRatio).toBe(oddsRatio)
  })

  it('does not mind which share comes first', () => {
    const cell = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const one = fisherExactTest(a, b, c, d)
        const other = fisherExactTest(c, d, a, b)
        expect(one.pValue).toBeCloseTo(other.pValue, 10)
        if (one.oddsRatio > 0 && one.oddsRatio < Infinity)
          expect(one.oddsRatio * other.oddsRatio).toBeCloseTo(1, 9)
      }),
    )
  })

  it('refuses half a person', () => {
    expect(() => fisherExactTest(0.5, 1, 1, 1)).toThrow(RangeError)
  })
})

describe('compareProportions', () => {
  it('knows no ratio but 1 between nobody and nobody', () => {
    const found = compareProportions({ successes: 0, n: 5 }, { successes: 0, n: 9 })
    expect(found).toMatchObject({ selectionRatio: 1, chiSquare: 0, pValue: 1, difference: 0 })
  })

  it('gives an endless ratio when only the first is 0', () => {
    const found = compareProportions({ successes: 0, n: 5 }, { successes: 3, n: 9 })
    expect(found.selectionRatio).toBe(Infinity)
  })

  it.each([[{ successes: 1, n: 0 }], [{ successes: 2, n: 1 }], [{ successes: 0.5, n: 1 }]])(
    'refuses %j',
    (wrong) => {
      expect(() => compareProportions(wrong, { successes: 1, n: 2 })).toThrow(RangeError)
    },
  )
})
