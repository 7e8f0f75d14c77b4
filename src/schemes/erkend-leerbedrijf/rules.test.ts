import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addYears } from '../engine/calendar.ts'
import { runScheme } from '../engine/run-scheme.ts'
import { erkendLeerbedrijf } from './erkend-leerbedrijf.ts'

const good = {
  veilig: true,
  socialeVeiligheid: true,
  leerplaats: true,
  praktijkopleider: true,
  samenwerking: true,
  vermelding: true,
}

const run = (answers: Record<string, string | boolean>, day = '2024-03-15') =>
  runScheme(erkendLeerbedrijf, { ...good, ...answers }, day).calculation

const valuesOf = (rule: string, answers: Record<string, string | boolean>, day?: string) =>
  run(answers, day)?.findings.find((finding) => finding.rule === rule)?.values

const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2016-01-01', n))

describe('the recognition of a training company', () => {
  it('counts the terms of a decision and of a new application', () => {
    const refused = { aangevraagd: '2024-03-01', besluit: '2024-03-08', afgewezen: true }
    expect(valuesOf('decision', refused)).toEqual({ by: '2024-03-15' })
    expect(valuesOf('objection', refused)).toEqual({ last: '2024-04-19' })
    expect(valuesOf('reapply', refused)).toEqual({ from: '2024-09-08' })
    expect(valuesOf('no-fee', refused)).toEqual({ fee: 0 })
  })

  it('tells when the next assessment is due and when recognition lapses', () => {
    const dated = { laatsteBeoordeling: '2022-05-10', laatstePraktijk: '2023-06-30' }
    expect(valuesOf('review', dated)).toEqual({ due: '2026-05-10' })
    expect(valuesOf('lapse', dated)).toEqual({ last: '2027-06-30' })
  })

  it('says nothing about a new application without a refusal, nor of terms without a day', () => {
    expect(valuesOf('reapply', { besluit: '2024-03-08', afgewezen: false })).toBeUndefined()
    for (const rule of ['reapply', 'objection', 'decision', 'review', 'lapse'])
      expect(valuesOf(rule, { afgewezen: true })).toBeUndefined()
  })

  it('calls terms of the old reglement unverified and those of the law not', () => {
    expect(run({})?.unverified).toBe(false)
    expect(run({ besluit: '2024-03-08' })?.unverified).toBe(false)
    expect(run({ aangevraagd: '2024-03-01' })?.unverified).toBe(true)
  })

  it('lapses on the day after four years without a student, never before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 2500 }), (last, later) => {
        const day = addDays(last, later)
        const { status } = run({ laatstePraktijk: last }, day) ?? {}
        expect(status).toBe(day <= addYears(last, 4) ? 'conditionsMet' : 'conditionsNotMet')
      }),
    )
  })

  it('never comes out better with one criterion less', () => {
    const names = Object.keys(good)
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom(...names), (missing, one) => {
        const without = (all: readonly string[]) => Object.fromEntries(all.map((n) => [n, false]))
        const before = run(without(missing))?.amounts[0]?.value ?? Number.NaN
        const after = run(without([...missing, one]))?.amounts[0]?.value ?? Number.NaN
        expect(before).toBe(names.length - missing.length)
        expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })
})
