import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attackerIntervals, auditPattern } from './attacker-interval.ts'
import { suppressCells } from './cell-suppression.ts'
import type { SuppressionProblem } from './problem.ts'
import { problemOf } from './table.fixture.ts'

/** A table of rows and columns with its totals; cells row by row, the total last in each row and column. */
function rectangle(inner: readonly (readonly number[])[]): {
  values: number[]
  equations: { total: number; parts: number[] }[]
} {
  const rows = inner.map((row) => [...row, row.reduce((a, b) => a + b, 0)])
  const width = rows[0]?.length ?? 0
  const totals = Array.from({ length: width }, (_, c) =>
    rows.reduce((s, row) => s + (row[c] ?? 0), 0),
  )
  const all = [...rows, totals]
  const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i)
  return {
    values: all.flat(),
    equations: [
      ...range(all.length).map((r) => ({
        total: r * width + width - 1,
        parts: range(width - 1).map((c) => r * width + c),
      })),
      ...range(width).map((c) => ({
        total: (all.length - 1) * width + c,
        parts: range(all.length - 1).map((r) => r * width + c),
      })),
    ],
  }
}

/** Small random tables of counts with a threshold of 4. */
const smallProblem = fc
  .tuple(
    fc.array(fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 2 }), {
      minLength: 2,
      maxLength: 3,
    }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([inner, prices]): SuppressionProblem => {
    const { values, equations } = rectangle(inner)
    const primaries = values.flatMap((value, cell) =>
      value > 0 && value < 4
        ? [{ cell, lowerProtection: Math.min(1, value), upperProtection: 4 - value }]
        : [],
    )
    return problemOf(
      values,
      equations,
      primaries,
      values.map((_, i) => prices[i] ?? 1),
    )
  })

/** The least cost over all patterns, each judged by the audit alone. Infinite when none protects. */
async function bruteForce(problem: SuppressionProblem): Promise<number> {
  const primary = new Set(problem.primaries.map(({ cell }) => cell))
  const free = [...problem.values.keys()].filter((cell) => !primary.has(cell))
  const patterns = Array.from({ length: 2 ** free.length }, (_, mask) => {
    const suppressed = new Uint8Array(problem.values.length)
    for (const cell of primary) suppressed[cell] = 1
    free.forEach((cell, k) => {
      suppressed[cell] = (mask >> k) & 1
    })
    const cost = suppressed.reduce((sum, mark, i) => sum + mark * (problem.costs[i] ?? 0), 0)
    return { suppressed, cost }
  }).sort((a, b) => a.cost - b.cost)
  for (const { suppressed, cost } of patterns) {
    if ((await auditPattern(problem, suppressed)).length === 0) return cost
  }
  return Number.POSITIVE_INFINITY
}

