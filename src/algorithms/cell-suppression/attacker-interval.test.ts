import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveLinearProgramme } from '../linear-programme.ts'
import { equationRows, openAttacker } from './attacker.ts'
import { attackerIntervals, auditPattern } from './attacker-interval.ts'
import { equationMatrix } from './equation-matrix.ts'
import type { SuppressionProblem } from './problem.ts'
import { problemOf } from './table.fixture.ts'

/**
 * The trap: four rows and four columns in which every row and column has at least two cells withheld, and
 * one of them can still be computed. Cells 0–15 inner, 16–19 row totals, 20–23 column totals, 24 the total.
 */
const inner = [
  [60, 34, 47, 89],
  [69, 26, 124, 31],
  [92, 59, 25, 40],
  [800, 651, 33, 18],
]
const trapValues = (() => {
  const rows = inner.map((row) => row.reduce((a, b) => a + b, 0))
  const columns = [0, 1, 2, 3].map((c) => inner.reduce((sum, row) => sum + (row[c] ?? 0), 0))
  return [...inner.flat(), ...rows, ...columns, rows.reduce((a, b) => a + b, 0)]
})()
const four = [0, 1, 2, 3]
const trapEquations = [
  ...four.map((r) => ({ total: 16 + r, parts: four.map((c) => 4 * r + c) })),
  ...four.map((c) => ({ total: 20 + c, parts: four.map((r) => 4 * r + c) })),
  { total: 24, parts: four.map((r) => 16 + r) },
  { total: 24, parts: four.map((c) => 20 + c) },
]

/** Two to three in every row and every column. */
const trapHidden = [0, 1, 2, 4, 5, 10, 11, 14, 15]
const trapPattern = Uint8Array.from(trapValues, (_, i) => (trapHidden.includes(i) ? 1 : 0))

/** Random systems: a tree of totals with a second, crossing way of adding up. */
const system = fc
  .tuple(fc.array(fc.nat({ max: 50 }), { minLength: 6, maxLength: 6 }), fc.nat({ max: 4095 }))
  .map(([leaves, mask]) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = leaves
    const values = [a, b, c, d, e, f, a + b + c, d + e + f, a + d, b + e, c + f]
    values.push(values.slice(0, 6).reduce((x, y) => x + y, 0))
    const equations = [
      { total: 6, parts: [0, 1, 2] },
      { total: 7, parts: [3, 4, 5] },
      { total: 8, parts: [0, 3] },
      { total: 9, parts: [1, 4] },
      { total: 10, parts: [2, 5] },
      { total: 11, parts: [6, 7] },
      { total: 11, parts: [8, 9, 10] },
    ]
    const suppressed = Uint8Array.from(values, (_, i) => (mask >> i) & 1)
    return { problem: problemOf(values, equations, []), suppressed }
  })

/** An interval by a linear programme over all cells, published ones fixed. */
async function byFullProgramme(
  problem: SuppressionProblem,
  suppressed: Uint8Array,
  cell: number,
): Promise<{ low: number; high: number }> {
  const ends = await Promise.all(
    [1, -1].map(async (sign) => {
      const costs = new Float64Array(problem.values.length)
      costs[cell] = sign
      const { objective } = await solveLinearProgramme({
        costs,
        lower: problem.values.map((v, i) => (suppressed[i] === 1 ? (problem.lower[i] ?? 0) : v)),
        upper: problem.values.map((v, i) => (suppressed[i] === 1 ? (problem.upper[i] ?? 0) : v)),
        rows: equationRows(problem.equations),
      })
      return sign * objective
    }),
  )
  return { low: ends[0] ?? 0, high: ends[1] ?? 0 }
}

