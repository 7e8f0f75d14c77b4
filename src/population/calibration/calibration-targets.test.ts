import { describe, expect, it } from 'vitest'
import { calibrationSeries, calibrationTargets } from './calibration-targets.ts'
import { publishedObservations } from './published.fixture.ts'

const targets = calibrationTargets(publishedObservations)

describe('calibration targets', () => {
  it('name only series that ship', () => {
    const shipped = new Set(publishedObservations.map(({ series }) => series))
    for (const series of calibrationSeries()) expect(shipped).toContain(series)
  })

  it.each([
    ['independence', { pathway: 'bol', moment: 'direct' }, 0.54],
    ['independence', { pathway: 'bbl', moment: 'direct' }, 0.88],
    ['independence', { pathway: 'bol', moment: '5y' }, 0.7],
    ['independence', { pathway: 'bbl', moment: '5y' }, 0.85],
    ['medianSearchMonths', { educationSector: 'mbo' }, 9],
    ['permanent', { educationSector: 'mbo', moment: '15m' }, 0.35],
    ['startSalary', { educationSector: 'mbo' }, 187_700],
    ['jobWithin3Months', {}, 0.8],
  ])('hold the published %s %j: %d', (measure, dimensions, value) => {
    const found = targets.find(
      (target) =>
        target.measure === measure &&
        JSON.stringify(Object.entries(target.dimensions).sort()) ===
          JSON.stringify(Object.entries(dimensions).sort()),
    )
    expect(found?.value).toBe(value)
    expect(found?.sources.length).toBeGreaterThan(0)
  })

  it('count full-time and part-time bol of 2011 together: 346,800 and 7,700', () => {
    const found = targets.find(
      ({ period, dimensions }) => period === '2011-10-01' && dimensions.pathway === 'bol',
    )
    expect(found?.value).toBe(354_500)
  })

  it('leave out totals, provinces, examination candidates and withheld figures', () => {
    for (const { dimensions, value } of targets) {
      expect(Object.values(dimensions)).not.toContain('total')
      expect(Object.values(dimensions)).not.toContain('ex')
      expect(Object.values(dimensions).some((code) => code.startsWith('PV'))).toBe(false)
      expect(Number.isFinite(value)).toBe(true)
    }
  })

  it('divide the country over its 35 labour-market regions', () => {
    expect(targets.filter(({ measure }) => measure === 'regionShare')).toHaveLength(35)
  })

  it('cannot be had when a series lacks', () => {
    const without = publishedObservations.filter(({ series }) => series !== 'search-time')
    expect(() => calibrationTargets(without)).toThrow(/search-time/)
  })
})
