import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundingInterval, valueCell } from './cell.ts'
import {
  formatCell,
  formatInterval,
  formatNumber,
  formatPeriod,
  formatQualifier,
  formatValue,
} from './format.ts'
import { units } from './unit.ts'

describe('formatValue', () => {
  it.each([
    [0.282, 'ratio', '28,2%', '28.2%'],
    [0.35, 'ratio', '35,0%', '35.0%'],
    [-0.012, 'percentagePoint', '-1,2 procentpunt', '-1.2 percentage points'],
    [187_700, 'euroCentsPerMonth', '€ 1.877', '€ 1,877'],
    [3260, 'euroCentsPerHour', '€ 32,60', '€ 32.60'],
    [25_630_000_000, 'euroCents', '€ 256,3 mln', '€ 256.3 million'],
    [3_075_000_000, 'euroCents', '€ 30,75 mln', '€ 30.75 million'],
    [136_700, 'persons', '136.700', '136,700'],
    [9548, 'thousandPersons', '9.548.000', '9,548,000'],
    [9, 'months', '9 maanden', '9 months'],
    [4.7494, 'vacanciesPerJobSeeker', '4,75', '4.75'],
  ] as const)('writes %s %s as %s', (value, unit, nl, en) => {
    expect(formatValue(value, unit, 'nl')).toBe(nl)
    expect(formatValue(value, unit, 'en')).toBe(en)
  })

  it('does not show the noise of binary fractions', () => {
    expect(formatValue(0.1 + 0.2, 'ratio', 'nl')).toBe('30,0%')
  })

  it('has words for every unit', () => {
    for (const unit of units) expect(formatValue(1, unit, 'nl')).not.toContain('undefined')
  })
})

describe('formatNumber', () => {
  it('keeps the decimals asked for', () => {
    expect(formatNumber(1234.5, 'nl', 2)).toBe('1.234,50')
  })

  it('is the inverse of reading Dutch digits for whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        expect(Number(formatNumber(n, 'nl').replaceAll('.', ''))).toBe(n)
      }),
    )
  })
})

describe('formatPeriod', () => {
  it.each([
    ['2022-2023', 'studiejaar 2022-2023', 'school year 2022-2023'],
    ['2022-Q4', '4e kwartaal 2022', 'Q4 2022'],
    ['2022-10-01', '1 oktober 2022', '1 October 2022'],
    ['2022-09', 'september 2022', 'September 2022'],
    ['2024/2027', '2024 tot en met 2027', '2024 to 2027'],
    ['2021-2022>2022-2023', '2021-2022 naar 2022-2023', '2021-2022 to 2022-2023'],
    ['C2020-2021', 'diplomajaar 2020-2021', 'graduates of 2020-2021'],
    ['2022', '2022', '2022'],
  ])('writes %s as %s', (code, nl, en) => {
    expect(formatPeriod(code, 'nl')).toBe(nl)
    expect(formatPeriod(code, 'en')).toBe(en)
  })
})

describe('formatInterval and formatQualifier', () => {
  it('show the range in the unit of the value', () => {
    expect(formatInterval(roundingInterval(0.282, 0.001), 'ratio', 'nl')).toBe('28,2% – 28,3%')
  })

  it('say nothing for an exact value', () => {
    expect(formatQualifier('exact', 'nl')).toBe('')
    expect(formatQualifier('moreThan', 'nl')).toBe('meer dan ')
  })
})

describe('formatCell', () => {
  const share = (value: number, step?: number) =>
    valueCell(
      value,
      'ratio',
      step === undefined
        ? { noInterval: 'notPublished' }
        : { interval: roundingInterval(value, step) },
    )

  it.each([
    ['whole percents', share(0.54, 0.01), '54%'],
    ['tenths of percents', share(0.67, 0.001), '67,0%'],
    ['hundredths of percents', share(0.3245, 0.0001), '32,45%'],
    ['a round share without known precision', share(0.5), '50%'],
    ['another share without known precision', share(0.189), '18,9%'],
  ])('shows a share published in %s as such', (_, cell, text) => {
    expect(formatCell(cell, 'nl')).toBe(text)
  })

  it('does not show more of a computed share than one decimal', () => {
    const interval = { low: 0.1406, high: 0.1407, kind: 'rounding', method: 'computed' } as const
    expect(formatCell(valueCell(0.140657, 'ratio', { interval }), 'nl')).toBe('14,1%')
  })

  it('leaves other units as they are', () => {
    expect(formatCell(valueCell(136_700, 'persons', { noInterval: 'fullCount' }), 'nl')).toBe(
      '136.700',
    )
  })
})
