import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { headerFit, isWithheld, readTable, sentinels, type TableSchema } from './index.ts'
import { defaultLimits } from './limits.ts'

const columns = {
  code: { name: 'CODE', type: 'code', required: true },
  name: { name: 'NAAM', type: 'text' },
  day: { name: 'DATUM', type: 'date' },
} as const

const schema: TableSchema<typeof columns> = {
  delimiters: [';'],
  columns,
  family: {
    pattern: /^JAAR_(?<year>\d{4})$/,
    example: 'JAAR_jjjj',
    required: true,
    sentinels: sentinels('-1'),
  },
  key: ['code'],
}

const head = 'CODE;NAAM;DATUM;JAAR_2021;JAAR_2022\n'
const good = `${head}A;Fryslân;01-10-2022;5;-1\nB;Zeeland;;1.234;0\n`
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (content: string | Uint8Array, limits = defaultLimits) =>
  readTable(
    { name: 'a.csv', bytes: typeof content === 'string' ? bytesOf(content) : content },
    schema,
    limits,
  )
const summary = (content: string | Uint8Array) => {
  const { rows, issues } = read(content)
  return {
    codes: rows.map((row) => row.values.code),
    issues: issues.map((i) => `${i.code}@${i.at.line ?? ''}`),
  }
}

