import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { vectorsPresent } from '../vectors.fixture.ts'
import { auditPattern } from './attacker-interval.ts'
import { suppressCells } from './cell-suppression.ts'
import type { SuppressionProblem } from './problem.ts'

const folder = new URL('../../../../shared/vectors/sdc/csp_mbo/', import.meta.url)

/** A table of mbo students as it is in the vectors. */
interface MboTable {
  readonly cells: readonly { readonly value: number; readonly cost: number }[]
  readonly equations: SuppressionProblem['equations']
  readonly attacker_bounds: { readonly lower: number; readonly upper_deviation: number }
  readonly primaries: readonly { readonly id: number; readonly lpl: number; readonly upl: number }[]
  readonly reference: { readonly status: string; readonly total_cost: number }
}

/** The suppression problem of such a table. */
function problemOfTable(table: MboTable): SuppressionProblem {
  const values = Float64Array.from(table.cells, ({ value }) => value)
  return {
    values,
    lower: values.map(() => table.attacker_bounds.lower),
    upper: values.map((value) => value + table.attacker_bounds.upper_deviation),
    costs: Float64Array.from(table.cells, ({ cost }) => cost),
    equations: table.equations,
    primaries: table.primaries.map(({ id, lpl, upl }) => ({
      cell: id,
      lowerProtection: lpl,
      upperProtection: upl,
    })),
  }
}

const names = vectorsPresent ? readdirSync(folder) : []

describe.skipIf(!vectorsPresent)('the tables of mbo students with proved optima', () => {
  it.each(names)(
    'finds and proves the optimum of %s, and it stands the audit',
    async (name) => {
      const table: MboTable = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      const problem = problemOfTable(table)
      const pattern = await suppressCells(problem)
      expect(table.reference.status).toBe('opt')
      expect(pattern.proved).toBe(true)
      expect(pattern.cost).toBe(table.reference.total_cost)
      expect(await auditPattern(problem, pattern.suppressed)).toEqual([])
    },
    240_000,
  )

  it.each([
    ['reg4_x_sec_x_lw_m6_T5_value_s1.json', 0.005],
    ['reg4_x_sec_x_lw_m6_T5_value_s1.json', 0.04],
    ['sec_x_niv_x_lw_m6_T5_count_s1.json', 0.015],
    ['sec_x_niv_x_lw_m6_T5_count_s1.json', 0.1],
  ])(
    'states an honest gap for %s when it may stop at %d',
    async (name, gap) => {
      const table: MboTable = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
      const problem = problemOfTable(table)
      const pattern = await suppressCells(problem, { gap })
      expect(pattern.bound).toBeLessThanOrEqual(table.reference.total_cost)
      expect(pattern.cost).toBeGreaterThanOrEqual(table.reference.total_cost)
      expect(pattern.gap).toBeLessThanOrEqual(gap + 1e-8)
      expect(await auditPattern(problem, pattern.suppressed)).toEqual([])
    },
    60_000,
  )
})
