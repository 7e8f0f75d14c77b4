import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { violation } from './cuts.ts'
import { halfCuts, wholeRow } from './half-cuts.ts'

/** Two of the cells at least one. */
const pair = (a: number, b: number) => ({ cells: [a, b], coefficients: [1, 1], atLeast: 1 })

describe('the rows in whole numbers', () => {
  it.each([
    [[1, 1], 1, { coefficients: [1, 1], atLeast: 1 }],
    [[1 / 3, 2 / 3], 1, { coefficients: [1, 2], atLeast: 3 }],
    [[-1, 1], 0, { coefficients: [-1, 1], atLeast: 0 }],
    [[0.25, 1], 1, { coefficients: [1, 4], atLeast: 4 }],
  ])('are %j by the least factor', (coefficients, atLeast, expected) => {
    expect(wholeRow({ cells: [4, 7], coefficients, atLeast })).toEqual({
      cells: [4, 7],
      ...expected,
    })
  })

  it('are none when no factor up to twelve makes them whole', () => {
    expect(wholeRow({ cells: [0, 1], coefficients: [1 / 13, 1], atLeast: 1 })).toBeUndefined()
  })
})

describe('the cuts by halves', () => {
  it('ask two of a triangle of which each side asks one', () => {
    const rows = [pair(0, 1), pair(1, 2), pair(0, 2)]
    const [cut] = halfCuts(rows, Float64Array.of(0.5, 0.5, 0.5), 5)
    expect(cut?.atLeast).toBe(2)
    expect([...(cut?.cells ?? [])].sort()).toEqual([0, 1, 2])
    expect(cut?.coefficients).toEqual([1, 1, 1])
  })

  it('are none for an even ring, which halves satisfy as well as whole cells', () => {
    const rows = [pair(0, 1), pair(1, 2), pair(2, 3), pair(0, 3)]
    expect(halfCuts(rows, new Float64Array(4).fill(0.5), 5)).toEqual([])
  })

  it('are no more than asked for', () => {
    const rows = [0, 3, 6].flatMap((at) => [
      pair(at, at + 1),
      pair(at + 1, at + 2),
      pair(at, at + 2),
    ])
    const z = new Float64Array(9).fill(0.5)
    expect(halfCuts(rows, z, 5)).toHaveLength(3)
    expect(halfCuts(rows, z, 2)).toHaveLength(2)
  })

  it('cut off the point and no whole point that satisfies the rows', () => {
    const size = 6
    const row = fc.record({
      coefficients: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: size, maxLength: size }),
      atLeast: fc.integer({ min: 0, max: 3 }),
    })
    const point = fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), {
      minLength: size,
      maxLength: size,
    })
    let found = 0
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 12 }), point, (all, at) => {
        const cells = Array.from({ length: size }, (_, i) => i)
        const z = Float64Array.from(at)
        const rows = all.map((one) => ({ cells, ...one })).filter((one) => violation(one, z) <= 0)
        const cuts = halfCuts(rows, z, 20)
        found += cuts.length
        for (const cut of cuts) expect(violation(cut, z)).toBeGreaterThan(0)
        for (let bits = 0; bits < 2 ** size; bits += 1) {
          const whole = cells.map((i) => (bits >> i) & 1)
          if (rows.some((one) => violation(one, whole) > 0)) continue
          for (const cut of cuts) expect(violation(cut, whole)).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 2000, seed: 7 },
    )
    expect(found).toBeGreaterThan(50)
  })
})
