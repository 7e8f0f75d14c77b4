import { describe, expect, it } from 'vitest'
import { missingCell, type Observation, roundingInterval } from '#kernel'
import { cellOf, example } from '../shipped.fixture.ts'
import { excessOverTarget, gapToTarget } from './gap-to-target.ts'
import { pathToTarget } from './path-to-target.ts'

const target = example('2027', {}, 0.35, {
  unit: 'ratio',
  noInterval: 'setValue',
  status: 'target',
})
const gapOf = (bbl: number, bol: number) =>
  gapToTarget(
    [example('2022', { pathway: 'bbl' }, bbl), example('2022', { pathway: 'bol' }, bol)],
    {
      slug: 'tekort',
      over: 'pathway',
      part: 'bbl',
      whole: [['bol', 'bbl']],
      target,
    },
  )

describe('gapToTarget', () => {
  it('is about 33 thousand for the annual report of 2022 (136,600 of 483,500 students)', () => {
    expect(cellOf(gapOf(136600, 346900)[0]!).value).toBe(Math.round(0.35 * 483500 - 136600))
    expect(cellOf(gapOf(136600, 346900)[0]!).value).toBe(32625)
  })

  it.each([
    [35, 65, 0],
    [36, 64, -1],
    [0, 100, 35],
  ])('of %i bbl and %i bol is %i', (bbl, bol, gap) => {
    expect(cellOf(gapOf(bbl, bol)[0]!).value).toBe(gap)
  })

  it('closes the gap: moving that many persons reaches the target share', () => {
    const gap = cellOf(gapOf(1000, 9000)[0]!).value
    expect((1000 + gap) / 10000).toBe(0.35)
  })

  it('falls as bbl grows and rises as bol grows, also over their rounding', () => {
    const interval = (value: number) => ({ interval: roundingInterval(value, 100) })
    const rows = [
      example('2022', { pathway: 'bbl' }, 136600, interval(136600)),
      example('2022', { pathway: 'bol' }, 346900, interval(346900)),
    ]
    const [gap] = gapToTarget(rows, {
      slug: 't',
      over: 'pathway',
      part: 'bbl',
      whole: [['bol', 'bbl']],
      target,
    })
    expect(cellOf(gap!).interval).toMatchObject({ low: 32575, high: 32675, kind: 'rounding' })
  })

  it('is final when the counts are: a target makes nothing provisional', () => {
    expect(cellOf(gapOf(10, 90)[0]!)).toMatchObject({ status: 'final', qualifier: 'exact' })
  })

  it('gives nothing where bol does not occur', () => {
    const rows = [example('2022', { pathway: 'bbl' }, 10)]
    const parts = {
      slug: 't',
      over: 'pathway',
      part: 'bbl',
      whole: [['bol', 'bbl']],
      target,
    } as const
    expect(gapToTarget(rows, parts)).toEqual([])
  })
})

describe('excessOverTarget', () => {
  const ceiling = example('2026', {}, 18000, { noInterval: 'setValue', status: 'target' })

  it.each([
    [29163, 11163],
    [18000, 0],
    [17999, -1],
  ])('of %i early leavers over 18,000 is %i', (leavers, excess) => {
    const [outcome] = excessOverTarget([example('2023-2024', {}, leavers)], ceiling, 'afstand')
    expect(cellOf(outcome!)).toMatchObject({ value: excess, unit: 'persons' })
    expect(outcome?.period).toBe('2023-2024')
  })

  it('stays withheld', () => {
    const withheld: Observation = {
      ...example('2023-2024', {}, 1),
      cell: missingCell('suppressed', 'persons'),
    }
    expect(excessOverTarget([withheld], ceiling, 'afstand')[0]?.cell.missing).toBe('suppressed')
  })
})

describe('pathToTarget', () => {
  it.each([
    ['2022-10-01', 6525],
    ['2025-10-01', 16313],
    ['2026-10-01', 32625],
  ])('spreads a gap of 32,625 from %s evenly: %i a year', (period, perYear) => {
    const [path] = pathToTarget([example(period, {}, 32625)], 2027, 'groeipad')
    expect(cellOf(path!)).toMatchObject({ value: perYear, unit: 'persons' })
  })

  it.each(['2027-10-01', '2028'])('has nothing to spread in %s', (period) => {
    expect(pathToTarget([example(period, {}, 10)], 2027, 'groeipad')).toEqual([])
  })

  it('reaches the target: years times the yearly need covers the gap', () => {
    const [path] = pathToTarget([example('2023', {}, 1001)], 2027, 'groeipad')
    expect(cellOf(path!).value * 4).toBeGreaterThanOrEqual(1001)
  })
})
