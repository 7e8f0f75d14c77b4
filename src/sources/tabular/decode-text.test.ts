import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, decodeWindows1252 } from './decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, swap: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return swap ? bytes.swap16() : bytes
}

describe('decodeText', () => {
  it('leaves out the mark of UTF-8', () => {
    expect(decodeText(utf8('\uFEFFFryslân'))).toEqual({
      text: 'Fryslân',
      encoding: 'utf-8',
      doubtful: false,
    })
  })

  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('reads marked and unmarked %s, the latter doubtfully', (encoding, swap) => {
    const text = 'JAAR;PLAATS\n2022;Fryslân'
    expect(decodeText(utf16(`\uFEFF${text}`, swap))).toEqual({ text, encoding, doubtful: false })
    expect(decodeText(utf16(text, swap))).toEqual({ text, encoding, doubtful: true })
  })

  it('reads Windows-1252 where it is not UTF-8, with its own euro sign and quotes', () => {
    const bytes = Buffer.from([
      0x46, 0x72, 0x79, 0x73, 0x6c, 0xe2, 0x6e, 0x20, 0x80, 0x92, 0x9f, 0xa0,
    ])
    expect(decodeText(bytes)).toEqual({
      text: 'Fryslân €’Ÿ\u00A0',
      encoding: 'windows-1252',
      doubtful: true,
    })
  })

  it('stays with UTF-8 when only a few of many characters are broken', () => {
    const bytes = Buffer.concat([
      utf8('Fryslân, Zuid-Holland, coördinatie, café '),
      Buffer.from([0xe2, 0x28]),
    ])
    const { text, encoding, doubtful } = decodeText(bytes)
    expect(encoding).toBe('utf-8')
    expect(doubtful).toBe(true)
    expect(text).toContain('Fryslân')
  })

  it('reads back any text in UTF-8', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((t) => !t.includes('\0') && !t.startsWith('\uFEFF'))
    fc.assert(fc.property(text, (t) => decodeText(utf8(t)).text === t))
  })

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5000 }),
        (bytes) => typeof decodeText(bytes).text === 'string',
      ),
    )
  })
})

describe('decodeWindows1252', () => {
  it('agrees with the encoding standard on every assigned byte', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
    const text = decodeWindows1252(bytes)
    expect(text.length).toBe(256)
    expect(text.charCodeAt(0x80)).toBe(0x20ac)
    expect(text.charCodeAt(0x8a)).toBe(0x0160)
    expect(text.charCodeAt(0x96)).toBe(0x2013)
    expect(text.charCodeAt(0xe9)).toBe(0xe9)
  })
})
