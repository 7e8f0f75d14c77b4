import { describe, expect, it } from 'vitest'
import { missingCell, roundingInterval } from '#kernel'
import { cellOf, example } from '../shipped.fixture.ts'
import { growth, withYearBefore } from './growth.ts'

describe('growth', () => {
  it('is the relative change since a year before (NJi: 513,136 to 494,260 students is −3.7 %)', () => {
    const changes = growth(
      [example('2021-10-01', {}, 513136), example('2022-10-01', {}, 494260)],
      'groei',
    )
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({ period: '2022-10-01', series: 'groei' })
    expect(cellOf(changes[0]!).value).toBeCloseTo(-0.0368, 4)
    expect(cellOf(changes[0]!).unit).toBe('relativeChange')
  })

  it('never compares two definitions', () => {
    const before = { ...example('2021', {}, 100), definition: 'andere' }
    expect(growth([before, example('2022', {}, 110)], 'groei')).toEqual([])
  })

  it('skips years that do not follow each other', () => {
    expect(growth([example('2020', {}, 100), example('2022', {}, 110)], 'groei')).toEqual([])
  })

  it('compares only the same codes', () => {
    const rows = [example('2021', { level: '2' }, 100), example('2022', { level: '3' }, 110)]
    expect(growth(rows, 'groei')).toEqual([])
  })

  it('spreads the rounding of both years', () => {
    const interval = (value: number) => ({ interval: roundingInterval(value, 10) })
    const [change] = growth(
      [example('2021', {}, 100, interval(100)), example('2022', {}, 110, interval(110))],
      'g',
    )
    expect(cellOf(change!).interval?.low).toBeCloseTo(105 / 105 - 1, 12)
    expect(cellOf(change!).interval?.high).toBeCloseTo(115 / 95 - 1, 12)
  })

  it('has no meaning after a year with nobody', () => {
    const [change] = growth([example('2021', {}, 0), example('2022', {}, 5)], 'groei')
    expect(change?.cell).toEqual(missingCell('notApplicable', 'relativeChange'))
  })
})

describe('withYearBefore', () => {
  it('pairs a quarter with the same quarter a year before', () => {
    const rows = ['2022-Q1', '2022-Q4', '2023-Q1'].map((period) => example(period, {}, 1))
    const pairs = withYearBefore(rows).map(([a, b]) => [a.period, b.period])
    expect(pairs).toEqual([['2022-Q1', '2023-Q1']])
  })

  it('does not pair a year with a school year', () => {
    expect(withYearBefore([example('2021', {}, 1), example('2022-2023', {}, 1)])).toEqual([])
  })
})
