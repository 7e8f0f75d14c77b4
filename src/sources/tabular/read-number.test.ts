import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInteger, readNumber } from './read-number.ts'

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['-7', -7],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12.345.678', 12345678],
    ['1 234', 1234],
    ['1\u00A0234,25', 1234.25],
    ['0,5', 0.5],
    ['0.5', 0.5],
    ['-0,25', -0.25],
    ['0012', 12],
  ])('reads %s as %d', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it('reads what could be two numbers by the decimal sign of the provider', () => {
    expect(readNumber('1.234', ',')).toBe(1234)
    expect(readNumber('1.234', '.')).toBe(1.234)
    expect(readNumber('1,234', ',')).toBe(1.234)
    expect(readNumber('1,234', '.')).toBe(1234)
  })

  it.each([',', '.'] as const)(
    'takes no group of thousands that starts with 0, by sign %s',
    (sign) => {
      expect(readNumber('0,333', sign)).toBe(0.333)
      expect(readNumber('0.333', sign)).toBe(0.333)
      expect(readNumber('01.234.567', sign)).toBeUndefined()
    },
  )

  it.each([
    '',
    ' ',
    '1e3',
    '١٢',
    '１２',
    '0x10',
    '+5',
    '--5',
    'NaN',
    'Infinity',
    '1.23.456',
    '1.2345.678',
    '1,2,3',
    '12 34',
    '5%',
    '<5',
    '€ 5',
    '1.234.567,8,9',
    '9'.repeat(400),
  ])('refuses %s', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })

  it('reads back every number that Dutch formatting prints', () => {
    const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
        const value = thousandths / 1000
        expect(readNumber(dutch.format(value), ',')).toBe(
          value === 0 ? readNumber(dutch.format(value)) : value,
        )
      }),
    )
  })
})

describe('readInteger', () => {
  it.each([
    ['12', 12],
    ['12,0', 12],
    ['3116.0', 3116],
    ['1.234', 1234],
  ])('reads %s as %d', (text, value) => {
    expect(readInteger(text)).toBe(value)
  })

  it.each(['12,5', '0,1', '9007199254740993', 'x'])('refuses %s', (text) => {
    expect(readInteger(text)).toBeUndefined()
  })
})
