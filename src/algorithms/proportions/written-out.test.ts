import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from '../distributions/beta.ts'
import { chiSquareQuantile, chiSquareTails, gammaQuantile } from '../distributions/gamma.ts'
import { normalQuantile, normalTails } from '../distributions/normal.ts'
import { regularisedBeta } from '../distributions/regularised-beta.ts'
import { studentQuantile, studentTails } from '../distributions/student.ts'
import { exactFunnelLimits, normalFunnelLimits } from '../institutions/funnel-limits.ts'
import { largestRemainder } from '../largest-remainder.ts'
import { type QuantileType, sampleQuantile } from '../summary/quantile.ts'
import { trigramSimilarity } from '../trigram-similarity.ts'
import { fisherExactTest } from './fisher-exact-test.ts'
import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  wilsonInterval,
} from './proportion-intervals.ts'
import { compareProportions } from './two-proportions.ts'

/** Binomial coefficients as whole numbers. */
function choose(n: number, k: number): bigint {
  let found = 1n
  for (let i = 1; i <= k; i += 1) found = (found * BigInt(n - k + i)) / BigInt(i)
  return found
}
const binomial = (k: number, n: number, p: number): number =>
  Number(choose(n, k)) * p ** k * (1 - p) ** (n - k)
/** Chance of at least k of n, added up term by term. */
const atLeast = (k: number, n: number, p: number): number => {
  let sum = 0
  for (let i = k; i <= n; i += 1) sum += binomial(i, n, p)
  return sum
}
const counts = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40)).filter(([n, x]) => x <= n)

describe('intervals for a share', () => {
  it('by Wilson end where the score test just rejects', () => {
    fc.assert(
      fc.property(counts, ([n, x]) => {
        const z = normalQuantile(0.975)
        const { lower, upper } = wilsonInterval(x, n)
        const score = (p: number): number => Math.abs(x / n - p) / Math.sqrt((p * (1 - p)) / n)
        if (x > 0) expect(score(lower)).toBeCloseTo(z, 6)
        if (x < n) expect(score(upper)).toBeCloseTo(z, 6)
      }),
    )
  })

  it('by Clopper & Pearson end where each tail is 2.5 %', () => {
    fc.assert(
      fc.property(counts, ([n, x]) => {
        const { lower, upper } = clopperPearsonInterval(x, n)
        if (x > 0) expect(atLeast(x, n, lower)).toBeCloseTo(0.025, 8)
        if (x < n) expect(1 - atLeast(x + 1, n, upper)).toBeCloseTo(0.025, 8)
      }),
    )
  })

  it('by Clopper & Pearson cover the truth at least as often as they say', () => {
    for (const n of [5, 12, 30])
      for (const p of [0.02, 0.1, 0.33, 0.5, 0.8]) {
        let covered = 0
        for (let x = 0; x <= n; x += 1) {
          const { lower, upper } = clopperPearsonInterval(x, n)
          if (lower <= p && p <= upper) covered += binomial(x, n, p)
        }
        expect(covered).toBeGreaterThanOrEqual(0.95)
      }
  })

  it.each([
    ['Wilson', wilsonInterval],
    ['Clopper & Pearson', clopperPearsonInterval],
    ['Jeffreys', jeffreysInterval],
    ['Agresti & Coull', agrestiCoullInterval],
  ] as const)(
    'by %s grow narrower with more persons and wider with more certainty',
    (_name, interval) => {
      const width = (x: number, n: number, level?: number): number => {
        const { lower, upper } = interval(x, n, level)
        return upper - lower
      }
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 30 }),
          (tenths, size) => {
            const [x, n] = [tenths * size, 10 * size]
            expect(width(4 * x, 4 * n)).toBeLessThan(width(x, n))
            expect(width(x, n, 0.99)).toBeGreaterThan(width(x, n, 0.95))
            expect(width(x, n, 0.95)).toBeGreaterThan(width(x, n, 0.8))
          },
        ),
      )
    },
  )

  it('nest: the exact one holds the share of every posterior tail of Jeffreys', () => {
    fc.assert(
      fc.property(counts, ([n, x]) => {
        const exact = clopperPearsonInterval(x, n)
        const posterior = jeffreysInterval(x, n)
        expect(posterior.lower).toBeGreaterThanOrEqual(exact.lower - 1e-12)
        expect(posterior.upper).toBeLessThanOrEqual(exact.upper + 1e-12)
      }),
    )
  })
})

