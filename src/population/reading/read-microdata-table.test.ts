import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueSentence } from '#kernel'
import { microdataCsv } from '../microdata-csv.fixture.ts'
import { microdataTableNames } from '../model.ts'
import { microdataReader, readMicrodataTable } from './read-microdata-table.ts'

const heads = 'persoon,maand,uren,brutoloon,contract,bedrijfstak,regio'
const good = 'abcdefghijklmnop,2021-09,32,187700,vast,Q,AM01'
const second = 'abcdefghijklmnop,2021-10,32,187700,vast,Q,AM01'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => readMicrodataTable('banen', 'banen.csv', bytes(text))
const trouble = (text: string) =>
  read(text).issues.map(({ code, at }) => [code, at.line, at.column].filter((part) => part))

describe('a good file of microdata', () => {
  it('is read without issues, whatever the order of its columns', () => {
    const turned = 'regio,persoon,maand,uren,brutoloon,contract,bedrijfstak'
    const { batch, issues } = read(`${turned}\nAM01,${good.slice(0, -5)}\n`)
    expect(issues).toEqual([])
    expect(microdataCsv(batch)).toBe(`${heads}\n${good}\n`)
  })

  it.each([
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['quotes', (text: string) => text.replace('2021-09', '"2021-09"')],
    ['empty lines', (text: string) => `${text}\n\n`],
    ['capitals in heads', (text: string) => text.replace('persoon', 'Persoon')],
  ])('may have %s', (_, change) => {
    const { batch, issues } = read(change(`${heads}\n${good}\n${second}\n`))
    expect(issues).toEqual([])
    expect(microdataCsv(batch)).toBe(`${heads}\n${good}\n${second}\n`)
  })

  it('may leave out what is optional: unknown, not zero', () => {
    const { batch, issues } = read(`${heads}\nabcdefghijklmnop,2021-09,32,187700,vast,,\n`)
    expect(issues).toEqual([])
    expect(microdataCsv(batch)).toContain('vast,,\n')
  })

  it('gives the same however its bytes come in', () => {
    const text = bytes(`${heads}\n${good}\n${second}\n`)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length }), (size) => {
        const reader = microdataReader('banen', 'banen.csv')
        for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size))
        expect(microdataCsv(reader.finish().batch)).toBe(`${heads}\n${good}\n${second}\n`)
      }),
    )
  })
})

describe('a row that cannot be used', () => {
  it.each([
    ['abcdefghijklmnop,2021-13,32,187700,vast,Q,AM01', ['notAPeriod', 3, 'maand']],
    ['abcdefghijklmnop,2021-10,81,187700,vast,Q,AM01', ['outOfRange', 3, 'uren']],
    ['abcdefghijklmnop,2021-10,32,veel,vast,Q,AM01', ['notANumber', 3, 'brutoloon']],
    ['abcdefghijklmnop,2021-10,32,187700,vaste,Q,AM01', ['unknownCode', 3, 'contract']],
    ['abcdefghijklmnop,2021-10,32,187700,vast,Z,AM01', ['unknownCode', 3, 'bedrijfstak']],
    ['abcdefghijklmnop,2021-10,,187700,vast,Q,AM01', ['missingValue', 3, 'uren']],
    ['abcdefghijklmnop,2021-10,32,187700,vast,Q', ['wrongColumnCount', 3]],
    ['abcdefghijklmnop,2021-09,16,1000,vast,Q,AM01', ['duplicateKey', 3, 'persoon + maand']],
    ['kort,2021-10,32,187700,vast,Q,AM01', ['unknownCode', 3, 'persoon']],
  ])('gives one issue and the others survive: %s', (line, wanted) => {
    const text = `${heads}\n${good}\n${line}\n${second}\n`
    expect(trouble(text)).toEqual([wanted])
    expect(microdataCsv(read(text).batch)).toBe(`${heads}\n${good}\n${second}\n`)
  })

  it('gives an issue for each of its values', () => {
    expect(trouble(`${heads}\nabcdefghijklmnop,x,x,x,vast,Q,AM01\n`)).toHaveLength(3)
  })

  it('is not repeated where it could name a person', () => {
    const { issues } = read(`${heads}\n${good}\nJan Jansen,2021-10,32,1,vast,Q,AM01\n`)
    expect(issues).toHaveLength(1)
    expect(JSON.stringify(issues)).not.toContain('Jansen')
    expect(issueSentence(issues[0]!, 'nl')).toContain('niet getoond')
  })

  it('is found when somebody starts before the age of twelve, or a placement ends before it begins', () => {
    const enrolments =
      'persoon,schooljaar,brin,crebo,leerweg,niveau,regio,vooropleiding,geslacht,geboortejaar,herkomst'
    const born = (year: number) =>
      `${enrolments}\nabcdefghijklmnop,2020-2021,40VB,25480,bol,4,AM01,vmbo,v,${year},nl\n`
    const codes = (text: string) =>
      readMicrodataTable('inschrijvingen', 'a', bytes(text)).issues.map(({ code }) => code)
    expect(codes(born(2008))).toEqual([])
    expect(codes(born(2009))).toEqual(['outOfRange'])
    const placement = (end: string) =>
      `persoon,leerbedrijf,crebo,leerweg,begin,einde,uren\nabcdefghijklmnop,qrstuvwxyzabcdef,25480,bol,2021-02,${end},32\n`
    const ends = (end: string) =>
      readMicrodataTable('plaatsingen', 'a', bytes(placement(end))).issues.map(({ code }) => code)
    expect([ends('2021-02'), ends('2021-01'), ends('')]).toEqual([[], ['outOfRange'], []])
  })

  it('is counted beyond a thousand issues', () => {
    const lines = Array.from({ length: 1200 }, () => 'x,y\n').join('')
    const { issues } = read(`${heads}\n${lines}`)
    expect(issues).toHaveLength(1001)
    expect(issues.at(-1)).toMatchObject({ code: 'tooManyIssues', params: { found: 200 } })
  })
})

