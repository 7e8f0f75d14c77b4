import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  cellContributions,
  failsPPercent,
  isBelowMinimumFrequency,
  pPercentProtection,
  safetyPercentageProtection,
} from '../primary-suppression.ts'
import { vectorsPresent } from '../vectors.fixture.ts'
import { auditPattern } from './attacker-interval.ts'
import { suppressCells } from './cell-suppression.ts'
import type { Intruder, SuppressionProblem } from './problem.ts'
import { type Hierarchy, hierarchyOf, problemOf, tabulate, totalsAbove } from './table.fixture.ts'

const folder = new URL('../../../../shared/vectors/sdc/', import.meta.url)
const bytes = (path: string): Buffer => readFileSync(new URL(path, folder))
const text = (path: string): string => bytes(path).toString('latin1')

/** Status per cell as τ-ARGUS writes it: safe, unsafe, or withheld besides. */
function statuses(problem: SuppressionProblem, suppressed: Uint8Array): string[] {
  const unsafe = new Set(problem.primaries.map(({ cell }) => cell))
  return [...suppressed].map((mark, i) => (mark === 0 ? 's' : unsafe.has(i) ? 'u' : 'x'))
}

const batchStatuses = [...'ssssxussssxxsss']

/** The batch examples by the order of their output: regions by genders, totals first. */
const regions: Hierarchy = [
  { code: 'Total', parts: ['A', 'B', 'C', 'D'] },
  ...['A', 'B', 'C', 'D'].map((code) => ({ code, parts: [] })),
]
const genders: Hierarchy = [
  { code: 'Total', parts: ['male', 'female'] },
  { code: 'male', parts: [] },
  { code: 'female', parts: [] },
]

describe.skipIf(!vectorsPresent)('the batch examples of τ-ARGUS', () => {
  it('withholds the same cells in a table with one cell marked by hand', async () => {
    const rows = text('tauargus_batch/ex1/tabdata_ex1.tab')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(',').map((field) => field.trim()))
    const values = rows.map((row) => Number(row[2]))
    const cellOf = new Map(rows.map((row, i) => [`${row[0]}|${row[1]}`, i]))
    const records = rows
      .filter((row) => row[0] !== 'Total' && row[1] !== 'Total')
      .map((row) => ({ row: row[0] ?? '', column: row[1] ?? '', value: Number(row[2]) }))
    const table = tabulate(records, regions, genders)
    const place = (cell: number): number => cellOf.get(table.keys[cell] ?? '') ?? -1
    const equations = table.equations.map(({ total, parts }) => ({
      total: place(total),
      parts: parts.map(place),
    }))
    const primaries = rows.flatMap((row, cell) =>
      row[3] === 'U'
        ? [{ cell, lowerProtection: Number(row[4]), upperProtection: Number(row[5]) }]
        : [],
    )
    const problem = problemOf(values, equations, primaries)
    const { suppressed, proved } = await suppressCells(problem)
    expect(statuses(problem, suppressed)).toEqual(batchStatuses)
    expect(values[0]).toBe(5146)
    expect(proved).toBe(true)
    expect(await auditPattern(problem, suppressed)).toEqual([])
  })

  it('withholds the same cells of microdata by minimum frequency and p %', async () => {
    const records = text('tauargus_batch/ex2/microdata_ex2.asc')
      .split(/[\r\n]+/)
      .filter((line) => line.trim() !== '')
      .map((line) => line.split(',').map((field) => field.trim()))
      .map((row) => ({ row: row[0] ?? '', column: row[1] ?? '', value: Number(row[4]) }))
    const table = tabulate(records, regions, genders)
    const order = regions.flatMap((r) => genders.map((g) => `${r.code}|${g.code}`))
    const cells = table.keys.map((key) =>
      cellContributions((table.contributions.get(key) ?? []).map((value) => ({ value }))),
    )
    const rule = { p: 20, coalition: 5 }
    const primaries = cells.flatMap((contributions, cell) => {
      const n = contributions.contributors.length
      if (failsPPercent(contributions, rule)) {
        return [{ cell, ...pPercentProtection(contributions, rule) }]
      }
      return isBelowMinimumFrequency(n, 5)
        ? [{ cell, ...safetyPercentageProtection(contributions.total, 20) }]
        : []
    })
    const problem = problemOf(
      cells.map(({ total }) => total),
      table.equations,
      primaries,
    )
    const { suppressed, proved } = await suppressCells(problem)
    const found = statuses(problem, suppressed)
    expect(order.map((key) => found[table.keys.indexOf(key)])).toEqual(batchStatuses)
    expect(cells[table.keys.indexOf('Total|Total')]?.total).toBeCloseTo(10484.95, 6)
    expect(proved).toBe(true)
    expect(await auditPattern(problem, suppressed)).toEqual([])
  })
})

