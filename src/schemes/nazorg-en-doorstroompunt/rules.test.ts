import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../engine/calendar.ts'
import { runScheme } from '../engine/run-scheme.ts'
import { nazorgEnDoorstroompunt } from './nazorg-en-doorstroompunt.ts'

const run = (answers: Record<string, string | number | boolean>, day: string) =>
  runScheme(
    nazorgEnDoorstroompunt,
    {
      leeftijd: 18,
      opleiding: 'entree',
      situatie: 'diploma',
      diplomaOp: '2026-07-10',
      startkwalificatie: false,
      ...answers,
    },
    day,
  ).calculation

const leaver = { situatie: 'uitgevallen' }

describe('guidance after school', () => {
  it('has a day less every day, and never fewer than none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (n) => {
        const left = run({}, addDays('2026-07-10', n))?.amounts[0]?.value
        expect(left).toBe(Math.max(0, 365 - n))
      }),
    )
  })

  it('tells the last day, the ages of the programme and the limit', () => {
    const values = Object.fromEntries(
      run({}, '2026-08-01')?.findings.map((each) => [each.rule, each.values]) ?? [],
    )
    expect(values.aftercare).toEqual({ until: '2027-07-10' })
    expect(values['regional-programme']).toEqual({ from: 12, limit: 27 })
    const left = run({ ...leaver, leeftijd: 20 }, '2025-01-01')?.findings
    expect(left?.find(({ rule }) => rule === 'doorstroompunt')?.values).toEqual({
      age: 20,
      limit: 23,
    })
  })

  it('keeps to what it knows about each situation', () => {
    const rules = (answers: Record<string, string | number | boolean>, day: string) =>
      run(answers, day)?.findings.map(({ rule }) => rule)
    expect(rules(leaver, '2026-08-01')).toEqual([
      'doorstroompunt',
      'referral',
      'regional-programme',
    ])
    expect(rules({ ...leaver, leeftijd: 30 }, '2025-08-01')).toEqual([
      'doorstroompunt',
      'regional-programme',
    ])
    const pupil = { situatie: 'opSchool', laatsteFase: true }
    expect(rules({ ...pupil, opleiding: 'niveau34' }, '2026-08-01')).toEqual([
      'target-group',
      'doorstroompunt',
      'regional-programme',
    ])
    expect(rules(pupil, '2025-08-01')).toEqual([
      'no-aftercare-text',
      'doorstroompunt',
      'regional-programme',
    ])
  })

  it('serves a leaver under the limit and nobody older', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 99 }), fc.boolean(), (leeftijd, late) => {
        const day = late ? '2026-01-01' : '2025-12-31'
        const status = run({ ...leaver, leeftijd }, day)?.status
        expect(status === 'conditionsMet').toBe(leeftijd < (late ? 27 : 23))
      }),
    )
  })
})
