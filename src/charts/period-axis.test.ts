import { describe, expect, test } from 'vitest'
import { periodAxis } from './period-axis.ts'

describe('periodAxis', () => {
  test('keeps distances in time', () => {
    const { x, nearest } = periodAxis(['2010', '2020', '2015', '2014'], 0, 100, 'nl', 12)
    expect(['2010', '2014', '2015', '2020'].map(x)).toEqual([0, 40, 50, 100])
    expect(nearest).toBe(10)
  })

  test('writes years in full where they fit, else short', () => {
    const years = ['2020', '2021', '2022', '2023']
    expect(periodAxis(years, 0, 400, 'nl', 12).ticks.map(({ text }) => text)).toEqual(years)
    expect(periodAxis(years, 0, 100, 'nl', 12).ticks.at(-1)?.text).toBe("'23")
  })

  test('always labels the last period', () => {
    const years = Array.from({ length: 50 }, (_, index) => `${1975 + index}`)
    const { ticks } = periodAxis(years, 0, 120, 'nl', 12)
    expect(ticks.at(-1)?.full).toBe('2024')
    expect(ticks.length).toBeLessThan(6)
  })

  test('puts a single period in the middle', () => {
    const { x, ticks, nearest } = periodAxis(['2022-Q4', '2022-Q4'], 0, 100, 'nl', 12)
    expect([x('2022-Q4'), ticks.length, nearest]).toEqual([50, 1, 100])
  })

  test('has no ticks for no periods', () => {
    expect(periodAxis([], 0, 100, 'nl', 12).ticks).toEqual([])
  })

  test('refuses a text that is no period', () => {
    expect(() => periodAxis(['vorig jaar'], 0, 100, 'nl', 12)).toThrow(RangeError)
  })
})
