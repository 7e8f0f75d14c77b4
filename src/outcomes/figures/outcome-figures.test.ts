import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, medianSurvival } from '#algorithms'
import { hasValue } from '#kernel'
import type { SearchHistogram } from '../tabulate/group.ts'
import { competingFigure, searchFigure } from './search-figure.ts'
import { shareFigure } from './share-figure.ts'
import { meanWageFigure, medianLimitRank, medianWageFigure } from './wage-figures.ts'

const options = { n: 10, studyWithin: 12, horizon: 60, step: 0.5, unverified: true }

type Wait = readonly [months: number, end: 'job' | 'furtherStudy' | 'censored']

function histogram(waits: readonly Wait[]): SearchHistogram {
  const months = (): Uint32Array => new Uint32Array(256)
  const search = { job: months(), furtherStudy: months(), censored: months() }
  for (const [month, end] of waits) search[end][month] = (search[end][month] ?? 0) + 1
  return search
}

const many = (count: number, wait: Wait): readonly Wait[] =>
  Array.from({ length: count }, () => wait)

describe('searchFigure', () => {
  it('is the first month by which half have a job when nobody goes out of sight', () => {
    const waits = [...many(4, [1, 'job']), ...many(4, [5, 'job']), ...many(2, [60, 'censored'])]
    expect(searchFigure(histogram(waits), options)).toMatchObject({ value: 5, unit: 'months' })
  })

  it('lies half-way to the next job when exactly half have one, as in R', () => {
    const waits = [...many(5, [4, 'job']), ...many(5, [9, 'job'])]
    expect(searchFigure(histogram(waits), options).value).toBe(6.5)
  })

  it('says more than the horizon when half never get there', () => {
    const waits = [...many(3, [2, 'job']), ...many(7, [60, 'censored'])]
    expect(searchFigure(histogram(waits), options)).toMatchObject({
      value: 60,
      qualifier: 'moreThan',
      interval: { high: 60 },
    })
  })

  it('does not count who goes straight on to study, and does not tell how many did', () => {
    const waits = [...many(5, [0, 'furtherStudy']), ...many(3, [2, 'job']), ...many(2, [8, 'job'])]
    const cell = searchFigure(histogram(waits), options)
    expect(cell.value).toBe(2)
    expect(cell).not.toHaveProperty('n')
  })

  it.each([
    [11, 4],
    [12, 8],
  ])('counts who begins to study in month %d: a median of %d', (month, median) => {
    // Three of the five who searched had a job by month 4; with the student it is three of six.
    const waits: readonly Wait[] = [
      [month, 'furtherStudy'],
      ...many(3, [4, 'job']),
      ...many(2, [12, 'job']),
    ]
    expect(searchFigure(histogram(waits), options).value).toBe(median)
  })

  it('is rounded to the step of the policy', () => {
    const waits = [...many(5, [4, 'job']), ...many(5, [9, 'job'])]
    expect(searchFigure(histogram(waits), { ...options, step: 2 }).value).toBe(6)
  })

  it('equals the general algorithm on the same persons, limits included', () => {
    const wait = fc.tuple(
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom('job', 'job', 'furtherStudy', 'censored'),
    ) as fc.Arbitrary<Wait>
    fc.assert(
      fc.property(fc.array(wait, { minLength: 10, maxLength: 80 }), (waits) => {
        const searching = waits.filter(([months, end]) => end !== 'furtherStudy' || months >= 12)
        fc.pre(searching.length > 0)
        const curve = kaplanMeier({
          times: searching.map(([months]) => months),
          events: searching.map(([, end]) => (end === 'job' ? 1 : 0)),
        })
        const { estimate, lower, upper } = medianSurvival(curve)
        const cell = searchFigure(histogram(waits), { ...options, step: 0.001 })
        if (!hasValue(cell)) throw new Error('no value')
        const number = (time: typeof estimate): number => (time === 'notReached' ? 60 : time)
        expect(cell.value).toBeCloseTo(number(estimate), 6)
        expect(cell.interval?.low).toBeCloseTo(Math.min(number(lower), cell.value), 6)
        expect(cell.interval?.high).toBeCloseTo(Math.max(number(upper), cell.value), 6)
      }),
    )
  })
})

