import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addYears } from '../engine/calendar.ts'
import { runScheme } from '../engine/run-scheme.ts'
import { bblInschrijving } from './bbl-inschrijving.ts'
import { compulsoryUntil } from './rules.ts'

const base = {
  geboortedatum: '2007-05-12',
  eersteDag: '2024-09-02',
  twaalfSchooljaren: false,
  opTeldatum: true,
  getekend: '2024-10-10',
  praktijkBegonnen: '2024-10-14',
}

const run = (answers: Partial<Record<keyof typeof base, string | boolean>>) =>
  runScheme(bblInschrijving, { ...base, ...answers }, '2030-01-01')

const births = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('1995-01-01', n))

describe('the end of full-time compulsory education', () => {
  it.each([
    ['2008-07-31', '2024-07-31'],
    ['2008-08-01', '2025-07-31'],
    ['2008-12-31', '2025-07-31'],
    ['2009-01-01', '2025-07-31'],
    ['2008-02-29', '2024-07-31'],
  ])('comes for somebody born on %s on %s', (born, end) => {
    expect(compulsoryUntil(born, 16)).toBe(end)
  })

  it('comes at or after the sixteenth birthday, within a year', () => {
    fc.assert(
      fc.property(births, (born) => {
        const end = compulsoryUntil(born, 16)
        expect(end >= addYears(born, 16)).toBe(true)
        expect(end < addYears(born, 17)).toBe(true)
      }),
    )
  })
})

describe('the enrolment in the bbl', () => {
  it('looks at the law of the first day, whatever day it is', () => {
    expect(run({}).day).toBe('2024-09-02')
    expect(run({ eersteDag: '2015-10-31' }).calculation?.status).toBe('notInForce')
  })

  it('gives the days of the study year in its reasons', () => {
    const findings = run({ eersteDag: '2025-02-03' }).calculation?.findings ?? []
    const values = Object.fromEntries(findings.map(({ rule, values }) => [rule, values]))
    expect(values.counted).toEqual({ day: '2024-10-01' })
    expect(values.signed).toEqual({ last: '2024-12-31' })
    expect(values['training-begun']).toEqual({ last: '2024-12-31' })
    expect(values['compulsory-school']).toEqual({ end: '2023-07-31' })
    expect(values.weight).toEqual({ factor: 0.4 })
  })

  it('tells how many full school years end it', () => {
    const findings = run({ geboortedatum: '2010-01-01', twaalfSchooljaren: true }).calculation
    const reason = findings?.findings.find(({ rule }) => rule === 'school-years')
    expect(reason?.values).toEqual({ years: 12 })
    expect(reason?.outcome).toBe('met')
  })

  it('never counts an agreement that is signed later and refuses one signed earlier', () => {
    const signed = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2024-08-01', n))
    fc.assert(
      fc.property(signed, signed, (a, b) => {
        const weight = (getekend: string) =>
          run({ getekend }).calculation?.amounts[0]?.value ?? Number.NaN
        if (a <= b) expect(weight(a)).toBeGreaterThanOrEqual(weight(b))
      }),
    )
  })
})
