import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findScheme, type Scheme, schemes } from '#schemes'
import { escapeText, foldLine, schemeCalendar } from './icalendar.ts'
import { schemeWindows } from './scheme-windows.ts'

const named = (id: string): Scheme => {
  const scheme = findScheme(id)
  if (scheme === undefined) throw new Error(`no scheme ${id}`)
  return scheme
}
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('the windows of a scheme', () => {
  const closings = schemeWindows(named('praktijkleren')).map(({ closes }) => closes)

  it.each([
    ['2026-09-17T17:00', true],
    ['2027-09-17T17:00', true],
    ['2028-09-18T17:00', true],
    ['2028-09-17T17:00', false],
    ['2022-09-16T17:00', true],
    ['2029-09-18T17:00', false],
    ['2013-09-15T17:00', false],
  ])('close praktijkleren on %s: %s', (moment, holds) => {
    expect(closings.includes(moment)).toBe(holds)
  })

  it('stand in order of closing, one closing a year, and have an id of their own', () => {
    expect(closings).toEqual([...closings].sort())
    expect(new Set(closings.map((moment) => moment.slice(0, 4))).size).toBe(closings.length)
    for (const scheme of schemes) {
      const ids = schemeWindows(scheme).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('hold all that the description says', () => {
    for (const scheme of schemes)
      expect(schemeWindows(scheme)).toEqual(expect.arrayContaining([...scheme.description.windows]))
  })
})

describe('the calendar', () => {
  it('of a scheme does not change by accident', async () => {
    const text = schemeCalendar([named('praktijkleren')], 'nl')
    await expect(text).toMatchFileSnapshot('golden/praktijkleren.ics')
  })

  it.each(['nl', 'en'] as const)('in %s keeps to RFC 5545', (language) => {
    const text = schemeCalendar(schemes, language)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const lines = unfolded(text)
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z-]+[:;]/)
    const events = lines.filter((line) => line === 'BEGIN:VEVENT').length
    const uids = lines.filter((line) => line.startsWith('UID:'))
    expect(uids).toHaveLength(events)
    expect(new Set(uids).size).toBe(events)
    expect(lines.filter((line) => line.startsWith('DTSTART;TZID=Europe/Amsterdam:'))).toHaveLength(
      events,
    )
    expect(text).not.toContain('VALARM')
    let depth = 0
    for (const line of lines) {
      if (line.startsWith('BEGIN:')) depth += 1
      if (line.startsWith('END:')) depth -= 1
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  })

  it('has an event at each opening and each closing, the same in both languages', () => {
    const expected = schemes.flatMap((scheme) =>
      schemeWindows(scheme).flatMap(({ opens, closes }) => [
        ...(opens === undefined ? [] : [opens]),
        closes,
      ]),
    )
    const starts = (text: string): string[] =>
      unfolded(text).filter((line) => line.startsWith('DTSTART;TZID'))
    const dutch = starts(schemeCalendar(schemes, 'nl'))
    expect(dutch).toEqual(
      expected.map((at) => `DTSTART;TZID=Europe/Amsterdam:${at.replace(/[-:]/g, '')}00`),
    )
    expect(starts(schemeCalendar(schemes, 'en'))).toEqual(dutch)
  })

  it('knows of a scheme without windows that there is nothing', () => {
    const none = schemes.find((scheme) => schemeWindows(scheme).length === 0)
    if (none !== undefined) expect(schemeCalendar([none], 'nl')).not.toContain('VEVENT')
  })
})

describe('a line', () => {
  it('of 75 octets stays whole, and one of 76 is folded', () => {
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75))
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
    expect(foldLine('é'.repeat(38))).toBe(`${'é'.repeat(37)}\r\n é`)
  })

  it('unfolds to what it was, without broken characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = text.replace(/[\r\n]/g, '')
        const folded = foldLine(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        for (const part of folded.split('\r\n'))
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      }),
    )
  })

  it('escapes what has a meaning', () => {
    expect(escapeText('a;b,c\\d\r\ne\nf\u0000')).toBe('a\\;b\\,c\\\\d\\ne\\nf')
  })
})
