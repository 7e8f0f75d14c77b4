import { describe, expect, it } from 'vitest'
import { populationParameters } from './parameters.ts'

const { source, firstSchoolYear, cohorts, lastMonth, monthsAfterLeaving, careers, wages } =
  populationParameters()

describe('the parameters of the generator', () => {
  it('say that they are our own and not verified', () => {
    expect(source).toMatchObject({ unverified: true })
  })

  it('leave ten school years of leavers with all months, and the last one enrolled', () => {
    const last = lastMonth[0] * 12 + lastMonth[1] - 1
    const july = (year: number): number => (year + 1) * 12 + 6
    const full = Array.from({ length: cohorts }, (_, i) => firstSchoolYear + i).filter(
      (year) => july(year) + monthsAfterLeaving <= last,
    )
    expect(full).toHaveLength(10)
    // Whoever is enrolled in the last school year would be seen on the next 1 October.
    expect(july(firstSchoolYear + cohorts) + 3).toBeGreaterThan(last)
  })

  it('divide whoever waits for a substantial job completely', () => {
    for (const { waiting, later } of Object.values(careers))
      for (const shares of [waiting, later])
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
  })

  it('keep mean wages above the lowest, and rising with the level', () => {
    for (const byLevel of [wages.bol, wages.bbl]) {
      const means = [byLevel['1'], byLevel['2'], byLevel['3'], byLevel['4']]
      expect(Math.min(...means)).toBeGreaterThan(wages.lowest)
      expect(means).toEqual(means.toSorted((a, b) => a - b))
    }
  })
})
