import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel'
import { groupedKaplanMeier } from './grouped-kaplan-meier.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import { restrictedMean } from './restricted-mean.ts'
import { type CrossingRule, medianSurvival, type SurvivalTime } from './survival-quantile.ts'

type Row = readonly [group: number, month: number, event: number]

const columns = (rows: readonly Row[]) => ({
  groups: Uint16Array.from(rows, ([group]) => group),
  months: Uint8Array.from(rows, ([, month]) => month),
  events: Uint8Array.from(rows, ([, , event]) => event),
})

const time = (value: number): SurvivalTime => (value === Infinity ? 'notReached' : value)

/** Compares each group with the general functions, to 1e-9. */
function expectEqualToGeneral(rows: readonly Row[], size: number, rule: CrossingRule): void {
  const horizon = 24
  const found = groupedKaplanMeier(columns(rows), size, { horizon, rule })
  for (let group = 0; group < size; group += 1) {
    const own = rows.filter(([g]) => g === group)
    expect(found.spells[group]).toBe(own.length)
    if (own.length === 0) continue
    const curve = kaplanMeier({
      times: own.map(([, month]) => month),
      events: own.map(([, , event]) => event),
    })
    const where = `group ${group} of ${JSON.stringify(own)}`
    expect(
      {
        estimate: time(found.median[group]!),
        lower: time(found.lower[group]!),
        upper: time(found.upper[group]!),
      },
      where,
    ).toEqual(medianSurvival(curve, { rule }))
    const mean = restrictedMean(curve, horizon)
    expect(found.restrictedMean[group]).toBeCloseTo(mean.mean, 9)
    expect(found.restrictedMeanError[group]).toBeCloseTo(mean.standardError, 9)
    expect(found.events[group]).toBe(own.filter(([, , event]) => event === 1).length)
  }
}

describe('groupedKaplanMeier', () => {
  it.each(['quantile', 'table'] as const)(
    'gives each of 400 groups what the general functions give, by the rule of %s',
    (rule) => {
      const random = seededRandom(11)
      const rows = Array.from({ length: 12_000 }, (): Row => {
        const group = Math.floor(random() * 400)
        const month = Math.min(60, Math.floor(-Math.log(1 - random()) * (2 + (group % 20))))
        return [group, month, random() < 0.3 + 0.7 * ((group % 7) / 7) ? 1 : 0]
      })
      expectEqualToGeneral(rows, 400, rule)
    },
  )

  it('gives any small groups what the general functions give', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 1 }),
    )
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom<CrossingRule>('quantile', 'table'),
        (rows, rule) => expectEqualToGeneral(rows, 4, rule),
      ),
      { numRuns: 300 },
    )
  })

  it('writes ∞ where one half is not reached', () => {
    const { median, lower, upper } = groupedKaplanMeier(columns([[0, 9, 0]]), 1, { horizon: 12 })
    expect([median[0], lower[0], upper[0]]).toEqual([Infinity, Infinity, Infinity])
  })

  it('takes months past 255 and groups without spells', () => {
    const spells = {
      groups: Uint32Array.of(2, 2),
      months: Uint16Array.of(300, 400),
      events: Uint8Array.of(1, 1),
    }
    const { median, spells: counted } = groupedKaplanMeier(spells, 3, { horizon: 12 })
    expect(median[2]).toBe(350)
    expect([...counted]).toEqual([0, 0, 2])
  })

  it.each([
    ['a group outside the number of groups', [[4, 1, 1]] as const, 12],
    ['an event that is neither 0 nor 1', [[0, 1, 2]] as const, 12],
    ['a horizon of 0', [[0, 1, 1]] as const, 0],
  ])('refuses %s', (_, rows, horizon) => {
    expect(() => groupedKaplanMeier(columns(rows), 4, { horizon })).toThrow(RangeError)
  })

  it('refuses columns of unequal length', () => {
    const spells = { ...columns([[0, 1, 1]]), events: Uint8Array.of() }
    expect(() => groupedKaplanMeier(spells, 1, { horizon: 12 })).toThrow(RangeError)
  })
})
