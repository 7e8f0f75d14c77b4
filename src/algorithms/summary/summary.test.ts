import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectNear, vectorRows, vectorsPresent } from '../vectors.fixture.ts'
import { compensatedSum, lagOneAutocorrelation, moments, zScores } from './moments.ts'
import { medianInterval, type QuantileType, sampleQuantile } from './quantile.ts'

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const values = fc.array(finite, { minLength: 2, maxLength: 60 })
const sortedOf = (of: readonly number[]): number[] => of.toSorted((a, b) => a - b)

/** One value, then 500 times a low and a high one, as NIST makes NumAcc2–4. */
const swinging = (base: number, low: number, high: number): number[] => [
  base,
  ...Array.from({ length: 500 }, () => [low, high]).flat(),
]

describe('NIST StRD, univariate', () => {
  it.each([
    ['NumAcc1', [10000001, 10000003, 10000002], 10000002, 1, -0.5, 15],
    ['NumAcc2', swinging(1.2, 1.1, 1.3), 1.2, 0.1, -0.999, 14],
    ['NumAcc3', swinging(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.1, -0.999, 9],
    ['NumAcc4', swinging(10000000.2, 10000000.1, 10000000.3), 10000000.2, 0.1, -0.999, 8],
  ])('%s is certified to as many digits as its numbers carry', (_, data, mean, sd, lag, digits) => {
    const found = moments(data)
    expectNear(found.mean, mean, 1e-15)
    expect(Math.abs(Number(found.sd) - sd) / sd).toBeLessThan(10 ** -digits)
    expect(Math.abs(lagOneAutocorrelation(data) - lag)).toBeLessThan(10 ** -(digits - 1))
  })

  it.skipIf(!vectorsPresent)('the case of catastrophic cancellation is exact', () => {
    const file = new URL('../../../../shared/vectors/numerics/numacc.json', import.meta.url)
    const cases = JSON.parse(readFileSync(file, 'utf8')) as {
      data?: number[]
      certified: { mean: number; variance_sample?: number }
    }[]
    const [hard] = cases.filter(({ certified }) => certified.variance_sample !== undefined)
    const found = moments(hard!.data!)
    expect(found.mean).toBe(hard!.certified.mean)
    expect(Number(found.sd) ** 2).toBeCloseTo(hard!.certified.variance_sample!, 12)
  })
})

describe.skipIf(!vectorsPresent)('against R 4.2.2', () => {
  const data = vectorRows('numerics/expected_zscores.csv').map(({ x }) => Number(x))

  it('nine types of quantiles are the same', () => {
    const rows = vectorRows('numerics/expected_quantiles.csv')
    expect(rows).toHaveLength(45)
    for (const { type, p, q } of rows)
      expectNear(
        sampleQuantile(sortedOf(data), Number(p), Number(type) as QuantileType),
        Number(q),
        1e-12,
      )
  })

  it('z-scores of a sample and a population are the same', () => {
    const rows = vectorRows('numerics/expected_zscores.csv')
    const [sample, population] = [zScores(data), zScores(data, { kind: 'population' })]
    rows.forEach((row, i) => {
      expectNear(sample[i]!, Number(row.z_sample), 1e-12)
      expectNear(population[i]!, Number(row.z_pop), 1e-12)
    })
  })
})

describe('sampleQuantile', () => {
  it('of every type lies within the data, rises with p and mirrors in the middle', () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, type, p) => {
          const sorted = sortedOf(some)
          const found = sampleQuantile(sorted, p, type as QuantileType)
          expect(found >= sorted[0]! && found <= sorted.at(-1)!).toBe(true)
          expect(
            sampleQuantile(sorted, Math.min(1, p + 0.1), type as QuantileType),
          ).toBeGreaterThanOrEqual(found)
        },
      ),
    )
  })

  it('of one value is that value', () => {
    for (let type = 1; type <= 9; type += 1)
      expect(sampleQuantile([7], 0.3, type as QuantileType)).toBe(7)
  })

  it('refuses no values and shares outside 0–1', () => {
    expect(() => sampleQuantile([], 0.5)).toThrow(RangeError)
    expect(() => sampleQuantile([1], 1.5)).toThrow(RangeError)
  })
})

describe('medianInterval', () => {
  it.each([
    // Tables of the sign test: ranks of the limits and their coverage.
    [5, 'tooFewValues', 0.9375],
    [6, { lower: 1, upper: 6 }, 0.96875],
    [10, { lower: 2, upper: 9 }, 0.978515625],
    [20, { lower: 6, upper: 15 }, 0.9586105346679688],
  ])('of %d values has the ranks %j', (n, limits, coverage) => {
    const found = medianInterval(Array.from({ length: n }, (_, i) => i + 1))
    expect(found.limits).toEqual(limits)
    expect(found.coverage).toBeCloseTo(coverage, 12)
  })

  it('covers at least as often as asked, and one rank further in would not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 400 }), (n) => {
        const ranks = Array.from({ length: n }, (_, i) => i + 1)
        const { limits, coverage } = medianInterval(ranks)
        if (limits === 'tooFewValues') throw new Error('six values suffice')
        // Binomial chances of n halves by recursion.
        let term = 2 ** -n
        let below = 0
        for (let i = 0; i < limits.lower; i += 1) {
          below += term
          term *= (n - i) / (i + 1)
        }
        expect(coverage).toBeCloseTo(1 - 2 * below, 9)
        expect(coverage).toBeGreaterThanOrEqual(0.95)
        expect(1 - 2 * (below + term)).toBeLessThan(0.95)
      }),
    )
  })
})

describe('moments', () => {
  it('do not change when a large number is added to all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2 }), (some) => {
        const shifted = moments(some.map((x) => x + 2 ** 45))
        expect(shifted.sd).toBeCloseTo(Number(moments(some).sd), 2)
      }),
    )
  })

  it('take weights for so many equal values', () => {
    const weighted = moments([1, 5, 9], 'sample', [2, 1, 3])
    const plain = moments([1, 1, 5, 9, 9, 9])
    expect(weighted.mean).toBeCloseTo(plain.mean, 14)
    expect(weighted.sd).toBeCloseTo(Number(plain.sd), 14)
  })

  it('of one value have no sample deviation, but one of 0 as a population', () => {
    expect(moments([3])).toEqual({ n: 1, mean: 3, sd: 'notDefined' })
    expect(moments([3], 'population').sd).toBe(0)
  })

  it('refuse no values', () => {
    expect(() => moments([])).toThrow(RangeError)
  })
})

describe('compensatedSum', () => {
  it('keeps what rounding would lose', () => {
    expect(compensatedSum([1, 1e100, 1, -1e100])).toBe(2)
    expect(compensatedSum([])).toBe(0)
  })
})

describe('zScores', () => {
  it('have weighted mean 0 and deviation 1', () => {
    const weights = [5, 1, 2, 8]
    const scores = zScores([3, 8, 4, 1], { kind: 'population', weights })
    const { mean, sd } = moments(scores, 'population', weights)
    expect(mean).toBeCloseTo(0, 14)
    expect(sd).toBeCloseTo(1, 14)
  })

  it('of values that do not vary are refused', () => {
    expect(() => zScores([2, 2])).toThrow(RangeError)
    expect(() => lagOneAutocorrelation([2, 2])).toThrow(RangeError)
  })
})