describe('competingFigure', () => {
  it('keeps who studies on in the count: half of all must have a job', () => {
    const waits = [...many(4, [0, 'furtherStudy']), ...many(4, [2, 'job']), ...many(2, [8, 'job'])]
    expect(competingFigure(histogram(waits), options).value).toBe(8)
    expect(searchFigure(histogram(waits), options).value).toBe(2)
  })

  it('is not reached when more than half study on', () => {
    const waits = [...many(6, [0, 'furtherStudy']), ...many(4, [2, 'job'])]
    expect(competingFigure(histogram(waits), options)).toMatchObject({
      value: 60,
      qualifier: 'moreThan',
      noInterval: 'notPublished',
    })
  })

  it('equals Kaplan-Meier when nobody studies on and no step lies at exactly one half', () => {
    const waits = [...many(3, [1, 'job']), [3, 'censored'] as const, ...many(5, [7, 'job'])]
    expect(competingFigure(histogram(waits), options).value).toBe(
      searchFigure(histogram(waits), options).value,
    )
  })
})

describe('shareFigure', () => {
  it.each([
    // R: prop.test(x, n, correct = FALSE)$conf.int
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [35, 100, 0.2636, 0.4474],
  ])('%d of %d lies between %f and %f', (yes, of, low, high) => {
    const cell = shareFigure(yes, of, false)
    if (!hasValue(cell)) throw new Error('no value')
    expect(cell.value).toBe(yes / of)
    expect(cell.interval?.low).toBeCloseTo(low, 3)
    expect(cell.interval?.high).toBeCloseTo(high, 3)
  })

  it('is never above one, though noise may show more yes than answers', () => {
    expect(shareFigure(13, 12, false).value).toBe(1)
  })
})

describe('the wage figures', () => {
  const wages = Uint32Array.from({ length: 20 }, (_, i) => 180_000 + i * 1000)

  it('give the mean with the limits of Student t', () => {
    // Mean 189,500, sd √(n(n+1)/12) × 1000 = 5916.08, t(0.975, 19) = 2.093: ± 2769.
    const sum = wages.reduce((all, wage) => all + wage, 0) / 100
    expect(meanWageFigure(sum, 20, wages, false)).toMatchObject({
      value: 189_500,
      n: 20,
      interval: { low: 186_731, high: 192_269 },
    })
  })

  it('give the median and the order statistics around it, rounded', () => {
    // Conover, table A3: n = 20, ranks 6 and 15 cover 95.9 %.
    expect(medianWageFigure(wages.length, wages, 1000, false)).toMatchObject({
      value: 190_000,
      interval: { low: 185_000, high: 194_000 },
    })
  })

  it.each([
    [5, 1],
    [6, 1],
    [9, 2],
    [10, 2],
    [20, 6],
    [25, 8],
    [100, 40],
  ])('take of %d wages the rank %d as the lower limit', (n, rank) => {
    // Conover, Practical Nonparametric Statistics: largest k with P(Bin(n, 1/2) < k) <= 0.025.
    expect(medianLimitRank(n)).toBe(rank)
  })

  it('never take a rank with a chance above two and a half per cent, nor leave a better one', () => {
    const below = (n: number, k: number): number => {
      let chance = 0
      let term = 0.5 ** n
      for (let i = 0; i < k; i += 1) {
        chance += term
        term *= (n - i) / (i + 1)
      }
      return chance
    }
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 300 }), (n) => {
        const rank = medianLimitRank(n)
        expect(below(n, rank)).toBeLessThanOrEqual(0.025 + 1e-12)
        expect(below(n, rank + 1)).toBeGreaterThan(0.025 - 1e-12)
      }),
    )
  })
})
