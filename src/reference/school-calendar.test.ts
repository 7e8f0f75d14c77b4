import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarRange, calendarRules, isOfFeeAge, schoolYearOf } from './school-calendar.ts'

describe('calendarRange', () => {
  it.each([
    ['schoolYear', '2022-08-01', '2023-07-31'],
    ['firstCount', '2022-10-01', '2022-10-01'],
    ['secondCount', '2023-02-01', '2023-02-01'],
    ['yieldYear', '2022-10-01', '2023-09-30'],
    ['feeAgeTest', '2022-08-01', '2022-08-01'],
    ['labourPosition', '2023-10-01', '2023-10-01'],
  ] as const)('of %s in 2022-2023 runs from %s to %s', (id, from, to) => {
    expect(calendarRange(id, '2022-2023')).toEqual({ from, to })
  })

  it.each(['2022', '2022-2024', '2022-10-01', ''])('refuses %j as a school year', (period) => {
    expect(() => calendarRange('firstCount', period)).toThrow(RangeError)
  })

  it('joins one school year to the next without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        const { to } = calendarRange('schoolYear', `${year}-${year + 1}`)
        const { from } = calendarRange('schoolYear', `${year + 1}-${year + 2}`)
        return Date.parse(from) - Date.parse(to) === 86_400_000
      }),
    )
  })
})

describe('calendarRules', () => {
  it('each name where the rule comes from', () => {
    for (const { source } of calendarRules()) expect(source.url).toMatch(/^https:/)
  })
})

describe('schoolYearOf', () => {
  it.each([
    ['2022-07-31', '2021-2022'],
    ['2022-08-01', '2022-2023'],
    ['2022-12-31', '2022-2023'],
    ['2023-01-01', '2022-2023'],
  ])('of %s is %s', (day, schoolYear) => {
    expect(schoolYearOf(day)).toBe(schoolYear)
  })

  it.each(['2022', '2022-02-30', 'gisteren'])('refuses %j as a day', (day) => {
    expect(() => schoolYearOf(day)).toThrow(RangeError)
  })
})

describe('a student', () => {
  it.each([
    ['2004-08-01', true],
    ['2004-08-02', false],
    ['2004-07-31', true],
    ['1990-01-01', true],
    ['2008-02-29', false],
  ])('born on %s is of fee age in 2022-2023: %s', (birthDay, isOfAge) => {
    expect(isOfFeeAge(birthDay, '2022-2023')).toBe(isOfAge)
  })
})