/** The demonstration table of τ-ARGUS: size by region, a sum under the p % rule with p = 15. */
function simpleTable() {
  const records = gunzipSync(bytes('tauargus_simple2d/tau_testW.asc.gz'))
    .toString('latin1')
    .split(/\r?\n/)
    .filter((line) => line.length > 40)
    .map((line) => ({
      row: line.slice(8, 10).trim(),
      column: line.slice(11, 13).trim(),
      value: Number(line.slice(27, 37)),
    }))
  const sizes = [...new Set(records.map(({ row }) => row))]
  const rows: Hierarchy = [
    { code: 'Total', parts: sizes },
    ...sizes.map((code) => ({ code, parts: [] })),
  ]
  const tree = hierarchyOf(text('tauargus_simple2d/region2.hrc'), '@', 'Total')
  const table = tabulate(records, rows, tree)
  const cells = table.keys.map((key) =>
    cellContributions((table.contributions.get(key) ?? []).map((value) => ({ value }))),
  )
  const rule = { p: 15 }
  const primaries = cells.flatMap((contributions, cell) =>
    failsPPercent(contributions, rule)
      ? [{ cell, ...pPercentProtection(contributions, rule) }]
      : [],
  )
  const values = cells.map(({ total }) => total)
  /** Whether who is in the inner cell is in the outer one too. */
  const contains = (outer: string, inner: string): boolean => {
    const [row = '', column = ''] = inner.split('|')
    const [r = '', c = ''] = outer.split('|')
    return totalsAbove(rows, row).includes(r) && totalsAbove(tree, column).includes(c)
  }
  return {
    keys: table.keys,
    cells,
    contains,
    problem: problemOf(values, table.equations, primaries),
  }
}

/** What τ-ARGUS made of it: value and status by key, empty cells left out. */
function expectedSimple(): Map<string, { value: number; status: string }> {
  return new Map(
    text('tauargus_simple2d/expected_tauargus.txt')
      .trim()
      .split(/\r?\n/)
      .map((line) =>
        line
          .replaceAll('"', '')
          .split(',')
          .map((field) => field.trim()),
      )
      .filter((row) => row[3] !== '14')
      .map((row) => [`${row[0]}|${row[1]}`, { value: Number(row[2]), status: row[3] ?? '' }]),
  )
}

describe.skipIf(!vectorsPresent)('the demonstration table of τ-ARGUS', () => {
  const { keys, cells, contains, problem } = vectorsPresent
    ? simpleTable()
    : { keys: [], cells: [], contains: () => false, problem: problemOf([], [], []) }
  const expected = vectorsPresent ? expectedSimple() : new Map()
  const tauCost = [...expected.values()]
    .filter(({ status }) => status === '11')
    .reduce((sum, { value }) => sum + value, 0)
  const primaryCost = problem.primaries.reduce((sum, p) => sum + (problem.costs[p.cell] ?? 0), 0)

  it('has the same 119 cells with the same values', () => {
    expect(keys).toHaveLength(119)
    for (const [key, { value }] of expected) {
      expect(problem.values[keys.indexOf(key)], key).toBeCloseTo(value, 2)
    }
  })

  it('has the same nine primary cells', () => {
    const primary = problem.primaries.map(({ cell }) => keys[cell]).sort()
    const theirs = [...expected].filter(([, { status }]) => status === '3').map(([key]) => key)
    expect(primary).toEqual(theirs.sort())
    expect(primary).toHaveLength(9)
  })

  it('costs 521,926 besides the primaries, a fifth of what τ-ARGUS withholds', async () => {
    const { suppressed, cost, proved } = await suppressCells(problem)
    expect(proved).toBe(true)
    expect(cost - primaryCost).toBeCloseTo(521_926, 2)
    expect(tauCost).toBeCloseTo(2_524_351, 2)
    expect(await auditPattern(problem, suppressed)).toEqual([])
  })

  it('withholds four cells when every cell costs the same', async () => {
    const even = { ...problem, costs: new Float64Array(keys.length).fill(1) }
    const { cost } = await suppressCells(even)
    expect(cost - problem.primaries.length).toBe(4)
  })

  it('costs no more than τ-ARGUS when single contributors are intruders too', async () => {
    const singles = cells.flatMap((cell, i) => (cell.contributors.length === 1 ? [i] : []))
    expect(singles.length).toBeGreaterThan(0)
    const intruders: Intruder[] = singles.map((single) => ({
      knows: [
        { cell: single, lower: problem.values[single] ?? 0, upper: problem.values[single] ?? 0 },
      ],
      // In a cell of which the intruder is part herself, the p % rule already counts on her.
      targets: problem.primaries.filter(
        ({ cell }) =>
          !contains(keys[cell] ?? '', keys[single] ?? '') &&
          !contains(keys[single] ?? '', keys[cell] ?? ''),
      ),
    }))
    const guarded = { ...problem, intruders }
    const { suppressed, cost, proved, unprotectable } = await suppressCells(guarded)
    expect(unprotectable).toEqual([])
    expect(proved).toBe(true)
    expect(cost - primaryCost).toBeLessThanOrEqual(tauCost)
    expect(cost - primaryCost).toBeGreaterThanOrEqual(521_926)
    expect(await auditPattern(guarded, suppressed)).toEqual([])
  })
})
