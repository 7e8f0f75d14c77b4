import { describe, expect, it } from 'vitest'
import { protectTables } from './protect-tables.ts'
import { policy } from './tables.fixture.ts'
import { withoutReasons } from './without-reasons.ts'

const count = (key: string, value: number) => ({ key, value, n: value, rules: 'count' as const })
const split = (a: number, b: number) => ({
  cells: [count('all', a + b), count('a', a), count('b', b)],
  equations: [{ total: 'all', parts: ['a', 'b'] }],
})

describe('withoutReasons', () => {
  it('makes tables alike that reasons would tell apart', async () => {
    // 9 + 9 and 8 + 10: with reasons, "both under ten" of a shown 18 means nine each.
    const rules = policy('voorbeeld')
    const nines = await protectTables(split(9, 9), rules)
    const others = await protectTables(split(8, 10), rules)
    expect(nines.decisions[0]).toEqual({ key: 'all', status: 'shown', value: 18 })
    expect(nines.decisions).not.toEqual(others.decisions)
    expect(withoutReasons(nines)).toEqual(withoutReasons(others))
  })

  it('keeps what is shown', async () => {
    const tables = await protectTables(split(30, 40), policy('voorbeeld'))
    expect(withoutReasons(tables)).toEqual(tables)
  })
})