describe('Fisher’s exact test', () => {
  const cell = fc.nat(12)
  /** The two-sided p-value by adding the chances of all tables that are no likelier, as fractions. */
  function byHand(a: number, b: number, c: number, d: number): number {
    const [row, column, all] = [a + b, a + c, a + b + c + d]
    const ways = (x: number): bigint =>
      x < 0 || x > row || column - x < 0 || column - x > all - row
        ? 0n
        : choose(row, x) * choose(all - row, column - x)
    const own = ways(a)
    let [total, extreme] = [0n, 0n]
    for (let x = 0; x <= row; x += 1) {
      total += ways(x)
      if (ways(x) <= own) extreme += ways(x)
    }
    return Number(extreme) / Number(total)
  }

  it('has the p-value that counting tables gives', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        expect(fisherExactTest(a, b, c, d).pValue).toBeCloseTo(byHand(a, b, c, d), 9)
      }),
    )
  })

  it('is the same for the table turned over, and the odds ratio turns with its rows', () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const own = fisherExactTest(a, b, c, d)
        const turned = fisherExactTest(a, c, b, d)
        const swapped = fisherExactTest(c, d, a, b)
        expect(turned.pValue).toBeCloseTo(own.pValue, 9)
        expect(swapped.pValue).toBeCloseTo(own.pValue, 9)
        if (own.oddsRatio > 0 && own.oddsRatio < Infinity) {
          expect(turned.oddsRatio / own.oddsRatio).toBeCloseTo(1, 6)
          expect(swapped.oddsRatio * own.oddsRatio).toBeCloseTo(1, 6)
        }
      }),
    )
  })

  it('has an odds ratio on the same side of 1 as the simple one, and nearer to it', () => {
    fc.assert(
      fc.property(
        fc.tuple(cell, cell, cell, cell).filter((list) => list.every((one) => one > 0)),
        ([a, b, c, d]) => {
          const simple = Math.log((a * d) / (b * c))
          const { oddsRatio } = fisherExactTest(a, b, c, d)
          fc.pre(oddsRatio > 0 && oddsRatio < Infinity)
          expect(Math.abs(Math.log(oddsRatio))).toBeLessThanOrEqual(Math.abs(simple) + 1e-6)
          if (Math.abs(simple) > 1e-6) expect(Math.log(oddsRatio) * simple).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('two shares compared', () => {
  const share = counts.map(([n, successes]) => ({ successes, n }))

  it('have the chi-square of the table of four cells', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const table = [first, second].map(({ successes, n }) => [successes, n - successes] as const)
        const columns = [0, 1].map((i) => table[0]![i]! + table[1]![i]!)
        fc.pre(columns.every((column) => column > 0))
        const all = first.n + second.n
        let sum = 0
        for (const [r, row] of table.entries())
          for (const [c, found] of row.entries()) {
            const expected = ([first, second][r]!.n * columns[c]!) / all
            sum += (found - expected) ** 2 / expected
          }
        expect(compareProportions(first, second).chiSquare).toBeCloseTo(sum, 8)
      }),
    )
  })

  it('turn the sign of their difference and nothing else when they change places', () => {
    fc.assert(
      fc.property(share, share, (first, second) => {
        const [one, other] = [compareProportions(first, second), compareProportions(second, first)]
        expect(other.difference).toBeCloseTo(-one.difference, 12)
        expect(other.chiSquare).toBeCloseTo(one.chiSquare, 9)
        expect(other.differenceLimits.lower).toBeCloseTo(-one.differenceLimits.upper, 9)
      }),
    )
  })
})

describe('distributions', () => {
  const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
  const parameter = fc.double({ min: 0.2, max: 60, noNaN: true })

  it('turn each quantile back into its chance', () => {
    fc.assert(
      fc.property(p, parameter, parameter, (chance, a, b) => {
        const near = (found: number): void => expect(Math.abs(found - chance)).toBeLessThan(1e-8)
        near(normalTails(normalQuantile(chance)).lower)
        near(chiSquareTails(chiSquareQuantile(chance, a), a).lower)
        near(studentTails(studentQuantile(chance, a), a).lower)
        const x = betaQuantile(chance, a, b)
        fc.pre(x > 1e-300 && x < 1 - 1e-12)
        near(regularisedBeta(a, b, x).lower)
      }),
    )
  })

  it('have tails that add up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), parameter, (x, freedom) => {
        const tails = [
          normalTails(x),
          studentTails(x, freedom),
          chiSquareTails(Math.abs(x), freedom),
        ]
        for (const { lower, upper } of tails) expect(lower + upper).toBeCloseTo(1, 12)
      }),
    )
  })

  it('mirror where they are symmetric', () => {
    fc.assert(
      fc.property(p, parameter, parameter, (chance, a, b) => {
        expect(normalQuantile(1 - chance)).toBeCloseTo(-normalQuantile(chance), 6)
        expect(studentTails(-a, b).lower).toBeCloseTo(studentTails(a, b).upper, 12)
        expect(betaQuantile(chance, a, b)).toBeCloseTo(1 - betaQuantile(1 - chance, b, a), 8)
      }),
    )
  })

  it('are those of a binomial added up term by term', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 99 }), ([n, k], percent) => {
        fc.pre(k > 0)
        const share = percent / 100
        expect(regularisedBeta(k, n - k + 1, share).lower).toBeCloseTo(atLeast(k, n, share), 10)
      }),
    )
  })

  it('of waiting for whole numbers of events are sums of Poisson chances', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), p, (shape, chance) => {
        const x = gammaQuantile(chance, shape)
        let [term, fewer] = [Math.exp(-x), 0]
        for (let k = 0; k < shape; k += 1) {
          fewer += term
          term *= x / (k + 1)
        }
        expect(1 - fewer).toBeCloseTo(chance, 8)
      }),
    )
  })
})

