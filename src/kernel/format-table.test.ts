import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Interval, qualifiers, roundingInterval, valueCell } from './cell.ts'
import {
  formatCell,
  formatInterval,
  formatNumber,
  formatPeriod,
  formatQualifier,
  formatValue,
} from './format.ts'
import { languages } from './language.ts'
import { isCount, isMoney, isShare, type Unit, units } from './unit.ts'

describe('every unit', () => {
  it.each<[Unit, number, string, string]>([
    ['persons', 0, '0', '0'],
    ['persons', 1, '1', '1'],
    ['persons', 999, '999', '999'],
    ['persons', 1000, '1.000', '1,000'],
    ['persons', 1_234_567, '1.234.567', '1,234,567'],
    ['persons', 12.5, '12,5', '12.5'],
    ['persons', -16_000, '-16.000', '-16,000'],
    ['thousandPersons', 0.5, '500', '500'],
    ['thousandPersons', 9548, '9.548.000', '9,548,000'],
    ['thousandPersons', 12.3456, '12.345,6', '12,345.6'],
    ['thousandJobs', 8.1, '8.100', '8,100'],
    ['ratio', 0, '0,0%', '0.0%'],
    ['ratio', 1, '100,0%', '100.0%'],
    ['ratio', 0.9995, '100,0%', '100.0%'],
    ['ratio', 0.9994, '99,9%', '99.9%'],
    ['ratio', 0.0004, '0,0%', '0.0%'],
    ['percentagePoint', 0.012, '1,2 procentpunt', '1.2 percentage points'],
    ['percentagePoint', -0.012, '-1,2 procentpunt', '-1.2 percentage points'],
    ['relativeChange', 0.05, '5,0%', '5.0%'],
    ['relativeChange', -0.333, '-33,3%', '-33.3%'],
    ['relativeChange', 2, '200,0%', '200.0%'],
    ['quotient', 1, '1,00', '1.00'],
    ['quotient', 0.8333, '0,83', '0.83'],
    ['euroCents', 0, '€ 0', '€ 0'],
    ['euroCents', 1, '€ 0,01', '€ 0.01'],
    ['euroCents', 99, '€ 0,99', '€ 0.99'],
    ['euroCents', 100, '€ 1', '€ 1'],
    ['euroCents', 99_999, '€ 999,99', '€ 999.99'],
    ['euroCents', 100_000, '€ 1.000', '€ 1,000'],
    ['euroCents', 100_049, '€ 1.000', '€ 1,000'],
    ['euroCents', 100_050, '€ 1.001', '€ 1,001'],
    ['euroCents', 99_999_900, '€ 999.999', '€ 999,999'],
    ['euroCents', 100_000_000, '€ 1 mln', '€ 1 million'],
    ['euroCents', 110_000_000, '€ 1,1 mln', '€ 1.1 million'],
    ['euroCents', 111_000_000, '€ 1,11 mln', '€ 1.11 million'],
    ['euroCents', -100_000_000, '€ -1 mln', '€ -1 million'],
    ['euroCentsPerMonth', 270_000, '€ 2.700', '€ 2,700'],
    ['euroCentsPerYear', 4_500_000, '€ 45.000', '€ 45,000'],
    ['euroCentsPerHour', 1_456, '€ 14,56', '€ 14.56'],
    ['months', 0, '0 maanden', '0 months'],
    ['months', 1, '1 maand', '1 month'],
    ['months', 2, '2 maanden', '2 months'],
    ['months', 1.5, '1,5 maanden', '1.5 months'],
    ['vacancies', 38_000, '38.000', '38,000'],
    ['vacanciesPerJobSeeker', 4, '4,00', '4.00'],
    ['companies', 252_000, '252.000', '252,000'],
    ['institutions', 57, '57', '57'],
    ['qualifications', 1, '1', '1'],
    ['placements', 20_100, '20.100', '20,100'],
    ['reports', 12, '12', '12'],
    ['regions', 35, '35', '35'],
  ])('%s: %s reads %s and %s', (unit, value, nl, en) => {
    expect([formatValue(value, unit, 'nl'), formatValue(value, unit, 'en')]).toEqual([nl, en])
  })

  it.each(units)('%s is a share, an amount, a count, or none of them, never two', (unit) => {
    expect([isShare(unit), isMoney(unit), isCount(unit)].filter(Boolean).length).toBeLessThan(2)
  })

  it.each(units)('%s has the same sign behind a loss as behind a gain', (unit) => {
    for (const language of languages) {
      const gain = formatValue(0.25, unit, language)
      expect(formatValue(-0.25, unit, language).replace('-', '')).toBe(gain)
    }
  })
})

describe('a number that rounds to zero', () => {
  it.each([-0, -0.0004, -1e-9])('has no minus: %d', (value) => {
    expect(formatNumber(value, 'nl')).toBe('0')
    expect(formatNumber(value, 'en', 2)).toBe('0.00')
  })

  it.each([
    ['percentagePoint', '0,0 procentpunt'],
    ['relativeChange', '0,0%'],
  ] as const)('has no minus in %s', (unit, text) => {
    expect(formatValue(-0.0001, unit, 'nl')).toBe(text)
  })

  it('keeps its minus where a digit is left', () => {
    expect(formatNumber(-0.004, 'nl', 2)).toBe('0,00')
    expect(formatNumber(-0.005, 'nl', 2)).toBe('-0,01')
  })
})

