import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAllocation } from '../engine/run-allocation.ts'
import { redistribute } from './allocation.ts'
import { praktijkleren } from './praktijkleren.ts'

interface Place {
  readonly categorie: 'mbo' | 'hbo' | 'vo' | 'promovendus'
  readonly weken: number
  readonly erkend: boolean
}

const place = fc.record({
  categorie: fc.constantFrom('mbo', 'hbo', 'vo', 'promovendus'),
  weken: fc.integer({ min: 0, max: 52 }),
  erkend: fc.boolean(),
}) as fc.Arbitrary<Place>
const places = fc.array(place, { minLength: 1, maxLength: 25 })
const euros = fc.integer({ min: 0, max: 60_000 })
const budgets = fc.record({
  budgetMbo: euros,
  budgetHbo: euros,
  budgetVo: euros,
  budgetOnderzoek: euros,
})
type Budgets = Record<'budgetMbo' | 'budgetHbo' | 'budgetVo' | 'budgetOnderzoek', number>

function rowOf({ categorie, weken, erkend }: Place, i: number) {
  const research = categorie === 'promovendus'
  return {
    kenmerk: `k${i}`,
    categorie,
    ...(research ? { maanden: Math.min(12, weken), uren: 36 } : { weken }),
    ...(categorie === 'mbo' ? { erkend, volledigeKwalificatie: true, urennorm: true } : {}),
    overeenkomst: true,
    ...(research ? {} : { aanwezigheid: true, administratie: true }),
    ...(categorie === 'mbo' || categorie === 'hbo' ? { duur: 3 } : {}),
    ingediend: '2019-09-01T12:00',
  }
}

function divide(given: readonly Place[], budget: Budgets, herverdelen = false) {
  const settings = { studiejaar: 2018, herverdelen, ...budget }
  const { result } = runAllocation(praktijkleren, given.map(rowOf), settings, '2019-12-01')
  if (result === undefined) throw new Error('no result')
  return result
}

const spent = (decisions: readonly { readonly amount: number }[]) =>
  decisions.reduce((sum, { amount }) => sum + amount, 0)

const amountOf = (amounts: readonly { id: string; value: number }[], id: string) =>
  amounts.find((each) => each.id === id)?.value

const budgetNames = {
  mbo: 'budgetMbo',
  hbo: 'budgetHbo',
  vo: 'budgetVo',
  promovendus: 'budgetOnderzoek',
} as const