describe('suppressCells', () => {
  // Rows: total and sexes; columns: total and regions A–D; A/female is unsafe.
  const values = [5146, 2757, 2389, 1032, 895, 137, 1726, 753, 973, 1055, 569, 486, 1333, 540, 793]
  const equations = [
    ...[0, 3, 6, 9, 12].map((total) => ({ total, parts: [total + 1, total + 2] })),
    ...[0, 1, 2].map((total) => ({ total, parts: [3, 6, 9, 12].map((part) => part + total) })),
  ]

  it('withholds rows 5, 6, 11 and 12 of the test problem of sdcTable', async () => {
    const problem = problemOf(values, equations, [
      { cell: 5, lowerProtection: 1, upperProtection: 1 },
    ])
    const { suppressed, cost, proved, gap } = await suppressCells(problem)
    expect([...suppressed.keys()].filter((i) => suppressed[i] === 1).map((i) => i + 1)).toEqual([
      5, 6, 11, 12,
    ])
    expect({ cost, proved, gap }).toEqual({ cost: 895 + 137 + 569 + 486, proved: true, gap: 0 })
  })

  it('withholds nothing when nothing is primary', async () => {
    const { suppressed, cost, proved } = await suppressCells(problemOf(values, equations, []))
    expect([suppressed.includes(1), cost, proved]).toEqual([false, 0, true])
  })

  it('leaves open what must stay open, at a higher cost', async () => {
    const primaries = [{ cell: 5, lowerProtection: 1, upperProtection: 1 }]
    const problem = { ...problemOf(values, equations, primaries), open: [10] }
    const { suppressed, cost } = await suppressCells(problem)
    expect(suppressed[10]).toBe(0)
    expect(cost).toBe(895 + 137 + 540 + 793)
  })

  it('never withholds what must stay open, and protects what can be without it', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, fc.nat(), async (small, pick) => {
        const primary = new Set(small.primaries.map(({ cell }) => cell))
        const free = [...small.values.keys()].filter((cell) => !primary.has(cell))
        const open = [free[pick % free.length] ?? 0, free[(pick + 2) % free.length] ?? 0]
        const problem = { ...small, open }
        const { suppressed, unprotectable } = await suppressCells(problem)
        for (const cell of open) expect(suppressed[cell]).toBe(0)
        const exposed = await auditPattern(problem, suppressed)
        const known = new Set(unprotectable.map(({ cell }) => cell))
        expect(exposed.filter(({ cell }) => !known.has(cell))).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('names the cells that nothing can protect, and protects the others', async () => {
    const primaries = [
      { cell: 5, lowerProtection: 1, upperProtection: 1 },
      { cell: 7, lowerProtection: 754, upperProtection: 0 },
    ]
    const problem = problemOf(values, equations, primaries)
    const { suppressed, unprotectable } = await suppressCells(problem)
    expect(unprotectable).toEqual([primaries[1]])
    const findings = await auditPattern(problem, suppressed)
    expect(findings.map(({ cell }) => cell)).toEqual([7])
  })

  it('keeps an interval wide, wherever it lies, for sliding protection', async () => {
    const primary = { cell: 5, lowerProtection: 0, upperProtection: 0, slidingProtection: 1500 }
    const problem = problemOf(values, equations, [primary])
    const { suppressed } = await suppressCells(problem)
    const [interval] = await attackerIntervals(problem, suppressed, [5])
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeGreaterThanOrEqual(1500 - 1e-6)
    expect(await auditPattern(problem, suppressed)).toEqual([])
  })

  it('protects against one who knows a withheld cell, which costs more', async () => {
    const primary = { cell: 5, lowerProtection: 1, upperProtection: 1 }
    const problem = problemOf(values, equations, [primary])
    const knows = [{ cell: 11, lower: 486, upper: 486 }]
    const guarded = { ...problem, intruders: [{ knows, targets: [primary] }] }
    const plain = await suppressCells(problem)
    const safer = await suppressCells(guarded)
    expect(await auditPattern(guarded, plain.suppressed)).toHaveLength(1)
    expect(await auditPattern(guarded, safer.suppressed)).toEqual([])
    expect(safer.cost).toBeGreaterThan(plain.cost)
  })

  it('stops at the time limit with a pattern that protects, and an honest gap', async () => {
    let time = 0
    const problem = problemOf(values, equations, [
      { cell: 5, lowerProtection: 1, upperProtection: 1 },
    ])
    const now = (): number => {
      time += 1000
      return time
    }
    const pattern = await suppressCells(problem, { timeLimitMs: 1, now })
    expect(await auditPattern(problem, pattern.suppressed)).toEqual([])
    expect(pattern.bound).toBeLessThanOrEqual(2087)
    expect(pattern.gap).toBeCloseTo((pattern.cost - pattern.bound) / pattern.cost, 12)
  })

  it('tells of its progress: bounds that rise to the cost', async () => {
    const bounds: number[] = []
    const problem = problemOf(values, equations, [
      { cell: 5, lowerProtection: 1, upperProtection: 1 },
    ])
    await suppressCells(problem, { onProgress: ({ bound }) => bounds.push(bound) })
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b))
    expect(bounds.length).toBeGreaterThan(1)
  })

  it('is as cheap as the cheapest of all patterns of a small table', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (problem) => {
        const pattern = await suppressCells(problem)
        const cheapest = await bruteForce(problem)
        if (pattern.unprotectable.length > 0) return expect(cheapest).toBe(Number.POSITIVE_INFINITY)
        expect(pattern.proved).toBe(true)
        expect(pattern.cost).toBeCloseTo(cheapest, 9)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('costs the same when cells and equations change places', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, fc.integer(), async (problem, seed) => {
        const size = problem.values.length
        const move = (i: number): number => (i * 5 + (Math.abs(seed) % size)) % size
        fc.pre(new Set([...problem.values.keys()].map(move)).size === size)
        const moved = (array: Float64Array): Float64Array => {
          const result = new Float64Array(size)
          array.forEach((value, i) => {
            result[move(i)] = value
          })
          return result
        }
        const permuted: SuppressionProblem = {
          values: moved(problem.values),
          lower: moved(problem.lower),
          upper: moved(problem.upper),
          costs: moved(problem.costs),
          equations: problem.equations
            .map(({ total, parts }) => ({ total: move(total), parts: parts.map(move).reverse() }))
            .reverse(),
          primaries: problem.primaries.map((p) => ({ ...p, cell: move(p.cell) })).reverse(),
        }
        const [a, b] = [await suppressCells(problem), await suppressCells(permuted)]
        expect(b.cost).toBeCloseTo(a.cost, 9)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