describe('a file that is refused whole', () => {
  it.each([
    ['an empty file', '', 'fileEmpty'],
    ['a file without heads', '\n', 'missingColumn'],
    ['a lacking column', `${heads.replace(',regio', '')}\n`, 'missingColumn'],
    ['a column twice', `${heads},uren\n`, 'duplicateKey'],
    ['a column with citizen numbers', `${heads},bsn\n${good},111222333\n`, 'personalData'],
    ['a column with names', `${heads},Achternaam\n${good},Jansen\n`, 'personalData'],
    ['citizen numbers under another head', `${heads},extra\n${good},111222333\n`, 'personalData'],
    ['names under another head', `${heads},extra\n${good},De Vries\n`, 'personalData'],
    ['mail addresses', `${heads},extra\n${good},a@b.nl\n`, 'personalData'],
    ['citizen numbers for pseudonyms', `${heads}\n111222333,${good.slice(17)}\n`, 'personalData'],
    ['a line without end', `${heads}\n${'x'.repeat(5000)}`, 'lineTooLong'],
  ])('is one with %s', (_, text, code) => {
    const { batch, issues } = read(text)
    expect(batch.rows).toBe(0)
    expect(issues.map((each) => each.code)).toContain(code)
  })

  it('is one in another encoding', () => {
    const { batch, issues } = readMicrodataTable('banen', 'b', Uint8Array.of(0xff, 0xfe, 0x41))
    expect(batch.rows).toBe(0)
    expect(issues[0]?.code).toBe('wrongEncoding')
  })

  it('does not repeat the numbers or names it was refused for', () => {
    const { issues } = read(`${heads},extra\n${good},111222333\n`)
    expect(JSON.stringify(issues)).not.toContain('111222333')
  })
})

describe('half a file', () => {
  it('keeps the whole rows and says that the last line is not complete', () => {
    const text = `${heads}\n${good}\n${second}`
    expect(trouble(text)).toEqual([['truncatedDownload', 3]])
    expect(read(text).batch.rows).toBe(1)
  })

  it('never gives a row that the whole file does not have, wherever it was cut', () => {
    const text = `${heads}\n${good}\n${second}\n`
    for (let end = 0; end < text.length; end += 1) {
      const { batch, issues } = read(text.slice(0, end))
      const rows = microdataCsv(batch).split('\n').slice(1, -1)
      for (const row of rows) expect([good, second]).toContain(row)
      const whole = ['', `${heads}\n`, `${heads}\n${good}\n`].includes(text.slice(0, end))
      if (!whole) expect(issues.length).toBeGreaterThan(0)
    }
  })

  it('warns of a column that is not in the schema', () => {
    const { issues, batch } = read(`${heads},schoen\n${good},42\n`)
    expect(issues).toMatchObject([{ code: 'unknownColumn', severity: 'warning' }])
    expect(batch.rows).toBe(1)
  })
})

describe('hostile bytes', () => {
  it('never crash the reader of any table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...microdataTableNames), fc.uint8Array(), (name, hostile) => {
        const { batch } = readMicrodataTable(name, 'x', hostile)
        expect(batch.rows).toBe(0)
      }),
    )
  })
})
