import { describe, expect, it } from 'vitest'
import { appendRelease } from '../ledger/ledger-bytes.ts'
import type { CellDecision, LinkedTables } from '../model.ts'
import { auditTables } from './audit-tables.ts'
import { protectConfidentially, protectTables } from './protect-tables.ts'
import { DisclosureRefusal } from './refusal.ts'
import { byKey, people, policy, sketch, tablesOf } from './tables.fixture.ts'

const voorbeeld = policy('voorbeeld')
const count = (key: string, value: number) => ({ key, value, n: value, rules: 'count' as const })
const statuses = (decisions: readonly CellDecision[]): Record<string, string> =>
  Object.fromEntries(decisions.map(({ key, status }) => [key, status]))

describe('protectTables', () => {
  it('shows everything when nothing needs protection', async () => {
    const tables = tablesOf(
      people({ a: { x: [30, 20], y: [15, 25] }, b: { x: [40, 12], y: [22, 31] } }),
    )
    const { decisions, audit } = await protectTables(tables, voorbeeld, {
      sketches: sketch(tables),
    })
    expect(decisions.every(({ status }) => status === 'shown')).toBe(true)
    expect(decisions.map((d) => (d.status === 'shown' ? d.value : -1))).toEqual(
      tables.cells.map(({ value }) => value),
    )
    expect(audit).toEqual({ failures: [], attacked: 0, differencing: [] })
  })

  it('withholds beside a small cell one that would give it away', async () => {
    const tables: LinkedTables = {
      cells: [count('all', 63), count('a', 40), count('b', 3), count('c', 20)],
      equations: [{ total: 'all', parts: ['a', 'b', 'c'] }],
    }
    const { decisions, optimality } = await protectTables(tables, voorbeeld)
    expect(statuses(decisions)).toEqual({ all: 'shown', a: 'shown', b: 'primary', c: 'secondary' })
    expect(byKey(decisions).get('b')).toEqual({
      key: 'b',
      status: 'primary',
      rule: 'minimumFrequency',
    })
    expect(optimality).toEqual({ proved: true, gap: 0 })
  })

  it('keeps open what stands in another system, and withholds what that withholds', async () => {
    const tables: LinkedTables = {
      cells: [count('all', 63), count('a', 40), count('b', 3), count('c', 20)],
      equations: [{ total: 'all', parts: ['a', 'b', 'c'] }],
    }
    const open = await protectTables(tables, voorbeeld, { fixed: new Map([['c', 'shown']]) })
    expect(statuses(open.decisions)).toMatchObject({ a: 'secondary', c: 'shown' })
    const hidden = await protectTables(tables, voorbeeld, { fixed: new Map([['a', 'withheld']]) })
    expect(statuses(hidden.decisions)).toMatchObject({ a: 'secondary', b: 'primary' })
    const shown = new Map(['all', 'a', 'c'].map((key) => [key, 'shown'] as const))
    await expect(protectTables(tables, voorbeeld, { fixed: shown })).rejects.toThrow(
      DisclosureRefusal,
    )
  })

  it('never publishes a cell that costs nothing, and counts on it being unknown', async () => {
    const tables: LinkedTables = {
      cells: [count('all', 63), count('a', 40), count('b', 3), { ...count('c', 20), cost: 0 }],
      equations: [{ total: 'all', parts: ['a', 'b', 'c'] }],
    }
    const { decisions } = await protectTables(tables, voorbeeld)
    expect(statuses(decisions)).toEqual({ all: 'shown', a: 'shown', b: 'primary', c: 'secondary' })
  })

  it('withholds both parts of a share of 0 or 100 per cent', async () => {
    const tables = tablesOf(people({ a: { x: [30, 0] }, b: { x: [25, 14] } }))
    const found = byKey((await protectTables(tables, voorbeeld)).decisions)
    for (const key of ['yes|row=a', 'no|row=a'])
      expect(found.get(key)).toEqual({ key, status: 'primary', rule: 'groupDisclosure' })
    expect(found.get('of|row=a')?.status).toBe('shown')
    expect(found.get('yes|row=b')?.status).not.toBe('shown')
  })

  it('does not protect somebody who stands alone against herself', async () => {
    // One person in row a: of = yes = 1, no = 0. She knows all three, and nobody else is in them.
    const tables = tablesOf(
      people({ a: { x: [1, 0], y: [20, 14] }, b: { x: [25, 14], y: [16, 18] } }),
    )
    const { decisions, audit } = await protectTables(tables, voorbeeld)
    expect(byKey(decisions).get('of|row=a;column=x')?.status).toBe('primary')
    expect(audit.failures).toEqual([])
  })

  it('withholds more when somebody who stands alone could work out another', async () => {
    // She is all of b: with all and a shown she would know c = 27 − 20 − 1.
    const tables: LinkedTables = {
      cells: [count('all', 27), count('a', 20), count('b', 1), count('c', 6)],
      equations: [{ total: 'all', parts: ['a', 'b', 'c'] }],
    }
    const { decisions } = await protectTables(tables, voorbeeld)
    const hidden = decisions.filter(({ status }) => status !== 'shown').map(({ key }) => key)
    expect(hidden.length).toBeGreaterThan(2)
  })

  it('rounds counts to hundreds by the rules for income', async () => {
    const tables: LinkedTables = {
      cells: [count('all', 849), count('a', 449), count('b', 400)],
      equations: [{ total: 'all', parts: ['a', 'b'] }],
    }
    const { decisions } = await protectTables(tables, policy('cbs-inkomen'))
    expect(decisions).toEqual([
      { key: 'all', status: 'shown', value: 800, method: 'rounded' },
      { key: 'a', status: 'shown', value: 400, method: 'rounded' },
      { key: 'b', status: 'shown', value: 400, method: 'rounded' },
    ])
  })

  it('catches the leak of InserJeunes: 23 of 30 favourable, 20 study on, 3 of 10 employed', async () => {
    // Orion, InserJeunes: each rate is withheld by its own denominator only; 23 − 20 = 3.
    const tables = {
      cells: [
        count('leavers', 30),
        count('studying', 20),
        count('favourable', 23),
        { ...count('employed', 3), cost: 0 },
      ],
      equations: [],
      members: [30, 20, 23]
        .map((to) => Array.from({ length: to }, (_, i) => i))
        .concat([[20, 21, 22]]),
    }
    const naive = tables.cells.map(
      ({ key, value, n }): CellDecision =>
        n < 10
          ? { key, status: 'primary', rule: 'minimumFrequency' }
          : { key, status: 'shown', value },
    )
    const audit = await auditTables(tables, naive, voorbeeld, { sketches: sketch(tables) })
    expect(audit.differencing).toContainEqual({
      releaseId: '',
      cell: 'favourable',
      formerCell: 'studying',
      persons: 3,
    })
    const { decisions } = await protectTables(tables, voorbeeld, { sketches: sketch(tables) })
    const alike = await protectTables(tables, voorbeeld, {
      sketches: sketch(tables),
      differencing: 'refuseFormer',
    })
    expect(alike.decisions).toEqual(decisions)
    const found = statuses(decisions)
    expect(found.favourable === 'shown' && found.studying === 'shown').toBe(false)
    await expect(
      protectTables(tables, voorbeeld, { sketches: sketch(tables), differencing: 'refuse' }),
    ).rejects.toMatchObject({ reason: 'differencing' })
  })

  it('compares with former releases: withholds the new cell, or refuses and names the pair', async () => {
    const former = tablesOf(people({ a: { x: [40, 20] }, b: { x: [35, 25] } }))
    const first = await protectConfidentially(former, voorbeeld, { sketches: sketch(former) })
    const ledger = appendRelease([], first.ledgerRelease('2024'))
    const group = Array.from({ length: 57 }, (_, i) => i)
    const tables = { cells: [count('of|row=a;age=<27', 57)], equations: [], members: [group] }
    const ports = { ledger, sketches: sketch(tables) }
    const { decisions } = await protectTables(tables, voorbeeld, ports)
    expect(decisions).toEqual([
      { key: 'of|row=a;age=<27', status: 'primary', rule: 'differencing' },
    ])
    const refused = await protectTables(tables, voorbeeld, {
      ...ports,
      differencing: 'refuseFormer',
    }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DisclosureRefusal)
    const refusal = refused as DisclosureRefusal
    expect(refusal.report().differencing.map((pair) => pair.formerCell)).toContain('of|row=a')
    expect(`${refusal.message}${JSON.stringify(refusal)}`).not.toContain('row=a')
  })

  it('lets the same release out again', async () => {
    const tables = tablesOf(people({ a: { x: [40, 20] }, b: { x: [35, 4] } }))
    const ports = { sketches: sketch(tables) }
    const first = await protectConfidentially(tables, voorbeeld, ports)
    const ledger = appendRelease([], first.ledgerRelease('2024'))
    const again = await protectTables(tables, voorbeeld, { ...ports, ledger })
    expect(again.decisions).toEqual(first.tables.decisions)
  })

  it('refuses a ledger without fingerprints, tables that do not add up, and unknown cells', async () => {
    const tables = tablesOf(people({ a: { x: [40, 20] } }))
    const { ledgerRelease } = await protectConfidentially(tables, voorbeeld, {
      sketches: sketch(tables),
    })
    await expect(
      protectTables(tables, voorbeeld, { ledger: [ledgerRelease('x')] }),
    ).rejects.toThrow(RangeError)
    const wrong = {
      cells: [count('all', 5), count('a', 4)],
      equations: [{ total: 'all', parts: ['a'] }],
    }
    await expect(protectTables(wrong, voorbeeld)).rejects.toThrow('do not add up')
    const unknown = { cells: [count('all', 5)], equations: [{ total: 'all', parts: ['a'] }] }
    await expect(protectTables(unknown, voorbeeld)).rejects.toThrow('unknown cell a')
    await expect(
      protectTables({ cells: [count('a', 1), count('a', 1)], equations: [] }, voorbeeld),
    ).rejects.toThrow('Two cells')
  })
})

