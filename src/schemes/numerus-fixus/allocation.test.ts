import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAllocation } from '../engine/run-allocation.ts'
import { numerusFixus } from './numerus-fixus.ts'

interface Row {
  readonly kenmerk: string
  readonly aangemeld: string
  readonly voldoet: boolean
}

const minutes = fc
  .integer({ min: 0, max: 59 })
  .map((minute) => `2023-10-02T09:${String(minute).padStart(2, '0')}`)

const rows = fc.array(
  fc.record({
    kenmerk: fc.integer({ min: 0, max: 20 }).map((n) => `k${n}`),
    aangemeld: minutes,
    voldoet: fc.boolean(),
  }),
  { maxLength: 30 },
)
const seats = fc.integer({ min: 0, max: 12 })
const ways = fc.constantFrom('volgorde', 'loting')
const seeds = fc.integer({ min: 0, max: 1000 })

const decide = (given: readonly Row[], plaatsen: number, wijze: string, startgetal = 7) => {
  const settings = { plaatsen, wijze, startgetal }
  const applications = given.map((row) => ({ ...row }))
  const { result } = runAllocation(numerusFixus, applications, settings, '2024-04-01')
  if (result === undefined) throw new Error('no result')
  return result
}

const placed = (given: readonly Row[], plaatsen: number, wijze: string, seed?: number) =>
  decide(given, plaatsen, wijze, seed)
    .decisions.filter(({ status }) => status === 'granted')
    .map(({ row }) => given[row]!.kenmerk)
    .sort()

const row = (kenmerk: string, minute = '00'): Row => ({
  kenmerk,
  aangemeld: `2023-10-02T09:${minute}`,
  voldoet: true,
})

describe('the division of places under a cap', () => {
  it('fills the places as far as there are people and never one more', () => {
    fc.assert(
      fc.property(rows, seats, ways, (given, plaatsen, wijze) => {
        const people = new Set(given.filter((each) => each.voldoet).map((each) => each.kenmerk))
        const names = placed(given, plaatsen, wijze)
        expect(names.length).toBe(Math.min(plaatsen, people.size))
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })

  it('places the same people whatever the order of the rows', () => {
    fc.assert(
      fc.property(rows, seats, ways, seeds, (given, plaatsen, wijze, seed) => {
        const reversed = [...given].reverse()
        expect(placed(reversed, plaatsen, wijze, seed)).toEqual(
          placed(given, plaatsen, wijze, seed),
        )
      }),
    )
  })

  it('gives nobody a place by applying once more', () => {
    fc.assert(
      fc.property(rows, seats, ways, minutes, (given, plaatsen, wijze, moment) => {
        const first = given.find((each) => each.voldoet)
        if (first === undefined || first.aangemeld > moment) return
        const again = [...given, { ...first, aangemeld: moment }]
        expect(placed(again, plaatsen, wijze)).toEqual(placed(given, plaatsen, wijze))
      }),
    )
  })

  it('puts nobody before somebody who applied earlier', () => {
    fc.assert(
      fc.property(rows, seats, (given, plaatsen) => {
        const { decisions } = decide(given, plaatsen, 'volgorde')
        const moments = (status: string) =>
          decisions.filter((each) => each.status === status).map((each) => given[each.row]!)
        for (const granted of moments('granted'))
          for (const reserve of moments('reserve'))
            expect(granted.aangemeld <= reserve.aangemeld).toBe(true)
      }),
    )
  })

  it('takes nobody a place away when there is one place more', () => {
    fc.assert(
      fc.property(rows, seats, ways, (given, plaatsen, wijze) => {
        const fewer = placed(given, plaatsen, wijze)
        expect(placed(given, plaatsen + 1, wijze)).toEqual(expect.arrayContaining(fewer))
      }),
    )
  })

  it('draws by the seed and not by the moment when places go by lot', () => {
    const given = [row('a', '00'), row('b', '10'), row('c', '20'), row('d', '30')]
    const winners = new Set<string>()
    for (let seed = 0; seed < 50; seed += 1) winners.add(placed(given, 1, 'loting', seed)[0] ?? '')
    expect([...winners].sort()).toEqual(['a', 'b', 'c', 'd'])
    const later = given.map((each) => ({ ...each, aangemeld: '2023-12-01T12:00' }))
    expect(placed(later, 2, 'loting', 3)).toEqual(placed(given, 2, 'loting', 3))
  })

  it('lets the lot decide among equal moments, and says number and seed', () => {
    const winners = new Set<string>()
    for (let seed = 0; seed < 30; seed += 1)
      winners.add(placed([row('a'), row('b')], 1, 'volgorde', seed)[0] ?? '')
    expect(winners.size).toBe(2)
    const [first] = decide([row('a')], 1, 'loting', 9).decisions
    expect(first?.findings).toEqual([
      { rule: 'lot', outcome: 'computed', values: { number: 1, of: 1, seed: 9 }, parameters: [] },
      { rule: 'place', outcome: 'met', values: { number: 1, seats: 1 }, parameters: [] },
    ])
    const [byMoment] = decide([row('a')], 0, 'volgorde').decisions
    expect(byMoment?.findings).toEqual([
      { rule: 'place', outcome: 'notMet', values: { number: 1, seats: 0 }, parameters: [] },
    ])
  })

  it('tells why a row has no number: requirements, or the same person again', () => {
    const given = [row('a'), row('a', '05'), { ...row('b'), voldoet: false }]
    const { decisions, unverified } = decide(given, 5, 'volgorde')
    const reasons = decisions.map(({ findings }) => findings.map(({ rule }) => rule))
    expect(reasons).toEqual([['place'], ['twice'], ['requirements']])
    expect(unverified).toBe(false)
    expect(numerusFixus.allocation?.orderMatters).toBe(false)
  })
})
