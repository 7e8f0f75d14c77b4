import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeySet } from '../reading/key-set.ts'
import { isCitizenNumber, personalKindOf } from '../reading/personal-data.ts'
import { hashOfText, mixed, normalOfText, weightOfText } from './hash.ts'
import { Numbers, tableBatch, Words } from './row-columns.ts'

describe('words of a column', () => {
  it('have the place of their first use, and give it back ever after', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '', '__proto__', 'toString')), (list) => {
        const words = new Words()
        const places = list.map((word) => words.place(word))
        expect(words.codes).toEqual([...new Set(list)])
        for (const [index, place] of places.entries()) expect(words.codes[place]).toBe(list[index])
      }),
    )
  })
})

describe('a growing column of numbers', () => {
  it.each([
    [8, 255],
    [16, 65_535],
    [32, 4_294_967_295],
  ] as const)('of %d bits holds 0 and %d, wherever they are put', (width, most) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: 0, max: most })), { maxLength: 20 }),
        (puts) => {
          const numbers = new Numbers(width, 4)
          const plain = new Map<number, number>()
          for (const [row, value] of puts) {
            numbers.set(row, value)
            plain.set(row, value)
          }
          for (const [row, value] of plain) expect(numbers.values[row]).toBe(value)
          expect(numbers.values.BYTES_PER_ELEMENT * 8).toBe(width)
        },
      ),
    )
  })

  it('is cut to the rows of its table', () => {
    const numbers = new Numbers(16, 1024)
    numbers.set(0, 24_252)
    numbers.set(1, 24_253)
    const { columns, rows } = tableBatch('banen', 1, { maand: numbers })
    expect(rows).toBe(1)
    expect([...(columns.maand as Uint16Array)]).toEqual([24_252])
  })
})

describe('numbers that look like chance', () => {
  const texts = Array.from({ length: 4000 }, (_, index) => `opleiding ${index}`)
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length

  // Reference values of the finaliser of MurmurHash3 (Appleby, smhasher, fmix32).
  it.each([
    [0, 0],
    [1, 0x514e28b7],
    [2, 0x30f4c306],
    [0xffffffff, 0x81f16f39],
  ])('mix %d into %d', (value, expected) => {
    expect(mixed(value)).toBe(expected)
  })

  it('change about half of their bits when one bit of the text changes', () => {
    const bits = texts.map((text, index) => {
      let rest = (hashOfText(text) ^ hashOfText(texts[index]!.replace('o', 'n'))) >>> 0
      let count = 0
      for (; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
      return count
    })
    expect(mean(bits)).toBeGreaterThan(15.5)
    expect(mean(bits)).toBeLessThan(16.5)
  })

  it('fall evenly over ten parts of 0 to 1', () => {
    const parts = new Array<number>(10).fill(0)
    for (const text of texts) parts[Math.floor(weightOfText(text, 1) * 10)]! += 1
    // Chi-square with 9 degrees of freedom stays below 27.9 in 999 of 1,000 draws.
    const chiSquare = parts.reduce((sum, found) => sum + (found - 400) ** 2 / 400, 0)
    expect(chiSquare).toBeLessThan(27.9)
  })

  it('are distributed as the normal: mean 0, spread 1, and one in twenty beyond 1.96', () => {
    const drawn = texts.map(normalOfText)
    const centre = mean(drawn)
    const spread = Math.sqrt(mean(drawn.map((value) => (value - centre) ** 2)))
    expect(Math.abs(centre)).toBeLessThan(0.06)
    expect(Math.abs(spread - 1)).toBeLessThan(0.05)
    const beyond = drawn.filter((value) => Math.abs(value) > 1.96).length / drawn.length
    expect(beyond).toBeGreaterThan(0.035)
    expect(beyond).toBeLessThan(0.065)
  })

  it('as weights lie between 0.02 and 1, most of them small', () => {
    const weights = texts.map((text) => weightOfText(text))
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.02)
    expect(Math.max(...weights)).toBeLessThanOrEqual(1)
    // E(0.02 + 0.98 u³) = 0.265 for u even on 0–1.
    expect(mean(weights)).toBeCloseTo(0.265, 1)
  })
})

describe('citizen service numbers', () => {
  const eight = fc.stringMatching(/^\d{8}$/)

  it('pass the eleven-test with one last digit at most, which the sum of the others gives', () => {
    fc.assert(
      fc.property(eight, (front) => {
        const sum = [...front].reduce((all, digit, i) => all + (9 - i) * Number(digit), 0)
        const last = sum % 11
        for (const digit of '0123456789') {
          const expected = Number(digit) === last && `${front}${digit}` !== '000000000'
          expect(isCitizenNumber(front + digit)).toBe(expected)
        }
      }),
    )
  })

  it('fail when two different neighbouring digits change places', () => {
    fc.assert(
      fc.property(eight, fc.nat(6), (front, at) => {
        const sum = [...front].reduce((all, digit, i) => all + (9 - i) * Number(digit), 0)
        fc.pre(sum % 11 < 10 && front[at] !== front[at + 1])
        const number = `${front}${sum % 11}`
        fc.pre(isCitizenNumber(number))
        const digits = [...number]
        ;[digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!]
        expect(isCitizenNumber(digits.join(''))).toBe(false)
      }),
    )
  })

  it.each([
    [['Ten Napel', "'t Hart"], undefined],
    [['Jan', 'Piet', 'kees'], 'name'],
    [['Élodie', 'Ömer'], 'name'],
    [['JAN', 'PIET'], undefined],
    [['Anna-Maria', 'Jan Willem'], 'name'],
    [['jan@', '@nl', 'a b@c.nl'], undefined],
    [['A1', 'B2'], undefined],
  ])('and names are told from codes: %j are %s', (values, kind) => {
    expect(personalKindOf(values)).toBe(kind)
  })
})

it('a set of keys keeps apart keys that differ in one number only', () => {
  const set = new KeySet()
  const numbers = [0, 1, 2, 255, 256, 65_535, 65_536, 0xfffffffe]
  for (const a of numbers)
    for (const b of numbers) for (const c of numbers) expect(set.add(a, b, c)).toBe(true)
  for (const a of numbers)
    for (const b of numbers) for (const c of numbers) expect(set.add(a, b, c)).toBe(false)
  expect(set.size).toBe(numbers.length ** 3)
})
