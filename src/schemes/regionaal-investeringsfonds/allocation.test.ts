import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAllocation } from '../engine/run-allocation.ts'
import { regionaalInvesteringsfonds as scheme } from './regionaal-investeringsfonds.ts'

const application = (kenmerk: string, points: number, thirds: number) => ({
  kenmerk,
  bekostigd: true,
  instellingen: 1,
  arbeidsorganisaties: 2,
  begroting: thirds * 3,
  subsidie: thirds,
  bijdrageWerkgevers: thirds,
  waarvanBegeleiding: 0,
  bijdrageAnderen: thirds,
  nietSubsidiabel: 0,
  planVanAanpak: true,
  meerjarenbegroting: true,
  overeenkomst: true,
  regiovisie: false,
  looptijd: 4,
  eerderAfgewezen: 0,
  scoreAansluiting: points,
  scoreSamenwerking: 6,
  scoreUitvoerbaarheid: 6,
  scoreDuurzaamheid: 6,
  scoreFinanciering: 6,
  extraOpgaven: 0,
})

const drawn = fc.array(
  fc.tuple(fc.integer({ min: 6, max: 10 }), fc.integer({ min: 200_000, max: 2_000_000 })),
  { minLength: 1, maxLength: 25 },
)

const decide = (rows: readonly ReturnType<typeof application>[], plafond: number, loting = 11) => {
  const settings = { ronde: '2025-01-10', plafond, voldoende: 6, loting }
  const { result } = runAllocation(scheme, rows, settings, '2025-02-01')
  return new Map((result?.decisions ?? []).map((each) => [rows[each.row]?.kenmerk, each]))
}

const rowsOf = (given: readonly (readonly [number, number])[]) =>
  given.map(([points, thirds], i) => application(`k${i}`, points, thirds))

describe('the ranking under the ceiling', () => {
  it('never spends more than the ceiling, and grants in full or not at all', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 10_000_000 }), (given, ceiling) => {
        const rows = rowsOf(given)
        const decisions = [...decide(rows, ceiling).values()]
        const spent = decisions.reduce((sum, { amount }) => sum + amount, 0)
        expect(spent).toBeLessThanOrEqual(ceiling * 100)
        for (const { row, amount } of decisions)
          expect([0, (rows[row]?.subsidie ?? 0) * 100]).toContain(amount)
      }),
    )
  })

  it('decides the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 9_000_000 }), (given, ceiling) => {
        const rows = rowsOf(given)
        const forward = decide(rows, ceiling)
        const backward = decide([...rows].reverse(), ceiling)
        for (const [reference, { amount }] of forward)
          expect(backward.get(reference)?.amount).toBe(amount)
      }),
    )
  })

  it('grants nobody with fewer points before somebody with more', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 9_000_000 }), (given, ceiling) => {
        const rows = rowsOf(given)
        const decisions = decide(rows, ceiling)
        const points = (granted: boolean) =>
          rows
            .filter(({ kenmerk }) => (decisions.get(kenmerk)?.amount ?? 0) > 0 === granted)
            .map(({ scoreAansluiting }) => scoreAansluiting)
        expect(Math.min(99, ...points(true))).toBeGreaterThanOrEqual(Math.max(0, ...points(false)))
      }),
    )
  })

  it('lets each of two equal plans win about half of the draws', () => {
    let wins = 0
    for (let seed = 0; seed < 400; seed += 1) {
      const rows = [application('a', 8, 1_000_000), application('b', 8, 1_000_000)]
      if ((decide(rows, 1_000_000, seed).get('a')?.amount ?? 0) > 0) wins += 1
    }
    // Binomial(400, ½): within five standard deviations.
    expect(Math.abs(wins - 200)).toBeLessThan(50)
  })
})