describe('the division of a budget over all applications of a study year', () => {
  it('never spends more than the budget, of a category or in all, in whole cents', () => {
    fc.assert(
      fc.property(places, budgets, fc.boolean(), (given, budget, again) => {
        const { decisions, amounts } = divide(given, budget, again)
        for (const { amount } of decisions) expect(Number.isSafeInteger(amount)).toBe(true)
        const ceiling = Object.values(budget).reduce((sum, each) => sum + each * 100, 0)
        expect(spent(decisions)).toBeLessThanOrEqual(ceiling)
        expect(amountOf(amounts, 'plafond')).toBe(ceiling)
        expect(amountOf(amounts, 'verleend')).toBe(spent(decisions))
        expect(amountOf(amounts, 'over')).toBe(ceiling - spent(decisions))
        if (again) return
        for (const [category, name] of Object.entries(budgetNames)) {
          const own = decisions.filter(({ row }) => given[row]?.categorie === category)
          expect(spent(own)).toBeLessThanOrEqual(budget[name] * 100)
        }
      }),
    )
  })

  it('never gives more than the highest amount for the realised place', () => {
    fc.assert(
      fc.property(places, budgets, fc.boolean(), (given, budget, again) => {
        for (const { row, amount } of divide(given, budget, again).decisions) {
          const { categorie, weken } = given[row]!
          const full = categorie === 'hbo' ? 42 : categorie === 'promovendus' ? 12 : 40
          expect(amount).toBeLessThanOrEqual((270_000 * Math.min(weken, full)) / full)
        }
      }),
    )
  })

  it('leaves less than a cent per application when a category is short', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), euros, (given, budgetMbo) => {
        const mbo = given.map((each) => ({ ...each, categorie: 'mbo', erkend: true }) as Place)
        const weeks = mbo.reduce((sum, { weken }) => sum + Math.min(weken, 40), 0)
        if (weeks === 0 || (weeks / 40) * 2700 <= budgetMbo) return
        const { decisions } = divide(mbo, {
          budgetMbo,
          budgetHbo: 0,
          budgetVo: 0,
          budgetOnderzoek: 0,
        })
        expect(budgetMbo * 100 - spent(decisions)).toBeLessThan(mbo.length)
      }),
    )
  })

  it('gives the same amounts whatever the order', () => {
    fc.assert(
      fc.property(places, budgets, fc.boolean(), (given, budget, again) => {
        const there = divide(given, budget, again).decisions.map(({ amount }) => amount)
        const back = divide([...given].reverse(), budget, again).decisions
        expect(back.map(({ amount }) => amount).reverse()).toEqual(there)
      }),
    )
  })

  it('never lowers an amount for one more week', () => {
    fc.assert(
      fc.property(places, budgets, fc.boolean(), (given, budget, again) => {
        const first = given[0]!
        if (first.weken === 52) return
        const longer = [{ ...first, weken: first.weken + 1 }, ...given.slice(1)]
        const before = divide(given, budget, again).decisions[0]!.amount
        expect(divide(longer, budget, again).decisions[0]!.amount).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('gives nothing extra for a place that is split in two applications', () => {
    fc.assert(
      fc.property(places, budgets, fc.integer({ min: 1, max: 39 }), (given, budget, part) => {
        const mbo = { categorie: 'mbo', weken: 40, erkend: true } as const
        const halves = [
          { ...mbo, weken: part },
          { ...mbo, weken: 40 - part },
        ]
        const whole = divide([mbo, ...given], budget).decisions[0]!.amount
        const split = divide([...halves, ...given], budget).decisions.slice(0, 2)
        expect(spent(split)).toBeLessThanOrEqual(whole)
        expect(spent(split)).toBeGreaterThanOrEqual(whole - 1)
      }),
    )
  })

  it('refuses only whoever fails a condition or has no week, at nothing', () => {
    fc.assert(
      fc.property(places, budgets, (given, budget) => {
        for (const { row, status, amount } of divide(given, budget).decisions) {
          const { categorie, weken, erkend } = given[row]!
          const refused = weken === 0 || (categorie === 'mbo' && !erkend)
          expect(status).toBe(refused ? 'refused' : 'granted')
          if (refused) expect(amount).toBe(0)
        }
      }),
    )
  })

  it('says which budget, places and amount per place were used', () => {
    const budget = { budgetMbo: 3000, budgetHbo: 0, budgetVo: 0, budgetOnderzoek: 0 }
    const mbo = { categorie: 'mbo', weken: 30, erkend: true } as const
    const [first] = divide([mbo, mbo], budget).decisions
    expect(first?.findings.at(-1)).toEqual({
      rule: 'amount-per-place',
      outcome: 'computed',
      values: { budget: 300_000, places: 1.5, maximum: 270_000, amount: 200_000 },
      parameters: [],
    })
    const [alone] = divide([mbo], budget).decisions
    expect(alone?.findings.at(-1)?.values.amount).toBe(270_000)
    const refused = divide([{ ...mbo, erkend: false }], budget).decisions[0]
    expect(refused?.findings.some(({ rule }) => rule === 'amount-per-place')).toBe(false)
  })
})

describe('the redistribution of what is left (art. 14 lid 2)', () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000 })
  const perCategory = fc.record({ mbo: amounts, hbo: amounts, onderzoek: amounts, vo: amounts })
  const total = (of: Readonly<Record<string, number>>) =>
    Object.values(of).reduce((sum, each) => sum + each, 0)

  it('conserves the budget but for cents, and never goes above what is needed', () => {
    fc.assert(
      fc.property(perCategory, perCategory, (own, needed) => {
        const result = redistribute(own, needed)
        expect(total(result)).toBeLessThanOrEqual(total(own))
        for (const category of ['mbo', 'hbo', 'onderzoek', 'vo'] as const) {
          if (own[category] >= needed[category])
            expect([needed[category], own[category]]).toContain(result[category])
          else expect(result[category]).toBeGreaterThanOrEqual(own[category])
        }
      }),
    )
  })

  it('leaves nothing while a category with a budget is short', () => {
    fc.assert(
      fc.property(perCategory, perCategory, (own, needed) => {
        const result = redistribute(own, needed)
        const short = (['mbo', 'hbo', 'onderzoek', 'vo'] as const).filter(
          (c) => own[c] > 0 && result[c] < needed[c],
        )
        if (short.length === 0) return
        // Each round rounds down for at most three categories.
        expect(total(own) - total(result)).toBeLessThanOrEqual(12)
      }),
    )
  })

  it('changes nothing when nobody is short or nothing is left', () => {
    const own = { mbo: 5, hbo: 4, onderzoek: 3, vo: 2 }
    expect(redistribute(own, { mbo: 5, hbo: 4, onderzoek: 3, vo: 2 })).toEqual(own)
    expect(redistribute(own, { mbo: 6, hbo: 5, onderzoek: 4, vo: 3 })).toEqual(own)
    expect(redistribute(own, { mbo: 4, hbo: 3, onderzoek: 2, vo: 1 })).toEqual(own)
  })

  it('divides in proportion to budgets, and again when a share is more than was short', () => {
    const own = { mbo: 600, hbo: 300, onderzoek: 100, vo: 900 }
    const needed = { mbo: 5000, hbo: 350, onderzoek: 1000, vo: 0 }
    // First 540, 270 and 90; of the 270 hbo needs 50, and 220 goes on at 6 to 1.
    expect(redistribute(own, needed)).toEqual({ mbo: 1328, hbo: 350, onderzoek: 221, vo: 0 })
  })
})