describe('readTable', () => {
  it('reads typed values, family cells and lines', () => {
    const { rows, issues, rowsRead } = read(good)
    expect(issues).toEqual([])
    expect(rowsRead).toBe(2)
    expect(rows[0]).toEqual({
      line: 2,
      values: { code: 'A', name: 'Fryslân', day: '2022-10-01' },
      cells: [
        { column: 'JAAR_2021', groups: { year: '2021' }, value: 5 },
        {
          column: 'JAAR_2022',
          groups: { year: '2022' },
          value: { missing: 'suppressed', text: '-1' },
        },
      ],
    })
    expect(rows[1]?.values.day).toBeUndefined()
    expect(rows[1]?.cells.map((c) => c.value)).toEqual([1234, 0])
    expect(rows[0]?.cells.map((c) => isWithheld(c.value))).toEqual([false, true])
  })

  it.each([
    ['a byte order mark', `\uFEFF${good}`],
    ['CRLF', good.replaceAll('\n', '\r\n')],
    ['CR', good.replaceAll('\n', '\r')],
    ['mixed line ends', good.replace('\n', '\r\n').replace(/\n$/, '\r')],
    ['no last line end', good.trimEnd()],
    ['blank lines', `\n\n${good}\n\n`],
    ['the sep line of a spreadsheet', `sep=;\n${good}`],
    ['a closing delimiter on each line', good.replaceAll(/\n/g, ';\n')],
    ['quotes around everything', good.replaceAll(/[^;\n]+/g, (field) => `"${field}"`)],
  ])('reads the same rows with %s', (_, text) => {
    expect(summary(text)).toEqual({ codes: ['A', 'B'], issues: [] })
  })

  it.each([
    ['gzip', gzipSync(bytesOf(good))],
    ['ZIP', zipSync({ 'map/a.csv': bytesOf(good) })],
    ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le')],
  ])('reads the same rows from %s', (_, bytes) => {
    expect(summary(bytes)).toEqual({ codes: ['A', 'B'], issues: [] })
  })

  it('reads Windows-1252 right and says so', () => {
    const { rows, issues } = read(Buffer.from(good, 'latin1'))
    expect(rows[0]?.values.name).toBe('Fryslân')
    expect(issues).toMatchObject([
      { code: 'wrongEncoding', severity: 'warning', params: { found: 'windows-1252' } },
    ])
  })

  it.each([',', '\t', '|'])('reads the delimiter %j and says it is another', (delimiter) => {
    const { rows, issues } = read(good.replaceAll(';', delimiter))
    expect(rows).toHaveLength(2)
    expect(issues).toMatchObject([
      {
        code: 'wrongDelimiter',
        severity: 'warning',
        params: { found: delimiter === '\t' ? 'TAB' : delimiter, expected: ';' },
      },
    ])
  })

  it.each([
    ['nothing', '', 'fileEmpty@'],
    ['only blank lines', '\n \n', 'fileEmpty@'],
    ['only a header', head, 'fileEmpty@1'],
    ['an HTML page', '<!doctype html><html><body>503</body></html>', 'notThisFormat@'],
    ['JSON', '{"error":{"code":"500"}}', 'notThisFormat@'],
    ['a PDF', '%PDF-1.4\n…', 'notThisFormat@'],
    ['an endless line', 'x'.repeat(1_100_000), 'lineTooLong@1'],
    ['an endless header', `${'KOLOM;'.repeat(300_000)}\n1;2`, 'lineTooLong@1'],
    ['an unclosed quote in the header', '"CODE;NAAM\nA;B\n', 'unclosedQuote@1'],
  ])('gives no rows and one issue for %s', (_, text, expected) => {
    expect(summary(text)).toEqual({ codes: [], issues: [expected] })
  })

  it.each([
    ['too few fields', 'X;x;;1', 'wrongColumnCount@3'],
    ['too many fields', 'X;x;;1;2;3', 'wrongColumnCount@3'],
    ['an empty required value', ';x;;1;2', 'missingValue@3'],
    ['a million columns', '1;'.repeat(1_000_000), 'lineTooLong@3'],
    ['half that', '1;'.repeat(400_000), 'wrongColumnCount@3'],
    ['a NUL byte', 'X;a\0b;;1;2', 'wrongEncoding@3'],
    ['an unclosed quote', 'X;"a;;1;2', 'unclosedQuote@3'],
    ['a key that was there', 'A;nog eens;;1;2', 'duplicateKey@3'],
  ])('loses only the row with %s', (_, bad, expected) => {
    const lines = good.trimEnd().split('\n')
    const text = [lines[0], lines[1], bad, lines[2]].join('\n')
    expect(summary(text)).toEqual({ codes: ['A', 'B'], issues: [expected] })
  })

  it.each([
    ['1e3', 'notANumber'],
    ['<5', 'notANumber'],
    ['-2', 'outOfRange'],
    ['', 'missingValue'],
    ['12,5', 'notANumber'],
  ])('loses only the cell that reads %j', (text, code) => {
    const { rows, issues } = read(`${head}A;x;;${text};7\n`)
    expect(rows[0]?.cells).toEqual([{ column: 'JAAR_2022', groups: { year: '2022' }, value: 7 }])
    expect(issues).toMatchObject([
      { code, severity: 'error', at: { file: 'a.csv', line: 2, column: 'JAAR_2021' } },
    ])
  })

  it('keeps the row but not the value of an optional column that cannot be read', () => {
    const { rows, issues } = read(`${head}A;x;gisteren;1;2\n`)
    expect(rows[0]?.values.day).toBeUndefined()
    expect(issues).toMatchObject([
      {
        code: 'notADate',
        severity: 'warning',
        params: { found: 'gisteren', expected: 'jjjj-mm-dd' },
      },
    ])
  })

  it('names the line on which a record of several lines starts', () => {
    const { issues } = read(`${head}A;"een\ntwee\ndrie";;1;2\nB;x;;q;2\n`)
    expect(issues.map((i) => i.at.line)).toEqual([5])
  })

  it('names the line of the first row with the same key', () => {
    const { issues } = read(`${good}A;x;;1;2\n`)
    expect(issues[0]?.params).toEqual({ found: 'A', expected: '1 × (2)' })
  })

  it('keeps a thousand issues and then says how many there were', () => {
    const { issues, rows } = read(good + 'kapot\n'.repeat(2500))
    expect(rows).toHaveLength(2)
    expect(issues).toHaveLength(1001)
    expect(issues.at(-1)).toMatchObject({
      code: 'tooManyIssues',
      params: { found: 1500, expected: 1000 },
    })
  })

  it('never throws on random bytes, also behind the marks of other formats', () => {
    const marks = fc.constantFrom<readonly number[]>(
      [],
      [0x1f, 0x8b, 8, 0],
      [0x50, 0x4b, 3, 4, 20, 0],
      [0xff, 0xfe],
      [0xef, 0xbb, 0xbf],
    )
    fc.assert(
      fc.property(marks, fc.uint8Array({ maxLength: 3000 }), (mark, bytes) => {
        const { rows, issues } = read(Uint8Array.of(...mark, ...bytes))
        return rows.length > 0 || issues.length > 0
      }),
      { numRuns: 300 },
    )
  })

  it('never throws on a good file with any bytes changed, and says what it lost', () => {
    const original = bytesOf(good)
    const change = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 12 }),
        fc.nat(original.length),
        (changes, length) => {
          const bytes = original.slice(0, length)
          for (const [at, byte] of changes) bytes[at % Math.max(1, length)] = byte
          const { rows, rowsRead, issues } = read(bytes)
          return rows.length <= rowsRead && (rows.length === rowsRead || issues.length > 0)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('gives the same result every time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (noise) => {
        const bytes = Buffer.concat([bytesOf(good), noise])
        expect(read(bytes)).toEqual(read(bytes))
      }),
    )
  })

  it('stays linear: ten times the rows take no more than forty times the time', () => {
    const text = (rows: number): Uint8Array =>
      bytesOf(
        head +
          Array.from({ length: rows }, (_, i) => `K${i};naam ${i};2022-10-01;${i};-1\n`).join(''),
      )
    const [small, large] = [text(10_000), text(100_000)]
    // The shortest of three, because other work on the machine only ever adds time.
    const time = (bytes: Uint8Array): number =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const start = performance.now()
          read(bytes)
          return performance.now() - start
        }),
      )
    expect(time(large)).toBeLessThan(40 * Math.max(time(small), 20))
  })

  it.each([
    [
      'a header of a hundred thousand columns',
      () => Array.from({ length: 100_000 }, (_, i) => `K${i}`).join(';'),
    ],
    ['millions of blank lines', () => '\n'.repeat(5_000_000)],
    ['millions of spaces', () => ' '.repeat(20_000_000)],
    ['millions of quotes', () => `${head}${'"'.repeat(20_000_000)}`],
    ['millions of short rows', () => `${head}${';\n'.repeat(3_000_000)}`],
  ])('is done within seconds with %s', (_, text) => {
    const start = performance.now()
    expect(read(text()).rows).toEqual([])
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  it('stops at the limits it is given', () => {
    const tight = { ...defaultLimits, maxRecordLength: 60, maxIssues: 1, maxBytes: 200 }
    expect(read(`${good}C;${'x'.repeat(80)};;1;2\n`, tight).issues).toMatchObject([
      { code: 'lineTooLong' },
    ])
    expect(read(good.repeat(5), tight).issues).toMatchObject([{ code: 'fileUnreadable' }])
  })
})

describe('headerFit', () => {
  it.each([
    [good, 1],
    ['CODE;JAAR_2021\n', 0.5],
    ['A;B;C\n', 0],
    ['<html></html>', 0],
    ['', 0],
  ])('gives %j the share of columns it has', (text, share) => {
    expect(headerFit({ name: 'a.csv', bytes: bytesOf(text) }, schema)).toBe(share)
  })

  it('looks inside a packed file', () => {
    expect(headerFit({ name: 'a.gz', bytes: gzipSync(bytesOf(good)) }, schema)).toBe(1)
  })
})
