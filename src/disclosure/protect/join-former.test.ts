import { describe, expect, it } from 'vitest'
import { appendRelease } from '../ledger/ledger-bytes.ts'
import type { ReleaseLedger } from '../ledger/ledger-release.ts'
import type { ConfidentialCell } from '../model.ts'
import { auditTables } from './audit-tables.ts'
import { cellSystem } from './cell-system.ts'
import { joinFormer } from './join-former.ts'
import { protectConfidentially, protectTables } from './protect-tables.ts'
import { DisclosureRefusal } from './refusal.ts'
import { type PeopledTables, policy, sketch } from './tables.fixture.ts'

const voorbeeld = policy('voorbeeld')
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

/** Counts of groups of persons, by key. */
function tables(
  groups: Readonly<Record<string, readonly number[]>>,
  equations: PeopledTables['equations'] = [],
): PeopledTables {
  const cells = Object.entries(groups).map(
    ([key, group]): ConfidentialCell => ({
      key,
      value: group.length,
      n: group.length,
      rules: 'count',
    }),
  )
  return { cells, equations, members: Object.values(groups) }
}

/** 2024: everybody is shown; schools a (20), b (17) and c (3) are not all. */
const first = tables(
  { all: range(0, 60), a: range(0, 20), b: range(20, 37), c: range(37, 40), d: range(40, 60) },
  [{ total: 'all', parts: ['a', 'b', 'c', 'd'] }],
)

async function ledgerOf(hidden: readonly string[]): Promise<ReleaseLedger> {
  const fixed = new Map(
    first.cells
      .filter(({ key }) => key !== 'c')
      .map(({ key }) => [key, hidden.includes(key) ? ('withheld' as const) : ('shown' as const)]),
  )
  const { ledgerRelease } = await protectConfidentially(first, voorbeeld, {
    sketches: sketch(first),
    fixed,
  })
  return appendRelease([], ledgerRelease('2024'))
}

describe('a release after a former one', () => {
  it('may not show under another name what was withheld to protect a small group', async () => {
    const ledger = await ledgerOf(['b'])
    const second = tables({ 'school B, renamed': range(20, 37) })
    await expect(
      protectTables(second, voorbeeld, { sketches: sketch(second), ledger }),
    ).rejects.toMatchObject({ name: 'DisclosureRefusal', reason: 'audit' })
  })

  it('may not show both cells of which one had to stay withheld, though no two cells differ by few', async () => {
    // all − a − d − b = c = 3; none of the pairs differs by fewer than ten persons.
    const ledger = await ledgerOf(['a', 'b'])
    const second = tables({ 'merged a': range(0, 20), 'merged b': range(20, 37) })
    const ports = { sketches: sketch(second), ledger }
    const failed = await protectTables(second, voorbeeld, ports).catch((e: unknown) => e)
    expect(failed).toBeInstanceOf(DisclosureRefusal)
    const report = (failed as DisclosureRefusal).report()
    expect(report.differencing).toEqual([])
    expect(report.failures[0]).toMatchObject({ key: '2024: c', low: 3, high: 3, needed: [2, 10] })
  })

  it('may show one of them, as long as the other stays unknown', async () => {
    const ledger = await ledgerOf(['a', 'b'])
    const second = tables({ 'merged a': range(0, 20) })
    const { decisions } = await protectTables(second, voorbeeld, {
      sketches: sketch(second),
      ledger,
    })
    expect(decisions).toEqual([{ key: 'merged a', status: 'shown', value: 20 }])
  })

  it('may show what has nothing to do with it', async () => {
    const ledger = await ledgerOf(['b'])
    const second = tables({ elsewhere: range(100, 140) })
    const report = await auditTables(
      second,
      [{ key: 'elsewhere', status: 'shown', value: 40 }],
      voorbeeld,
      { sketches: sketch(second), ledger },
    )
    expect(report).toEqual({ failures: [], attacked: 0, differencing: [] })
  })
})

describe('joinFormer', () => {
  it('takes equal groups for one unknown and adds only equations that can say something', async () => {
    const ledger = await ledgerOf(['b'])
    const second = tables({ 'b again': range(20, 37), other: range(200, 230) })
    const shown = second.cells.map(({ key, value }) => ({ key, status: 'shown' as const, value }))
    const joined = joinFormer(cellSystem(second), shown, sketch(second), ledger)
    expect(joined.system.equations).toHaveLength(1)
    expect(joined.system.cells.map(({ key }) => key)).toEqual([
      'b again',
      'other',
      '2024: all',
      '2024: a',
      '2024: c',
      '2024: d',
    ])
    const unrelated = tables({ other: range(200, 230) })
    expect(
      joinFormer(cellSystem(unrelated), shown.slice(1), sketch(unrelated), ledger).system.equations,
    ).toEqual([])
  })
})
