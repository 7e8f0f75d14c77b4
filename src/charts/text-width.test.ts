import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ellipsis, textWidth, wrapText } from './text-width.ts'

describe('textWidth', () => {
  test('grows with size and weight, and is nothing for no text', () => {
    expect(textWidth('bbl', 24)).toBeCloseTo(2 * textWidth('bbl', 12), 10)
    expect(textWidth('bbl', 12, true)).toBeGreaterThan(textWidth('bbl', 12))
    expect(textWidth('', 12)).toBe(0)
  })

  test('gives all digits the same width', () => {
    expect(new Set([...'0123456789'].map((digit) => textWidth(digit, 12))).size).toBe(1)
  })
})

describe('ellipsis', () => {
  test('keeps what fits', () => {
    expect(ellipsis('kort', 100, 12)).toBe('kort')
  })

  test('fits, or is one sign and the mark', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 200 }), (text, width) => {
        const short = ellipsis(text, width, 12)
        expect(textWidth(short, 12) <= width || [...short].length <= 2).toBe(true)
      }),
    )
  })
})

describe('wrapText', () => {
  test('breaks at spaces', () => {
    expect(wrapText('mobiliteit en transport', 90, 12, 3)).toEqual(['mobiliteit en', 'transport'])
  })

  test('ends the last line with a mark when there is more', () => {
    expect(wrapText('een twee drie vier vijf zes zeven', 60, 12, 2).at(-1)).toMatch(/…$/)
  })

  test('gives no lines for no words', () => {
    expect(wrapText('  ', 60, 12, 2)).toEqual([])
  })

  test('never gives more lines than asked', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (text, most) => {
        expect(wrapText(text, 50, 12, most).length).toBeLessThanOrEqual(most)
      }),
    )
  })
})
