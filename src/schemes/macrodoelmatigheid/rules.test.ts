import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../engine/calendar.ts'
import { runScheme } from '../engine/run-scheme.ts'
import { macrodoelmatigheid } from './macrodoelmatigheid.ts'
import { earliestStart } from './rules.ts'

const run = (answers: Record<string, string | number | boolean>) =>
  runScheme(macrodoelmatigheid, { niveau: '4', ...answers }, '2024-06-01').calculation

const valuesOf = (rule: string, answers: Record<string, string | number | boolean>) =>
  run(answers)?.findings.find((finding) => finding.rule === rule)?.values

const path = {
  waarschuwing: '2024-01-31',
  openbaar: true,
  termijn: 3,
  besluit: '2024-06-01',
  ingang: '2025-08-01',
}

describe('the duty of care for the labour market', () => {
  it('compares the average of two years with the norm to the tenth of a per cent', () => {
    const percents = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(percents, percents, (werkEersteJaar, werkTweedeJaar) => {
        const calculation = run({ werkEersteJaar, werkTweedeJaar })
        const finding = calculation?.findings.find(({ rule }) => rule === 'work-share')
        const tenths = Math.round(werkEersteJaar * 10) + Math.round(werkTweedeJaar * 10)
        expect(finding?.outcome).toBe(tenths >= 1400 ? 'met' : 'notMet')
        expect(finding?.values.share).toBe(tenths / 2000)
      }),
    )
  })

  it('says which norm counts, also when a figure is missing, and that it is unverified', () => {
    expect(valuesOf('work-share', { werkEersteJaar: 70 })).toEqual({ least: 0.7 })
    expect(valuesOf('level-share', { niveauEersteJaar: 51, niveauTweedeJaar: 50 })).toEqual({
      share: 0.505,
      least: 0.5,
    })
    expect(run({})?.unverified).toBe(true)
    expect(run({ niveau: 'entree' })?.findings).toHaveLength(1)
  })
})

describe('the path to a measure', () => {
  it('gives the days of warning, decision and withdrawal', () => {
    expect(valuesOf('warning-term', path)).toEqual({ months: 3, until: '2024-04-30', least: 3 })
    expect(valuesOf('after-term', path)).toEqual({ decision: '2024-06-01', until: '2024-04-30' })
    expect(valuesOf('warned', path)).toEqual({ warning: '2024-01-31', decision: '2024-06-01' })
    expect(valuesOf('decision-day', path)).toEqual({
      decision: '2024-06-01',
      before: '2024-11-01',
      start: '2025-08-01',
    })
    expect(valuesOf('withdrawal', path)).toEqual({ start: '2025-08-01', until: '2027-07-31' })
    expect(valuesOf('earliest-start', path)).toEqual({ start: '2025-08-01' })
  })

  it.each([
    ['2024-01-01', '2025-08-01'],
    ['2024-10-31', '2025-08-01'],
    ['2024-11-01', '2026-08-01'],
    ['2024-12-31', '2026-08-01'],
  ])('lets a decision of %s take effect on %s at the earliest', (decision, start) => {
    expect(earliestStart(decision, '11-01')).toBe(start)
  })

  it('accepts the earliest start it names, and no earlier one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (n) => {
        const besluit = addDays('2020-01-02', n)
        const start = earliestStart(besluit, '11-01')
        const outcome = (ingang: string) =>
          run({ ...path, waarschuwing: '2019-01-01', besluit, ingang })?.findings.find(
            ({ rule }) => rule === 'decision-day',
          )?.outcome
        expect(outcome(start)).toBe('met')
        expect(outcome(addDays(start, -1))).toBe('notMet')
      }),
    )
  })

  it('says nothing of a term or a start that is not given', () => {
    const rules = (answers: Record<string, string | number | boolean>) =>
      run(answers)?.findings.map(({ rule }) => rule)
    expect(rules({ besluit: '2024-06-01' })).toEqual([
      'levels',
      'work-share',
      'level-share',
      'warned',
      'earliest-start',
    ])
    expect(rules({})).toEqual(['levels', 'work-share', 'level-share'])
    expect(valuesOf('warned', { besluit: '2024-06-01' })).toEqual({})
  })
})
