import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../engine/calendar.ts'
import { runScheme } from '../engine/run-scheme.ts'
import { weeksAbsent } from './rules.ts'
import { voortijdigSchoolverlaten } from './voortijdig-schoolverlaten.ts'

const absent = {
  leeftijd: 19,
  leerplichtig: false,
  startkwalificatie: false,
  ingeschreven: true,
  verzuimSinds: '2024-09-02',
  papier: 'geen',
  werkt: false,
  studiefinanciering: true,
}

const run = (answers: Record<string, string | number | boolean>, day: string) =>
  runScheme(voortijdigSchoolverlaten, { ...absent, ...answers }, day).calculation

const valuesOf = (rule: string, answers: Record<string, number>, day: string) =>
  run(answers, day)?.findings.find((finding) => finding.rule === rule)?.values

describe('weeks of absence', () => {
  it.each([
    ['2024-09-02', '2024-09-08', 0],
    ['2024-09-02', '2024-09-09', 1],
    ['2024-09-02', '2024-09-29', 3],
    ['2024-09-02', '2024-09-30', 4],
    ['2024-09-02', '2024-09-01', 0],
    ['2024-09-02', '2024-08-01', 0],
    [undefined, '2024-09-30', 0],
  ])('from %s to %s are %i', (since, day, weeks) => {
    expect(weeksAbsent(since, day)).toBe(weeks)
  })

  it('never become fewer as days go by', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, (n) => {
        const day = addDays('2024-09-02', n)
        expect(weeksAbsent('2024-09-02', day)).toBe(Math.trunc(n / 7))
      }),
    )
  })
})

describe('the terms of long absence (WEB art. 8.1.7)', () => {
  it('warn by the third working day after four weeks', () => {
    expect(valuesOf('warning', {}, '2024-10-10')).toEqual({ by: '2024-10-02' })
  })

  it('decide by the fifth working day after eight weeks, and later for holidays', () => {
    expect(valuesOf('finance', {}, '2024-10-10')).toEqual({ weeks: 5, by: '2024-11-01' })
    const held = valuesOf('finance', { vakantieweken: 1 }, '2024-10-20')
    expect(held).toEqual({ weeks: 5, by: '2024-11-08' })
    expect(valuesOf('warning', { vakantieweken: 1 }, '2024-10-20')).toEqual({ by: '2024-10-02' })
  })

  it('say nothing without student finance or without absence', () => {
    const rules = (answers: Record<string, string | boolean>) =>
      run(answers, '2024-10-20')?.findings.map(({ rule }) => rule)
    expect(rules({ studiefinanciering: false })).not.toContain('warning')
    expect(rules({ verzuimSinds: '' })).not.toContain('warning')
    expect(rules({})).toContain('warning')
  })
})

describe('the early leaver', () => {
  it('is reported only when all conditions hold', () => {
    const rules = (answers: Record<string, number | boolean>) =>
      run(answers, '2024-10-20')?.findings.map(({ rule }) => rule)
    expect(rules({})).toContain('report')
    expect(rules({ leeftijd: 23 })).not.toContain('report')
    expect(rules({ ingeschreven: false, verwijderd: false })).not.toContain('report-removal')
    expect(rules({ ingeschreven: false, verwijderd: true, leeftijd: 23 })).not.toContain(
      'report-removal',
    )
    expect(rules({ ingeschreven: false, verwijderd: true })).not.toContain('report')
  })

  it('tells the ages and weeks in the reasons', () => {
    expect(valuesOf('age', {}, '2024-10-20')).toEqual({ age: 19, limit: 23 })
    expect(valuesOf('absent', {}, '2024-10-20')).toEqual({ weeks: 6, term: 4 })
  })

  it('is decided on an unverified text from 2026 on', () => {
    expect(run({}, '2025-12-31')?.unverified).toBe(false)
    expect(run({}, '2026-01-01')?.unverified).toBe(true)
  })
})
