import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  daysBetween,
  studyYearOf,
} from './calendar.ts'

const days = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays('1990-01-01', n))

describe('the calendar of terms', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-31', 1, '2024-04-01'],
    ['2024-10-27', 1, '2024-10-28'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2024-01-01', 0, '2024-01-01'],
  ])('counts from %s over %i days to %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to)
  })

  it.each([
    ['2024-01-15', 3, '2024-04-15'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2023-08-29', 6, '2024-02-29'],
    ['2023-08-30', 1, '2023-09-30'],
    ['2024-12-01', 1, '2025-01-01'],
    ['2024-03-31', 0, '2024-03-31'],
  ])('counts from %s over %i months to %s', (from, count, to) => {
    expect(addMonths(from, count)).toBe(to)
  })

  it.each([
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2021-05-10', 4, '2025-05-10'],
  ])('counts from %s over %i years to %s', (from, count, to) => {
    expect(addYears(from, count)).toBe(to)
  })

  it.each([
    ['2024-09-13', 1, '2024-09-16'],
    ['2024-09-14', 1, '2024-09-16'],
    ['2024-09-15', 1, '2024-09-16'],
    ['2024-09-12', 1, '2024-09-13'],
    ['2024-09-16', 10, '2024-09-30'],
    ['2024-09-16', 0, '2024-09-16'],
  ])('counts from %s over %i working days to %s', (from, count, to) => {
    expect(addWorkingDays(from, count)).toBe(to)
  })

  it('counts the days between days, also over the change of the clock', () => {
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2)
    expect(daysBetween('2024-04-01', '2024-03-30')).toBe(-2)
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })

  it('never comes out before the day it counts from', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, n) => {
        expect(addMonths(day, n) >= day).toBe(true)
        expect(addWorkingDays(day, n) >= day).toBe(true)
      }),
    )
  })

  it('begins a study year on 1 August', () => {
    expect(studyYearOf('2024-07-31')).toBe(2023)
    expect(studyYearOf('2024-08-01')).toBe(2024)
    expect(studyYearOf('2024-12-31')).toBe(2024)
    expect(studyYearOf('2025-01-01')).toBe(2024)
  })
})