describe('numbers', () => {
  const read = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'))

  it('can be read back to the decimals shown', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 4 }), (n, digits) => {
        const shown = read(formatNumber(n, 'nl', digits))
        expect(Math.abs(shown - n)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6)
      }),
    )
  })

  it('differ between Dutch and English only in their marks', () => {
    const swapped = (text: string) => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
    fc.assert(
      fc.property(fc.double({ min: -1e7, max: 1e7, noNaN: true }), fc.nat(3), (n, digits) => {
        expect(swapped(formatNumber(n, 'nl', digits))).toBe(formatNumber(n, 'en', digits))
      }),
    )
  })

  it('rise when the value rises', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [x, y] = [read(formatNumber(a, 'nl', 1)), read(formatNumber(b, 'nl', 1))]
        expect(Math.sign(x - y)).toBe(Math.sign(a - b))
      }),
    )
  })

  it('of whole tenths of a million euros have at most one decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 100_000 }), (tenths) => {
        const text = formatValue(tenths * 10_000_000, 'euroCents', 'nl')
        expect(text).toMatch(/^€ [\d.]+(,[1-9])? mln$/)
      }),
    )
  })
})

describe('a cell', () => {
  const published = (value: number, step: number) =>
    valueCell(value, 'ratio', { interval: roundingInterval(value, step) })

  it.each([
    [0.5, 0.01, '50%'],
    [0.505, 0.01, '50,5%'],
    [0.5, 0.001, '50,0%'],
    [0.5, 0.0001, '50,0%'],
    [0.5012, 0.0001, '50,12%'],
    [0, 0.01, '0,0%'],
    [1, 0.01, '100%'],
  ])('of %s published to the nearest %s reads %s', (value, step, text) => {
    expect(formatCell(published(value, step), 'nl')).toBe(text)
  })

  it('is shown no more exactly than its source printed it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (percent) => {
        expect(formatCell(published(percent / 100, 0.01), 'nl')).toBe(`${percent}%`)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (tenths) => {
        const text = `${Math.floor(tenths / 10)},${tenths % 10}%`
        expect(formatCell(published(tenths / 1000, 0.001), 'nl')).toBe(text)
      }),
    )
  })

  it('with a sampling interval of a few points keeps one decimal', () => {
    const interval: Interval = { low: 0.65, high: 0.72, kind: 'sampling', method: 'Wilson' }
    expect(formatCell(valueCell(0.684, 'ratio', { interval }), 'nl')).toBe('68,4%')
    expect(formatCell(valueCell(0.68, 'ratio', { interval }), 'nl')).toBe('68%')
  })
})

describe('qualifiers', () => {
  it.each([
    ['exact', '', ''],
    ['about', 'ongeveer ', 'about '],
    ['moreThan', 'meer dan ', 'more than '],
    ['lessThan', 'minder dan ', 'fewer than '],
    ['almost', 'bijna ', 'almost '],
  ] as const)('%s goes before a value as “%s”, in English “%s”', (qualifier, nl, en) => {
    expect([formatQualifier(qualifier, 'nl'), formatQualifier(qualifier, 'en')]).toEqual([nl, en])
  })

  it('are all different, so that no two say the same', () => {
    for (const language of languages) {
      const texts = qualifiers.map((qualifier) => formatQualifier(qualifier, language))
      expect(new Set(texts).size).toBe(qualifiers.length)
    }
  })
})

describe('intervals', () => {
  it.each<[number, number, Unit, string]>([
    [0.66, 0.72, 'ratio', '66,0% – 72,0%'],
    [950, 1050, 'persons', '950 – 1.050'],
    [-0.02, 0.01, 'percentagePoint', '-2,0 procentpunt – 1,0 procentpunt'],
    [250_000, 275_000, 'euroCentsPerMonth', '€ 2.500 – € 2.750'],
    [1, 3, 'months', '1 maand – 3 maanden'],
  ])('from %s to %s in %s reads %s', (low, high, unit, text) => {
    const interval: Interval = { low, high, kind: 'sampling', method: 'x' }
    expect(formatInterval(interval, unit, 'nl')).toBe(text)
  })
})

describe('months in words', () => {
  const nl =
    'januari februari maart april mei juni juli augustus september oktober november december'
  const en = 'January February March April May June July August September October November December'

  it.each(nl.split(' ').map((name, index) => [index + 1, name, en.split(' ')[index]!] as const))(
    'number %d is %s, in English %s',
    (number, dutch, english) => {
      const code = `2025-${String(number).padStart(2, '0')}`
      expect([formatPeriod(code, 'nl'), formatPeriod(code, 'en')]).toEqual([
        `${dutch} 2025`,
        `${english} 2025`,
      ])
      expect(formatPeriod(`${code}-07`, 'nl')).toBe(`7 ${dutch} 2025`)
    },
  )

  it.each([1, 2, 3, 4])('quarter %d has its own words', (quarter) => {
    expect(formatPeriod(`2024-Q${quarter}`, 'nl')).toBe(`${quarter}e kwartaal 2024`)
    expect(formatPeriod(`2024-Q${quarter}`, 'en')).toBe(`Q${quarter} 2024`)
  })

  it('leaves a text that is no period as it is', () => {
    for (const text of ['2024-13', '2024-02-30', '2024-2026', 'laatste', ''])
      expect(formatPeriod(text, 'nl')).toBe(text)
  })
})
