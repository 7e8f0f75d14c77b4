import { describe, expect, it } from 'vitest'
import { cellOf, example, figureOf, measureShipped, shipped } from '../shipped.fixture.ts'
import { workAfterLeaving } from '../transition/work-after-leaving.ts'
import { bblGap } from './bbl-gap.ts'
import { bblPath } from './bbl-path.ts'
import { bblShare } from './bbl-share.ts'
import { earlyLeaverGap } from './early-leaver-gap.ts'

describe('figures of different definitions', () => {
  it('give a bbl share each: OCW and the annual report differ for the same day', () => {
    const shareBy = (definition: string) =>
      cellOf(figureOf(bblShare, definition, '2022-10-01')).value
    expect(shareBy('ocw-main-enrolments')).toBeCloseTo(136700 / 484200, 9)
    expect(shareBy('annual-report-funded')).toBeCloseTo(136600 / 483500, 9)
    expect(shareBy('ocw-main-enrolments')).not.toBe(shareBy('annual-report-funded'))
  })

  it('leave examination candidates out of the bbl share, though OCW counts them apart', () => {
    const candidates = figureOf(bblShare, 'ocw-main-enrolments', '2022-10-01')
    const n = 136700 + 347500
    expect(cellOf(candidates).value).toBeCloseTo(136700 / n, 9)
    expect(cellOf(candidates).value).not.toBeCloseTo(136700 / (n + 10100), 4)
  })

  it('use full-time and part-time bol where a source has no bol as a whole', () => {
    const share = figureOf(bblShare, 'onderwijsincijfers-2018', '2011-10-01')
    expect(cellOf(share).value).toBeCloseTo(154.4 / (154.4 + 346.8 + 7.7), 6)
  })

  it('have no bbl share where a source counts bbl only', () => {
    const { definitions } = measureShipped(bblShare)
    expect(definitions).not.toContain('duo-sector-open-data')
  })
})

describe('the bbl gap and path', () => {
  it('name the letter that set the target among their sources', () => {
    for (const indicator of [bblGap, bblPath])
      expect(figureOf(indicator, 'nji-1-october', '2022-10-01').sources).toEqual([
        'kst-31524-592',
        'nji-mbo',
      ])
  })

  it('stop in the target year', () => {
    const rows = [
      example('2027-10-01', { pathway: 'bbl' }, 1),
      example('2027-10-01', { pathway: 'bol' }, 9),
    ]
    const path = bblPath.measure((series) => (series === 'students' ? rows : shipped(series)))
    expect(path).toEqual([])
  })

  it('do not exist without a target', () => {
    expect(bblGap.measure((series) => (series === 'students' ? shipped(series) : []))).toEqual([])
  })
})

describe('the distance of early leavers to the target', () => {
  it('is measured for the sector of the target only', () => {
    const sectors = measureShipped(earlyLeaverGap).observations.map(
      (o) => o.dimensions.educationSector,
    )
    expect(new Set(sectors)).toEqual(new Set(['vo-mbo']))
  })
})

describe('work after leaving', () => {
  it('has no total over thresholds of hours', () => {
    const thresholds = measureShipped(workAfterLeaving).dimensions.find(
      ({ id }) => id === 'workThreshold',
    )
    expect(thresholds?.codes.toSorted()).toEqual(['12h', 'any-job'])
  })
})
