import { describe, expect, it } from 'vitest'
import type { ProtectedTables } from '#disclosure'
import { exampleLeavers, times } from '../leavers.fixture.ts'
import { sampleLeavers } from '../sample-leavers.fixture.ts'
import { tabulate } from '../tabulate/tabulate.ts'
import { decisionsOf } from './decisions.ts'
import { linkedTables, outcomeSystems } from './linked-tables.ts'

const title = { nl: 'x', en: 'x' }
const tables = [{ id: 'x', title, axes: ['region', 'pathway'] as const }]
const at = (region: string, pathway: string) => ({ region, pathway })
const leavers = exampleLeavers([
  ...times(12, { dimensions: at('AM01', 'bol'), answers: { progression: true }, wage: 190_000 }),
  ...times(8, { dimensions: at('AM01', 'bbl'), answers: { progression: false } }),
  ...times(5, { dimensions: at('AM02', 'bol'), wage: 210_050 }),
])
const tabulation = tabulate(leavers, tables)

const cellsOf = (system: (typeof outcomeSystems)[number]) =>
  new Map(linkedTables(tabulation, system).cells.map((cell) => [cell.key, cell]))

describe('linkedTables', () => {
  it('has the number of graduates of every group', () => {
    const cells = cellsOf('graduates')
    expect(cells.get('graduates|')?.value).toBe(25)
    expect(cells.get('graduates|pathway=bbl;region=AM01')).toMatchObject({
      value: 8,
      rules: 'count',
    })
  })

  it('has yes, no, who answered and who was not asked, linked to the graduates', () => {
    const { equations } = linkedTables(tabulation, 'progression')
    const cells = cellsOf('progression')
    expect(cells.get('progression:yes|')).toMatchObject({ value: 12, rules: 'share-part' })
    expect(cells.get('progression:no|')?.value).toBe(8)
    expect(cells.get('progression:of|')?.value).toBe(20)
    expect(cells.get('progression:rest|')?.value).toBe(5)
    expect(equations).toContainEqual({
      total: 'progression:of|',
      parts: ['progression:yes|', 'progression:no|'],
    })
    expect(equations).toContainEqual({
      total: 'graduates|',
      parts: ['progression:of|', 'progression:rest|'],
    })
  })

  it('takes the graduates themselves as who answered when everybody did', () => {
    const all = tabulate(exampleLeavers(times(20, { answers: { switch: true } })), [
      { id: 'x', title, axes: ['region'] },
    ])
    const keys = linkedTables(all, 'switch').cells.map((cell) => cell.key)
    expect(keys).toContain('graduates|')
    expect(keys.some((key) => key.startsWith('switch:of'))).toBe(false)
  })

  it('sums wages in euros, with the largest of single persons', () => {
    const cell = cellsOf('startWage').get('startWage:sum|region=AM02')
    expect(cell).toMatchObject({ value: 10_502.5, n: 5, rules: 'sum' })
    expect(cell?.largest?.slice(0, 2)).toEqual([2100.5, 2100.5])
  })

  it('costs nothing to withhold what nobody sees', () => {
    const unknown = tabulate(exampleLeavers([{}, { dimensions: { region: '' } }]), [
      { id: 'x', title, axes: ['region'] },
    ])
    const cells = linkedTables(unknown, 'graduates').cells
    expect(cells.find(({ key }) => key === 'graduates|region=rest')?.cost).toBe(0)
  })

  it.each(outcomeSystems)('adds up everywhere in a larger world: %s', (system) => {
    const larger = tabulate(sampleLeavers(400), [
      { id: 'a', title, axes: ['programme', 'pathway'] },
      { id: 'b', title, axes: ['programme', 'recentCohorts'] },
    ])
    const { cells, equations } = linkedTables(larger, system)
    const values = new Map(cells.map(({ key, value }) => [key, value]))
    expect(values.size).toBe(cells.length)
    for (const { total, parts } of equations)
      expect(parts.reduce((sum, part) => sum + (values.get(part) ?? Number.NaN), 0)).toBeCloseTo(
        values.get(total) ?? Number.NaN,
        4,
      )
  })
})

describe('decisionsOf', () => {
  const protectedAs = (decisions: ProtectedTables['decisions']): ProtectedTables => ({
    policyId: 'voorbeeld',
    policyFrom: '2024-01-01',
    method: 'suppression',
    decisions,
    optimality: { proved: true, gap: 0 },
    audit: { failures: [], attacked: 0, differencing: [] },
  })
  const decisions = decisionsOf(
    new Map([
      [
        'graduates',
        protectedAs([
          { key: 'graduates|', status: 'shown', value: 30 },
          { key: 'graduates|sex=man', status: 'secondary' },
          { key: 'graduates|sex=woman', status: 'primary', rule: 'minimumFrequency' },
        ]),
      ],
      [
        'switch',
        protectedAs([
          { key: 'graduates|', status: 'shown', value: 30 },
          { key: 'switch:of|', status: 'shown', value: 30 },
          { key: 'switch:yes|', status: 'primary', rule: 'groupDisclosure' },
          { key: 'switch:no|', status: 'primary', rule: 'groupDisclosure' },
          { key: 'graduates|sex=man', status: 'shown', value: 20 },
          { key: 'switch:yes|sex=man', status: 'shown', value: 10 },
        ]),
      ],
    ]),
  )

  it('withholds a share when a part of it is withheld', () => {
    expect(decisions.withholds('switch', '')).toBe(true)
    expect(decisions.withholds('graduates', '')).toBe(false)
  })

  it('withholds every outcome of a group whose number is withheld in any system', () => {
    expect(decisions.withholds('switch', 'sex=man')).toBe(true)
    expect(decisions.withholds('medianStartWage', 'sex=woman')).toBe(true)
  })

  it('gives the number that is shown, and refuses one that is not', () => {
    expect(decisions.shown('graduates', '')).toBe(30)
    expect(() => decisions.shown('graduates', 'sex=man')).toThrow(RangeError)
    expect(() => decisions.shown('graduates', 'sex=unknown')).toThrow(RangeError)
  })
})