describe('protection by noise', () => {
  const tables = tablesOf(
    people({ a: { x: [40, 3], y: [0, 12] }, b: { x: [1, 2], y: [35, 25] } }),
    true,
  )
  const protect = () => protectTables(tables, voorbeeld, { method: 'cellKey' })

  it('never shows a count that must not be published, keeps zeros, and stays within the maximum', async () => {
    const { decisions } = await protect()
    for (const [i, decision] of decisions.entries()) {
      const cell = tables.cells[i]
      if (cell === undefined || cell.rules === 'sum' || decision.status !== 'shown') continue
      expect(decision).toMatchObject({ method: 'cellKey' })
      expect(decision.value === 0 || decision.value > 2).toBe(true)
      expect(Math.abs(decision.value - cell.value)).toBeLessThanOrEqual(5)
      if (cell.value === 0) expect(decision.value).toBe(0)
    }
  })

  it('withholds sums over few persons and moves the others', async () => {
    const found = byKey((await protect()).decisions)
    expect(found.get('wage|row=b;column=x')).toMatchObject({ status: 'primary' })
    const whole = tables.cells.find(({ key }) => key === 'wage|')
    expect(found.get('wage|')).toMatchObject({ status: 'shown', method: 'cellKey' })
    const shown = found.get('wage|')
    const largest = whole?.largest?.[0] ?? 0
    expect(
      Math.abs((shown?.status === 'shown' ? shown.value : 0) - (whole?.value ?? 0)),
    ).toBeLessThan(5 * 0.35 * largest)
  })

  it('refuses a policy without rules of noise', async () => {
    await expect(protectTables(tables, policy('duo'), { method: 'cellKey' })).rejects.toThrow(
      RangeError,
    )
  })
})

