import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import { type RoundingProblem, roundControlled } from './controlled-rounding.ts'

/** A 2 × 3 table with totals: rows first, then totals of columns. */
function twoByThree(inner: readonly number[], base: number): RoundingProblem {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = inner
  const values = [a, b, c, a + b + c, d, e, f, d + e + f, a + d, b + e, c + f]
  return {
    base,
    values: Float64Array.from([...values, values.slice(8).reduce((x, y) => x + y, 0)]),
    equations: [
      { total: 3, parts: [0, 1, 2] },
      { total: 7, parts: [4, 5, 6] },
      { total: 11, parts: [8, 9, 10] },
      ...[0, 1, 2, 3].map((k) => ({ total: 8 + k, parts: [k, 4 + k] })),
    ],
  }
}

const counts = fc.array(fc.nat({ max: 40 }), { minLength: 6, maxLength: 6 })

/** Sum of what each equation is off. */
function imbalance({ equations }: RoundingProblem, values: Float64Array): number {
  return equations.reduce((sum, { total, parts }) => {
    const added = parts.reduce((all, part) => all + (values[part] ?? 0), 0)
    return sum + Math.abs(added - (values[total] ?? 0))
  }, 0)
}

/** The least distance over all ways to round each cell up or down that add up. */
function bruteForce(problem: RoundingProblem): number {
  const { values, base } = problem
  const leaves = [0, 1, 2, 4, 5, 6]
  let best = Number.POSITIVE_INFINITY
  for (let mask = 0; mask < 64; mask += 1) {
    const inner = leaves.map((cell, k) => {
      const value = values[cell] ?? 0
      return (
        base * (value % base === 0 ? value / base : Math.floor(value / base) + ((mask >> k) & 1))
      )
    })
    const rounded = twoByThree(inner, base).values
    const isNear = rounded.every((r, i) => Math.abs(r - (values[i] ?? 0)) < base)
    const distance = rounded.reduce((sum, r, i) => sum + Math.abs(r - (values[i] ?? 0)), 0)
    if (isNear && distance < best) best = distance
  }
  return best
}

describe('roundControlled', () => {
  it('leaves a table of multiples as it is', async () => {
    const problem = twoByThree([5, 10, 0, 15, 5, 20], 5)
    expect(await roundControlled(problem)).toEqual({
      rounded: problem.values,
      distance: 0,
      further: [],
    })
  })

  it.each([
    // 1 + 1 + 1 = 3: one of the ones goes up with the total, the others down.
    [[1, 1, 1, 0, 0, 0], 3],
    [[2, 2, 2, 0, 0, 0], 3],
    [[4, 4, 4, 4, 4, 4], 5],
  ])('makes %j add up in multiples of %i', async (inner, base) => {
    const problem = twoByThree(inner, base)
    const table = await roundControlled(problem)
    expect(table?.further).toEqual([])
    expect(imbalance(problem, table?.rounded ?? problem.values)).toBe(0)
    expect(table?.distance).toBeCloseTo(bruteForce(problem), 9)
  })

  it('adds up, stays within one base, and is as near as can be, in any table of two ways', async () => {
    await fc.assert(
      fc.asyncProperty(counts, fc.constantFrom(3, 5, 10), async (inner, base) => {
        const problem = twoByThree(inner, base)
        const table = await roundControlled(problem)
        expect(table?.further).toEqual([])
        const rounded = table?.rounded ?? new Float64Array()
        expect(imbalance(problem, rounded)).toBe(0)
        for (const [i, value] of problem.values.entries()) {
          expect((rounded[i] ?? 0) % base).toBe(0)
          expect(Math.abs((rounded[i] ?? 0) - value)).toBeLessThan(base)
        }
        expect(table?.distance).toBeCloseTo(bruteForce(problem), 6)
      }),
      { numRuns: 60 },
    )
  })

  it('goes one multiple further in a table that does not add up otherwise', async () => {
    // Three cells known to be equal become all 0 or all 5, but their total of 9 would be 5 or 10.
    const problem: RoundingProblem = {
      base: 5,
      values: Float64Array.from([3, 3, 3, 9, 0]),
      equations: [
        { total: 3, parts: [0, 1, 2] },
        { total: 0, parts: [1, 4] },
        { total: 1, parts: [2, 4] },
      ],
    }
    const table = await roundControlled(problem)
    expect(imbalance(problem, table?.rounded ?? problem.values)).toBe(0)
    expect(table?.further).not.toEqual([])
    for (const i of table?.further ?? []) {
      expect(Math.abs((table?.rounded[i] ?? 0) - (problem.values[i] ?? 0))).toBeLessThan(10)
    }
  })

  it('says so when nothing adds up', async () => {
    const problem: RoundingProblem = {
      base: 5,
      values: Float64Array.from([5, 5]),
      equations: [{ total: 0, parts: [1, 1] }],
    }
    expect(await roundControlled(problem)).toBeUndefined()
  })

  it('is nearly unbiased with random numbers, and the same for the same seed', async () => {
    const random = seededRandom(7)
    const problem = { ...twoByThree([1, 2, 4, 3, 1, 2], 5), random }
    let sum = 0
    const runs = 200
    for (let run = 0; run < runs; run += 1)
      sum += (await roundControlled(problem))?.rounded[11] ?? 0
    // The total is 13: mean 13, standard deviation √(2·3) per run, so 5 standard errors are 0.9.
    expect(Math.abs(sum / runs - 13)).toBeLessThan(0.9)
    const once = await roundControlled({ ...problem, random: seededRandom(3) })
    const again = await roundControlled({ ...problem, random: seededRandom(3) })
    expect(once).toEqual(again)
  })

  it.each([0, -5, Number.NaN])('refuses a base of %f', async (base) => {
    await expect(roundControlled({ ...twoByThree([1, 1, 1, 1, 1, 1], 5), base })).rejects.toThrow(
      RangeError,
    )
  })

  it('refuses a negative value', async () => {
    const problem = { ...twoByThree([1, 1, 1, 1, 1, 1], 5), values: Float64Array.from([-1]) }
    await expect(roundControlled(problem)).rejects.toThrow(RangeError)
  })
})
