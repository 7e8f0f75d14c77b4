import { describe, expect, it } from 'vitest'
import { missingCell, roundingInterval } from '#kernel'
import { cellOf, example } from '../shipped.fixture.ts'
import { ratioOf } from './ratio-of.ts'

const options = { slug: 'spanning', unit: 'vacanciesPerJobSeeker' } as const
const here = { region: 'NL01' }

describe('ratioOf', () => {
  it('divides figures of the same place (UWV, 4th quarter 2022: 418,900 / 88,200 = 4.75)', () => {
    const [ratio] = ratioOf(
      [example('2022-Q4', here, 418900)],
      [example('2022-Q4', here, 88200)],
      options,
    )
    expect(cellOf(ratio!).value).toBeCloseTo(4.7494, 4)
    expect(ratio).toMatchObject({ series: 'spanning', period: '2022-Q4', dimensions: here })
  })

  it('spreads the rounding of both', () => {
    const [ratio] = ratioOf(
      [example('2022-Q4', here, 418900, { interval: roundingInterval(418900, 100) })],
      [example('2022-Q4', here, 88200, { interval: roundingInterval(88200, 100) })],
      options,
    )
    expect(cellOf(ratio!).interval).toMatchObject({ low: 418850 / 88250, high: 418950 / 88150 })
  })

  it('gives nothing without a partner of the same definition, period and codes', () => {
    const top = example('2022-Q4', here, 10)
    const elsewhere = example('2022-Q4', { region: 'AM01' }, 5)
    const later = example('2023-Q1', here, 5)
    const otherwise = { ...example('2022-Q4', here, 5), definition: 'anders' }
    expect(ratioOf([top], [elsewhere, later, otherwise], options)).toEqual([])
  })

  it('calls division by zero not applicable', () => {
    const [ratio] = ratioOf([example('2022-Q4', here, 10)], [example('2022-Q4', here, 0)], options)
    expect(ratio?.cell).toEqual(missingCell('notApplicable', 'vacanciesPerJobSeeker'))
  })

  it('keeps a share within 0 and 1', () => {
    const [ratio] = ratioOf(
      [example('2022', here, 10, { interval: roundingInterval(10, 10) })],
      [example('2022', here, 10, { interval: roundingInterval(10, 10) })],
      { slug: 'aandeel', unit: 'ratio', within: [0, 1] },
    )
    expect(cellOf(ratio!).interval).toMatchObject({ low: 5 / 15, high: 1 })
  })
})
