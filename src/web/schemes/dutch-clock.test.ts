import { describe, expect, it } from 'vitest'
import { dutchDay, dutchMoment } from './dutch-clock.ts'

describe('the clock in the Netherlands', () => {
  it.each([
    ['2024-01-01T22:59:59Z', '2024-01-01', '2024-01-01T23:59'],
    ['2024-01-01T23:00:00Z', '2024-01-02', '2024-01-02T00:00'],
    ['2024-07-01T21:59:59Z', '2024-07-01', '2024-07-01T23:59'],
    ['2024-07-01T22:00:00Z', '2024-07-02', '2024-07-02T00:00'],
  ])('turns %s into %s', (instant, day, moment) => {
    expect(dutchDay(instant)).toBe(day)
    expect(dutchMoment(instant)).toBe(moment)
  })

  it('follows summer time through the two o’clock that comes twice', () => {
    expect(dutchMoment('2024-10-27T00:30:00Z')).toBe('2024-10-27T02:30')
    expect(dutchMoment('2024-10-27T01:30:00Z')).toBe('2024-10-27T02:30')
  })
})
