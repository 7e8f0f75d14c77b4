import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ScannedRecord, scanRecords, unifyLineEnds } from './scan-records.ts'

const scan = (text: string, maxLength = 1000): ScannedRecord[] => [
  ...scanRecords(text, ';', maxLength),
]
const fieldsOf = (text: string): (readonly string[])[] =>
  scan(text).flatMap((record) => ('fields' in record ? [record.fields] : []))

describe('scanRecords', () => {
  it('splits plain records and passes over blank lines', () => {
    expect(scan('a;b\n\n1;2\n')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 3, fields: ['1', '2'] },
    ])
  })

  it('reads quoted fields with delimiters, line ends and doubled quotes', () => {
    expect(scan('"a;b";"c\nd";"e ""f"""\n1;2;3')).toEqual([
      { line: 1, fields: ['a;b', 'c\nd', 'e "f"'] },
      { line: 3, fields: ['1', '2', '3'] },
    ])
  })

  it('takes a quote inside an unquoted field as text', () => {
    expect(fieldsOf('5" buis;1')).toEqual([['5" buis', '1']])
  })

  it('keeps an empty last field and empty quoted fields', () => {
    expect(fieldsOf('a;\n"";b\n;')).toEqual([
      ['a', ''],
      ['', 'b'],
      ['', ''],
    ])
  })

  it('loses only the first line of a record whose quote never closes', () => {
    expect(scan('a;b\n"c;d\n1;2\n3;4')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, problem: 'unclosedQuote', length: 4 },
      { line: 3, fields: ['1', '2'] },
      { line: 4, fields: ['3', '4'] },
    ])
  })

  it('loses only the first line when text follows a closing quote', () => {
    expect(scan('"a"b;c\n1;2').map((r) => ('problem' in r ? r.problem : r.fields))).toEqual([
      'unclosedQuote',
      ['1', '2'],
    ])
  })

  it('loses only a line that is too long', () => {
    const records = scan(`a;b\n${'x;'.repeat(900)}\n1;2`)
    expect(records[1]).toEqual({ line: 2, problem: 'lineTooLong', length: 1800 })
    expect(records[2]).toEqual({ line: 3, fields: ['1', '2'] })
  })

  it('starts where it is told and counts lines from there', () => {
    expect([...scanRecords('x\na;b\n1;2', ';', 99, 2, 2)].map((r) => r.line)).toEqual([2, 3])
  })

  it('agrees with csv-parse on any well-formed table', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ';', '\n', "'", ',') })
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 })
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map(quoted).join(';')).join('\n')
        const theirs = parse(text, { delimiter: ';', relax_column_count: true })
        expect(fieldsOf(text)).toEqual(theirs)
        expect(fieldsOf(text)).toEqual(rows)
      }),
    )
  })

  it('never throws and never goes back, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', '""', '\0') })
    fc.assert(
      fc.property(text, (t) => {
        const lines = scan(t, 20).map((r) => r.line)
        expect([...lines].sort((a, b) => a - b)).toEqual(lines)
        expect(lines.every((line) => line >= 1 && line <= t.split('\n').length)).toBe(true)
      }),
    )
  })

  it.each([
    ['an open quote on every line', '"a;b\n'],
    ['an escaped quote on every line', '""";""\n'],
    ['one quote a line', 'a;"\n'],
    ['plain lines', 'a;b\n'],
  ])('is linear for %s', (_, line) => {
    const time = (lines: number): number => {
      const text = line.repeat(lines)
      const start = performance.now()
      for (const _record of scanRecords(text, ';', 1_000_000));
      return performance.now() - start
    }
    time(20_000)
    expect(time(200_000)).toBeLessThan(3000)
  })
})

describe('unifyLineEnds', () => {
  it('makes every mixture of line ends one kind, without adding lines', () => {
    expect(unifyLineEnds('a\r\nb\rc\nd')).toBe('a\nb\nc\nd')
  })

  it('leaves a text without carriage returns untouched', () => {
    const text = 'a\nb'
    expect(unifyLineEnds(text)).toBe(text)
  })
})
