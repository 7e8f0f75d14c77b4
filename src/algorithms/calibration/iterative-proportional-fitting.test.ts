import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { iterativeProportionalFitting } from './iterative-proportional-fitting.ts'

/** Total of a table over all dimensions but one, by counting in base `shape`. */
function totalsOf(table: Float64Array, shape: readonly number[], dimension: number): number[] {
  const totals = new Array<number>(shape[dimension]!).fill(0)
  const step = shape.slice(dimension + 1).reduce((a, b) => a * b, 1)
  table.forEach((cell, i) => {
    totals[Math.floor(i / step) % shape[dimension]!]! += cell
  })
  return totals
}

const close = (found: ArrayLike<number>, wanted: ArrayLike<number>, relative: number): void => {
  expect(found.length).toBe(wanted.length)
  for (let i = 0; i < found.length; i += 1)
    expect(Math.abs(found[i]! - wanted[i]!)).toBeLessThanOrEqual(
      relative * Math.max(1, Math.abs(wanted[i]!)),
    )
}

const folder = new URL('../../../../shared/vectors/forecast/', import.meta.url)
const present = existsSync(folder)
if (!present)
  process.stdout.write('skipped: the external fitting vectors are not on this machine\n')

describe.skipIf(!present)('the external vector', () => {
  it('is reproduced to 1e-9', () => {
    const lines = readFileSync(new URL('expected_ipf.csv', folder), 'utf8').trim().split('\n')
    const rows = (kind: string): number[] =>
      lines
        .filter((line) => line.includes(kind))
        .flatMap((line) => line.split(',').slice(1).map(Number))
    const { row_targets, col_targets } = JSON.parse(
      readFileSync(new URL('ipf_targets.json', folder), 'utf8'),
    ) as { row_targets: number[]; col_targets: number[] }
    const found = iterativeProportionalFitting(
      Float64Array.from(rows('seed')),
      [row_targets.length, col_targets.length],
      [
        { dimensions: [0], targets: Float64Array.from(row_targets) },
        { dimensions: [1], targets: Float64Array.from(col_targets) },
      ],
    )
    expect(found.converged).toBe(true)
    close(found.table, rows('solution'), 1e-9)
  })
})

describe('iterativeProportionalFitting', () => {
  it('solves a table of 2 × 2 whose odds ratio fixes the answer', () => {
    // Odds ratio 1·4/(2·3) = 2/3 with totals 5, 5 and 4, 6: x(1+x) / ((5−x)(4−x)) = 2/3.
    const { table } = iterativeProportionalFitting(
      Float64Array.of(1, 2, 3, 4),
      [2, 2],
      [
        { dimensions: [0], targets: Float64Array.of(5, 5) },
        { dimensions: [1], targets: Float64Array.of(4, 6) },
      ],
    )
    const x = (-21 + Math.sqrt(21 ** 2 + 4 * 40)) / 2
    close(table, [x, 5 - x, 4 - x, 1 + x], 1e-9)
  })

  it('leaves a table that already fits as it is, in one round', () => {
    const found = iterativeProportionalFitting(
      Float64Array.of(1, 2, 3, 4),
      [2, 2],
      [{ dimensions: [0], targets: Float64Array.of(3, 7) }],
    )
    expect(found).toEqual({
      table: Float64Array.of(1, 2, 3, 4),
      iterations: 1,
      largestDeviation: 0,
      converged: true,
    })
  })

  it('does not touch the table it was given', () => {
    const table = Float64Array.of(1, 1)
    iterativeProportionalFitting(table, [2], [{ dimensions: [0], targets: Float64Array.of(5, 6) }])
    expect([...table]).toEqual([1, 1])
  })

  it('reads targets over several dimensions in the order those are named in', () => {
    const targets = Float64Array.of(1, 2, 3, 4, 5, 6)
    const seed = new Float64Array(6).fill(1)
    const along = iterativeProportionalFitting(seed, [2, 3], [{ dimensions: [0, 1], targets }])
    const across = iterativeProportionalFitting(seed, [2, 3], [{ dimensions: [1, 0], targets }])
    expect([...along.table]).toEqual([1, 2, 3, 4, 5, 6])
    expect([...across.table]).toEqual([1, 3, 5, 2, 4, 6])
  })

  it('keeps cells of 0 and says how far off it stays where only those could give', () => {
    const found = iterativeProportionalFitting(
      Float64Array.of(0, 0, 1, 1),
      [2, 2],
      [{ dimensions: [0], targets: Float64Array.of(3, 4) }],
    )
    expect([...found.table]).toEqual([0, 0, 2, 2])
    expect(found).toMatchObject({ converged: false, largestDeviation: 3 })
  })

  it('says so when margins contradict each other', () => {
    const found = iterativeProportionalFitting(
      new Float64Array(4).fill(1),
      [2, 2],
      [
        { dimensions: [0], targets: Float64Array.of(5, 5) },
        { dimensions: [1], targets: Float64Array.of(5, 7) },
      ],
      { maxIterations: 20 },
    )
    expect(found).toMatchObject({ converged: false, iterations: 20 })
    expect(found.largestDeviation).toBeCloseTo(1, 9)
  })

  it('takes a grand total as a margin over no dimension', () => {
    const found = iterativeProportionalFitting(
      Float64Array.of(1, 3),
      [2],
      [{ dimensions: [], targets: Float64Array.of(8) }],
    )
    expect([...found.table]).toEqual([2, 6])
  })

  it.each([
    ['cells', [2, 2], Float64Array.of(1, 2, 3), [0], Float64Array.of(1, 2)],
    ['targets', [2, 2], Float64Array.of(1, 2, 3, 4), [0], Float64Array.of(1, 2, 3)],
    ['an unknown dimension', [2, 2], Float64Array.of(1, 2, 3, 4), [2], Float64Array.of(1, 2)],
    ['a dimension named twice', [2], Float64Array.of(1, 2), [0, 0], Float64Array.of(1, 2)],
    ['a negative cell', [2], Float64Array.of(1, -2), [0], Float64Array.of(1, 2)],
    ['a negative target', [2], Float64Array.of(1, 2), [0], Float64Array.of(1, -2)],
    ['a target that is no number', [2], Float64Array.of(1, 2), [0], Float64Array.of(1, Number.NaN)],
  ])('refuses a wrong number of, or wrong, %s', (_, shape, table, dimensions, targets) => {
    expect(() => iterativeProportionalFitting(table, shape, [{ dimensions, targets }])).toThrow(
      RangeError,
    )
  })

  it('reaches the totals of any positive table in three dimensions and keeps its interactions', () => {
    const shape = [2, 3, 2]
    const cells = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(cells, cells, (start, goal) => {
        const seed = Float64Array.from(start)
        const wanted = Float64Array.from(goal)
        const margins = shape.map((_, d) => ({
          dimensions: [d],
          targets: Float64Array.from(totalsOf(wanted, shape, d)),
        }))
        const { table, converged } = iterativeProportionalFitting(seed, shape, margins)
        expect(converged).toBe(true)
        shape.forEach((_, d) => {
          close(totalsOf(table, shape, d), margins[d]!.targets, 1e-9)
        })
        // Scaling by margins leaves every odds ratio over two dimensions as it was.
        const odds = (t: Float64Array): number => (t[0]! * t[3]!) / (t[1]! * t[2]!)
        expect(odds(table) / odds(seed)).toBeCloseTo(1, 7)
      }),
      { numRuns: 50 },
    )
  })
})