describe('protection by rounding', () => {
  const tables = tablesOf(people({ a: { x: [41, 3], y: [0, 12] }, b: { x: [1, 2], y: [33, 26] } }))

  it('gives multiples next to the truth that add up', async () => {
    const { decisions } = await protectTables(tables, voorbeeld, { method: 'controlledRounding' })
    const value = new Map(
      decisions.map((d) => [d.key, d.status === 'shown' ? d.value : Number.NaN]),
    )
    for (const cell of tables.cells) {
      const shown = value.get(cell.key) ?? Number.NaN
      expect(shown % 5).toBe(0)
      expect(Math.abs(shown - cell.value)).toBeLessThan(5)
      if (cell.value % 5 === 0) expect(shown).toBe(cell.value)
    }
    for (const { total, parts } of tables.equations)
      expect(parts.reduce((sum, part) => sum + (value.get(part) ?? 0), 0)).toBe(value.get(total))
  })

  it('refuses sums, and a policy without a base', async () => {
    const wages = tablesOf(people({ a: { x: [41, 3] } }), true)
    const ports = { method: 'controlledRounding' } as const
    await expect(protectTables(wages, voorbeeld, ports)).rejects.toThrow('counts only')
    await expect(protectTables(tables, policy('duo'), ports)).rejects.toThrow(RangeError)
  })
})
