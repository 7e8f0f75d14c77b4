import { describe, expect, it } from 'vitest'
import { ageSharesOf, youngest } from './age-shares.ts'

/** Students in bol on 1 October 2022 (OCW in cijfers), thousands. */
const bol: Readonly<Record<string, number>> = {
  t15: 5.3,
  '16': 53.3,
  '17': 76.9,
  '18': 72.2,
  '19': 53.3,
  '20-22': 64,
  '23plus': 22.5,
}

describe('shares of ages', () => {
  const { students, entrants } = ageSharesOf((ageClass) => bol[ageClass] ?? 0)
  const between = (shares: Float64Array, from: number, to: number): number =>
    shares.slice(from - youngest, to + 1 - youngest).reduce((a, b) => a + b, 0)

  it('add up to 1', () => {
    expect(between(students, 15, 60)).toBeCloseTo(1, 12)
    expect(between(entrants, 15, 60)).toBeCloseTo(1, 12)
  })

  it('keep the published classes', () => {
    const total = 347.5
    expect(between(students, 16, 16)).toBeCloseTo(53.3 / total, 6)
    expect(between(students, 20, 22)).toBeCloseTo(64 / total, 6)
    expect(between(students, 23, 60)).toBeCloseTo(22.5 / total, 6)
  })

  it('fall from year to year above 19', () => {
    for (let age = 20; age <= 60; age += 1)
      expect(students[age - youngest]).toBeLessThan(students[age - 1 - youngest]!)
  })

  it('make new students younger than all, and never fewer than none', () => {
    const mean = (shares: Float64Array): number =>
      shares.reduce((sum, share, i) => sum + share * (youngest + i), 0)
    expect(mean(entrants)).toBeLessThan(mean(students))
    expect(Math.min(...entrants)).toBeGreaterThanOrEqual(0)
  })
})