describe('attackerIntervals', () => {
  // (230 + 250) − (89 + 124 + 31) − ((1021 + 770) − (92 + 59 + 800 + 651)) = 236 − 189 = 47.
  it('computes a cell although two or more are withheld in its row and its column', async () => {
    const problem = problemOf(trapValues, trapEquations, [])
    const intervals = await attackerIntervals(problem, trapPattern)
    expect(intervals.map(({ cell }) => cell)).toEqual(trapHidden)
    const exact = intervals.filter(({ low, high }) => high - low < 1e-6)
    expect(exact.map(({ cell }) => cell)).toEqual([2])
    expect(exact[0]?.low).toBeCloseTo(47, 6)
  })

  it('gives one value for a published cell', async () => {
    const suppressed = new Uint8Array(trapValues.length)
    const problem = problemOf(trapValues, trapEquations, [])
    expect(await attackerIntervals(problem, suppressed, [5])).toEqual([
      { cell: 5, low: 26, high: 26 },
    ])
  })

  it('agrees with a linear programme over all cells', async () => {
    await fc.assert(
      fc.asyncProperty(system, async ({ problem, suppressed }) => {
        for (const { cell, low, high } of await attackerIntervals(problem, suppressed)) {
          const full = await byFullProgramme(problem, suppressed, cell)
          expect(low).toBeCloseTo(full.low, 6)
          expect(high).toBeCloseTo(full.high, 6)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('never narrows when one more cell is withheld', async () => {
    await fc.assert(
      fc.asyncProperty(system, fc.nat({ max: 11 }), async ({ problem, suppressed }, extra) => {
        const before = await attackerIntervals(problem, suppressed)
        const more = suppressed.slice()
        more[extra] = 1
        const after = new Map((await attackerIntervals(problem, more)).map((i) => [i.cell, i]))
        for (const { cell, low, high } of before) {
          expect(after.get(cell)?.low).toBeLessThanOrEqual(low + 1e-6)
          expect(after.get(cell)?.high).toBeGreaterThanOrEqual(high - 1e-6)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('says so when the published cells contradict each other', async () => {
    const problem = problemOf([3, 1, 1], [{ total: 0, parts: [1, 2] }], [])
    await expect(attackerIntervals(problem, Uint8Array.from([0, 0, 0]), [1])).resolves.toEqual([
      { cell: 1, low: 1, high: 1 },
    ])
    await expect(
      attackerIntervals(
        { ...problem, upper: Float64Array.from([3, 1, 1]) },
        Uint8Array.from([0, 1, 1]),
      ),
    ).rejects.toThrow(/infeasible/)
  })
})

describe('the attacker of the search', () => {
  it('reaches as far as the solver says', async () => {
    await fc.assert(
      fc.asyncProperty(system, async ({ problem, suppressed }) => {
        const matrix = equationMatrix(equationRows(problem.equations), problem.values.length)
        const attacker = openAttacker(problem, matrix)
        attacker.withhold(suppressed)
        for (const { cell, low, high } of await attackerIntervals(problem, suppressed)) {
          const value = problem.values[cell] ?? 0
          expect(value + attacker.attack(cell, 1).reach).toBeCloseTo(high, 6)
          expect(value - attacker.attack(cell, -1).reach).toBeCloseTo(low, 6)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('bounds the reach under any other choice of cells by its weights', async () => {
    await fc.assert(
      fc.property(system, fc.nat({ max: 4095 }), ({ problem, suppressed }, mask) => {
        const matrix = equationMatrix(equationRows(problem.equations), problem.values.length)
        const attacker = openAttacker(problem, matrix)
        attacker.withhold(suppressed)
        const { cells, weights } = attacker.attack(0, 1)
        const other = Uint8Array.from(problem.values, (_, i) => (mask >> i) & 1)
        const most = cells.reduce((sum, cell, k) => sum + (weights[k] ?? 0) * (other[cell] ?? 0), 0)
        attacker.withhold(other)
        expect(attacker.attack(0, 1).reach).toBeLessThanOrEqual(most + 1e-6)
      }),
    )
  })
})

describe('auditPattern', () => {
  const primaries = [{ cell: 5, lowerProtection: 5, upperProtection: 5 }]

  it('catches the pattern that counting withheld cells per line passes', async () => {
    const everyLine = trapEquations.slice(0, 8)
    for (const { total, parts } of everyLine) {
      const hidden = [total, ...parts].filter((cell) => trapPattern[cell] === 1)
      expect(hidden.length).toBeGreaterThanOrEqual(2)
    }
    const needed = { cell: 2, lowerProtection: 5, upperProtection: 5 }
    const findings = await auditPattern(problemOf(trapValues, trapEquations, [needed]), trapPattern)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.needed).toBe(needed)
    expect(findings[0]?.high).toBeCloseTo(47, 6)
  })

  it('finds a primary that is published', async () => {
    const problem = problemOf(trapValues, trapEquations, primaries)
    const findings = await auditPattern(problem, new Uint8Array(trapValues.length))
    expect(findings).toEqual([{ cell: 5, low: 26, high: 26, needed: primaries[0] }])
  })

  it('finds exactly the cells whose intervals, by the solver alone, are too narrow', async () => {
    await fc.assert(
      fc.asyncProperty(
        system,
        fc.integer({ min: 1, max: 30 }),
        async ({ problem, suppressed }, level) => {
          const targets = [...problem.values.keys()].map((cell) => ({
            cell,
            lowerProtection: Math.min(level, problem.values[cell] ?? 0),
            upperProtection: level,
          }))
          const narrow = (
            await attackerIntervals(problem, suppressed, [...problem.values.keys()])
          ).filter(({ cell, low, high }) => {
            const value = problem.values[cell] ?? 0
            return (
              low > value - Math.min(level, value) + 1e-6 * level ||
              high < value + level - 1e-6 * level
            )
          })
          const found = await auditPattern({ ...problem, primaries: targets }, suppressed)
          expect(found.map(({ cell }) => cell)).toEqual(narrow.map(({ cell }) => cell))
          found.forEach(({ low, high }, k) => {
            expect(low).toBeCloseTo(narrow[k]?.low ?? Number.NaN, 5)
            expect(high).toBeCloseTo(narrow[k]?.high ?? Number.NaN, 5)
          })
        },
      ),
      { numRuns: 80 },
    )
  })

  it('finds what only an intruder can do, and names the intruder', async () => {
    const hidden = [0, 1, 4, 5]
    const suppressed = Uint8Array.from(trapValues, (_, i) => (hidden.includes(i) ? 1 : 0))
    const intruders = [
      { knows: [{ cell: 4, lower: 0, upper: 100 }], targets: primaries },
      { knows: [{ cell: 4, lower: 69, upper: 69 }], targets: primaries },
    ]
    const problem = { ...problemOf(trapValues, trapEquations, primaries), intruders }
    const findings = await auditPattern(problem, suppressed)
    expect(findings.map(({ cell, low, high, intruder }) => [cell, low, high, intruder])).toEqual([
      [5, 26, 26, 1],
    ])
  })
})
