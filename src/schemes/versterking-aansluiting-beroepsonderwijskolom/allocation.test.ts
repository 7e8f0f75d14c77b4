import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAllocation } from '../engine/run-allocation.ts'
import { versterkingAansluitingBeroepsonderwijskolom as scheme } from './versterking-aansluiting-beroepsonderwijskolom.ts'

const row = (minute: number, earlier: number, shortage: boolean) => ({
  kenmerk: `a${minute}-${earlier}`,
  vo: 'vo',
  mbo: true,
  hbo: true,
  mboPenvoerder: true,
  aanvraagnummer: 1,
  eerdereSubsidies: earlier,
  ontvangen: `2024-05-${String(1 + (minute % 30)).padStart(2, '0')}T10:${String(minute % 60).padStart(2, '0')}`,
  uitvalEnSwitch: 20,
  instroomMbo: 40,
  instroomHbo: 20,
  krimpregio: false,
  tekort: shortage,
  routeCompleet: true,
})

const applications = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 3 }), fc.boolean()),
  { maxLength: 40 },
)

describe('the division by order of receipt', () => {
  it('never spends more than the budget, and as many whole grants as fit', () => {
    fc.assert(
      fc.property(applications, fc.integer({ min: 0, max: 20_000_000 }), (given, budget) => {
        const rows = given.map(([minute, earlier, shortage]) => row(minute, earlier, shortage))
        const { result } = runAllocation(scheme, rows, { ronde: 2024, budget }, '2024-06-01')
        const granted = (result?.decisions ?? []).filter(({ amount }) => amount > 0)
        const passing = given.filter(([, , shortage]) => shortage).length
        expect(granted.length).toBe(Math.min(passing, Math.floor(budget / 1_260_000)))
        for (const { amount } of granted) expect(amount).toBe(126_000_000)
      }),
    )
  })

  it('puts nobody with more earlier grants before somebody with fewer', () => {
    fc.assert(
      fc.property(applications, (given) => {
        const rows = given.map(([minute, earlier, shortage]) => row(minute, earlier, shortage))
        const settings = { ronde: 2024, budget: 6_300_000 }
        const { result } = runAllocation(scheme, rows, settings, '2024-06-01')
        const passing = (result?.decisions ?? []).filter((_, i) => given[i]?.[2])
        const earlier = (granted: boolean) =>
          passing
            .filter(({ amount }) => amount > 0 === granted)
            .map(({ row: i }) => given[i]?.[1] ?? 0)
        const most = Math.max(-1, ...earlier(true))
        expect(most).toBeLessThanOrEqual(Math.min(99, ...earlier(false)))
      }),
    )
  })
})
