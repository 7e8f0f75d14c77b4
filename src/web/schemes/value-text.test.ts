import { describe, expect, it } from 'vitest'
import { dayText, euroText, numberText, parameterText } from './value-text.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('money in full', () => {
  it.each([
    [0, '€ 0'],
    [1, '€ 0,01'],
    [99, '€ 0,99'],
    [100, '€ 1'],
    [221_669, '€ 2.216,69'],
    [19_680_000_000, '€ 196.800.000'],
    [19_680_000_001, '€ 196.800.000,01'],
  ])('writes %d cents as %s', (cents, text) => {
    expect(plain(euroText(cents, 'nl'))).toBe(text)
  })

  it('never breaks between the sign and the number', () => {
    expect(euroText(100, 'nl')).toBe('€\u00a01')
    expect(plain(euroText(221_669, 'en'))).toBe('€ 2,216.69')
  })
})

describe('a number in its unit', () => {
  it.each([
    [0.8211, 'ratio', '82,11%'],
    [0.25, 'ratio', '25%'],
    [1, 'ratio', '100%'],
    [40, 'weeks', '40 weken'],
    [5, 'years', '5 jaar'],
    [26, 'age', '26 jaar oud'],
    [0.7222222, 'factor', '0,7222'],
    [1.5, 'factor', '1,5'],
    [2023, 'count', '2023'],
    [1949, 'count', '1.949'],
    [2101, 'count', '2.101'],
    [2000, 'persons', '2.000 personen'],
  ] as const)('writes %d %s as %s', (value, unit, text) => {
    expect(numberText(value, unit, 'nl')).toBe(text)
  })

  it('knows one from many in English', () => {
    expect(numberText(1, 'weeks', 'en')).toBe('1 week')
    expect(numberText(2, 'weeks', 'en')).toBe('2 weeks')
    expect(numberText(1, 'hoursPerWeek', 'en')).toBe('1 hour a week')
  })
})

describe('a day', () => {
  it.each([
    ['2024-09-17', '17 september 2024'],
    ['2024-09-17T17:00', '17 september 2024, 17.00 uur'],
    ['09-17T17:00', '17 september, 17.00 uur'],
    ['10-31', '31 oktober'],
    ['02-29', '29 februari'],
    ['later', 'later'],
  ])('%s is %s', (text, words) => {
    expect(dayText(text, 'nl')).toBe(words)
  })

  it('is written with its time in English', () => {
    expect(dayText('2024-09-17T17:00', 'en')).toBe('17 September 2024, 17:00')
  })
})

describe('a table of numbers', () => {
  it('is money when its numbers are large and whole', () => {
    expect(plain(parameterText({ mbo: 19_680_000_000, vo: 100 }, 'table', 'nl'))).toBe(
      'mbo: € 196.800.000; vo: € 1',
    )
  })

  it('holds factors otherwise', () => {
    expect(parameterText({ '1': 1.2, '7': 0 }, 'table', 'nl')).toBe('1: 1,2; 7: 0')
  })
})
