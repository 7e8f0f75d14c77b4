import { describe, expect, it } from 'vitest'
import { missingCell, roundingInterval } from '#kernel'
import { cellOf, example } from '../shipped.fixture.ts'
import { differenceOver } from './difference-over.ts'
import { totalsOver } from './totals-over.ts'

const levels = ['1', '2', '3', '4']
const byLevel = (...counts: number[]) =>
  counts.map((count, index) => example('2023-2024', { level: String(index + 1) }, count))

describe('totalsOver', () => {
  it('adds the levels up (reference forecast 2023-2024: 469,412 funded students)', () => {
    const [total] = totalsOver(byLevel(16079, 77259, 101913, 274161), 'raming', 'level', levels)
    expect(total).toMatchObject({ dimensions: { level: 'total' }, series: 'raming' })
    expect(cellOf(total!).value).toBe(469412)
  })

  it('adds the rounding up as well', () => {
    const rows = levels.map((level) =>
      example('2024', { level }, 25, { interval: roundingInterval(25, 10) }),
    )
    const [total] = totalsOver(rows, 'som', 'level', levels)
    expect(cellOf(total!).interval).toMatchObject({ low: 80, high: 120 })
  })

  it('leaves a published total alone', () => {
    const rows = [...byLevel(1, 2, 3, 4), example('2023-2024', { level: 'total' }, 11)]
    expect(totalsOver(rows, 'som', 'level', levels)).toEqual([])
  })

  it('gives nothing when a level does not occur, and withholds when one is withheld', () => {
    expect(totalsOver(byLevel(1, 2, 3), 'som', 'level', levels)).toEqual([])
    const [first, ...rest] = byLevel(1, 2, 3, 4)
    const withheld = { ...first!, cell: missingCell('suppressed', 'persons') }
    const [total] = totalsOver([withheld, ...rest], 'som', 'level', levels)
    expect(total?.cell).toEqual(missingCell('suppressed', 'persons'))
  })
})

describe('differenceOver', () => {
  const parts = { slug: 'verschil', over: 'moment', from: 'direct', to: '5y' } as const
  const share = (moment: string, value: number) =>
    example('2023', { pathway: 'bol', moment }, value, {
      unit: 'ratio',
      interval: roundingInterval(value, 0.01),
    })

  it('subtracts two shares in percentage points (bol: 70 % after five years, 54 % directly)', () => {
    const [difference] = differenceOver([share('direct', 0.54), share('5y', 0.7)], parts)
    expect(difference).toMatchObject({ dimensions: { pathway: 'bol' } })
    expect(cellOf(difference!)).toMatchObject({ value: 0.16, unit: 'percentagePoint' })
    expect(cellOf(difference!).interval?.low).toBeCloseTo(0.15, 12)
    expect(cellOf(difference!).interval?.high).toBeCloseTo(0.17, 12)
  })

  it('gives nothing when one of the two is absent', () => {
    expect(differenceOver([share('direct', 0.54)], parts)).toEqual([])
  })
})
