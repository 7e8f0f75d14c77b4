import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePeriods, periodKind, periodPosition, schoolYear, startYear } from './period.ts'

describe('periodKind', () => {
  it.each([
    ['2022', 'year'],
    ['2022-2023', 'schoolYear'],
    ['2022-Q4', 'quarter'],
    ['2022-09', 'month'],
    ['2022-10-01', 'day'],
    ['2024/2027', 'span'],
    ['2021-2022>2022-2023', 'move'],
    ['C2020-2021', 'cohort'],
  ])('knows %s as a %s', (code, kind) => {
    expect(periodKind(code)).toBe(kind)
  })

  it.each([
    '',
    '22',
    '2022-Q5',
    '2022-13',
    '2022-02-30',
    '2022-2024',
    '2027/2024',
    'C2020-2022',
    ' 2022',
    '2022SJ00',
  ])('does not take %j for a period', (code) => {
    expect(periodKind(code)).toBeUndefined()
  })
})

describe('startYear', () => {
  it('reads the first year of any kind', () => {
    expect(['2022', '2022-2023', 'C2020-2021', '2024/2027'].map(startYear)).toEqual([
      2022, 2022, 2020, 2024,
    ])
  })

  it('refuses what is no period', () => {
    expect(() => startYear('gisteren')).toThrow(RangeError)
  })
})

describe('periodPosition', () => {
  it('places quarters, months and days inside their year', () => {
    expect(periodPosition('2022-Q4')).toBe(2022.75)
    expect(periodPosition('2022-07')).toBe(2022.5)
    expect(periodPosition('2022-10-01')).toBe(2022.75)
  })
})

describe('comparePeriods', () => {
  it('sorts kinds together by when they start', () => {
    const sorted = ['2023', '2022-Q4', '2022', '2022-09-29'].sort(comparePeriods)
    expect(sorted).toEqual(['2022', '2022-09-29', '2022-Q4', '2023'])
  })

  it('is an order: the same periods sort the same however they are shuffled', () => {
    const periods = ['2020', '2020-2021', '2020-Q1', '2020-01', '2020-01-01', '2020/2022']
    const expected = [...periods].sort(comparePeriods)
    fc.assert(
      fc.property(fc.shuffledSubarray(periods, { minLength: periods.length }), (shuffled) => {
        expect(shuffled.sort(comparePeriods)).toEqual(expected)
      }),
    )
  })
})

describe('schoolYear', () => {
  it('runs into the next calendar year', () => {
    expect(schoolYear(2022)).toBe('2022-2023')
    expect(periodKind(schoolYear(1999))).toBe('schoolYear')
  })
})