describe('a funnel', () => {
  it('exactly has the quantiles of the binomial added up, between its whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.integer({ min: 5, max: 95 }),
        (n, percent) => {
          const target = percent / 100
          const upTo = (k: number): number => 1 - atLeast(k + 1, n, target)
          const byHand = (tail: number): number => {
            let k = 0
            while (upTo(k) < tail) k += 1
            return (k - (upTo(k) - tail) / (upTo(k) - (k === 0 ? 0 : upTo(k - 1)))) / n
          }
          const { lower, upper } = exactFunnelLimits(target, n)
          expect(lower).toBeCloseTo(Math.max(0, byHand(0.025)), 6)
          expect(upper).toBeCloseTo(Math.min(1, byHand(0.975)), 6)
        },
      ),
    )
  })

  it('narrows with more persons and never leaves 0–1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 99 }),
        (n, percent) => {
          const [few, many] = [
            normalFunnelLimits(percent / 100, n),
            normalFunnelLimits(percent / 100, 4 * n),
          ]
          expect(many.upper - many.lower).toBeLessThanOrEqual(few.upper - few.lower + 1e-12)
          expect(few.lower).toBeGreaterThanOrEqual(0)
          expect(few.upper).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('quantiles of a sample', () => {
  const sample = fc
    .array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 })
    .map((list) => list.sort((a, b) => a - b))

  it('of type 7 divide the distance between neighbours, as spreadsheets do', () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (sorted, p) => {
        const at = (sorted.length - 1) * p
        const low = Math.floor(at)
        const high = Math.min(sorted.length - 1, low + 1)
        const expected = sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!)
        expect(sampleQuantile(sorted, p)).toBeCloseTo(expected, 9)
      }),
    )
  })

  it('of type 1 are the least value that so many do not pass', () => {
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 20 }), (sorted, twentieths) => {
        const n = sorted.length
        const expected = sorted.find((_, i) => (i + 1) * 20 >= n * twentieths)
        expect(sampleQuantile(sorted, twentieths / 20, 1)).toBe(expected)
      }),
    )
  })

  it('move along when all values do, of every type', () => {
    fc.assert(
      fc.property(
        sample,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: -9, max: 9 }),
        (sorted, type, sixteenths, step) => {
          const of = (list: readonly number[]): number =>
            sampleQuantile(list, sixteenths / 16, type as QuantileType)
          expect(of(sorted.map((one) => one + step))).toBeCloseTo(of(sorted) + step, 9)
          expect(of(sorted.map((one) => one * 3))).toBeCloseTo(of(sorted) * 3, 9)
        },
      ),
    )
  })
})

describe('the largest remainder', () => {
  it('adds up for weights that are no whole numbers, and stays within its quota', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (total, given) => {
        const sum = given.reduce((all, one) => all + one, 0)
        fc.pre(sum > 1e-9)
        const parts = largestRemainder(total, given)
        expect(parts.reduce((all, one) => all + one, 0)).toBe(total)
        for (const [i, part] of parts.entries()) {
          const quota = (total * given[i]!) / sum
          expect(part).toBeGreaterThanOrEqual(Math.floor(quota - 1e-6))
          expect(part).toBeLessThanOrEqual(Math.ceil(quota + 1e-6))
        }
      }),
    )
  })

  it('gives a larger weight no less', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(fc.nat(5000), weights, (total, given) => {
        const parts = largestRemainder(total, given)
        for (const [i, a] of given.entries())
          for (const [j, b] of given.entries())
            if (a > b) expect(parts[i]!).toBeGreaterThanOrEqual(parts[j]!)
      }),
    )
  })
})

describe('likeness of words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 })

  it('is the same both ways, 1 for equal words and between 0 and 1 for others', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const alike = trigramSimilarity(a, b)
        expect(trigramSimilarity(b, a)).toBe(alike)
        expect(alike >= 0 && alike <= 1).toBe(true)
        expect(trigramSimilarity(a, a)).toBe(1)
      }),
    )
  })

  it.each([
    ['bbl', 'bol', 1 / 7],
    ['stage', 'stages', 5 / 8],
    ['a', 'b', 0],
    ['', 'a', 0],
    ['kok', 'kok', 1],
  ])('of %s and %s is %d', (a, b, alike) => {
    expect(trigramSimilarity(a, b)).toBeCloseTo(alike, 12)
  })
})
