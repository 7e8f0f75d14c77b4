import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { microdataCsv } from '../microdata-csv.fixture.ts'
import { microdataTable, microdataTables } from '../microdata-tables.ts'
import { type MicrodataColumn, type MicrodataTableName, microdataTableNames } from '../model.ts'
import { isForbiddenHead } from './personal-data.ts'
import { readMicrodataTable } from './read-microdata-table.ts'
import { valueReader } from './read-value.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const columns = microdataTables().flatMap((table) =>
  table.columns.map((column) => [`${table.name}.${column.head}`, column] as const),
)
const numeric = columns.filter(([, { kind }]) => kind !== 'code' && kind !== 'pseudonym')
const coded = columns.filter(([, { codes }]) => codes !== undefined)
const two = (n: number): string => String(n).padStart(2, '0')

/** A number of a kind as a file writes it, from the documentation of the kinds alone. */
function written(kind: MicrodataColumn['kind'], value: number): string {
  if (kind === 'month') return `${Math.floor(value / 12)}-${two((value % 12) + 1)}`
  if (kind === 'schoolYear') return `${value}-${value + 1}`
  if (kind === 'hoursPerWeek') return String(value / 10)
  return String(value)
}
const outcome = (column: MicrodataColumn, text: string): number | string => {
  const value = valueReader(column)(text)
  return typeof value === 'number' ? value : value.code
}

describe.each(numeric)('%s', (_name, column) => {
  const [low, high] = column.range!

  it('takes its lowest and highest value and nothing beyond them', () => {
    expect(outcome(column, written(column.kind, low))).toBe(low)
    expect(outcome(column, written(column.kind, high))).toBe(high)
    expect(outcome(column, written(column.kind, high + 1))).toBe('outOfRange')
    if (low > 0) expect(outcome(column, written(column.kind, low - 1))).toBe('outOfRange')
  })

  it('gives back every value inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: low, max: high }), (value) => {
        expect(outcome(column, written(column.kind, value))).toBe(value)
      }),
    )
  })

  it.each(['', ' ', '-1', '+1', '1e3', '0x10', '１', 'NaN', '∞', '1 000', '1.000,00', 'null'])(
    'does not take %j for a value',
    (text) => {
      expect(outcome(column, text)).toMatch(/^(notANumber|notAPeriod|outOfRange)$/)
    },
  )

  it('names its bounds when a value lies outside them', () => {
    const trouble = valueReader(column)(written(column.kind, high + 1))
    expect(trouble).toMatchObject({
      expected: `${written(column.kind, low)} – ${written(column.kind, high)}`,
    })
  })
})

describe.each(coded)('%s', (_name, column) => {
  it('takes each of its codes, and no code that only looks like one', () => {
    for (const code of column.codes!) {
      expect(outcome(column, code)).toBe(0)
      for (const near of [` ${code}`, `${code} `, `${code}x`, `x${code}`, `${code}\u0000`])
        expect(outcome(column, near)).toBe('unknownCode')
      const other = code === code.toUpperCase() ? code.toLowerCase() : code.toUpperCase()
      if (other !== code) expect(outcome(column, other)).toBe('unknownCode')
    }
  })

  it('has no total among its codes, since each row is one person', () => {
    expect(column.codes).not.toContain('total')
    expect(new Set(column.codes).size).toBe(column.codes!.length)
  })
})

describe('every table', () => {
  it.each(microdataTables())(
    '$name has a key of its own columns, none of them optional',
    (table) => {
      expect(table.key.length).toBeGreaterThan(0)
      for (const head of table.key) {
        const column = table.columns.find((each) => each.head === head)
        expect(column).toBeDefined()
        expect(column?.optional).not.toBe(true)
      }
    },
  )

  it.each(microdataTables())('$name asks for nothing that names a person', ({ columns: own }) => {
    expect(own[0]!.head).toBe('persoon')
    for (const { head } of own) expect(isForbiddenHead(head)).toBe(false)
  })

  it.each(microdataTables())('$name explains each column in two languages', (table) => {
    const heads = table.columns.map(({ head }) => head)
    expect(new Set(heads).size).toBe(heads.length)
    for (const { head, description } of table.columns) {
      expect(head).toMatch(/^[a-z]+$/)
      expect(description.nl).not.toBe('')
      expect(description.en).not.toBe('')
    }
  })

  it('refuses a table that does not exist', () => {
    expect(() => microdataTable('bsn' as MicrodataTableName)).toThrow('No table of microdata bsn')
  })
})

/** A value that a column takes, as its file writes it. */
function sampleValue(column: MicrodataColumn, row: number): fc.Arbitrary<string> {
  const { kind, codes, head } = column
  const [low = 0, high = 0] = column.range ?? []
  if (kind === 'pseudonym')
    return fc.constant(`${head}-${String(row).padStart(4, '0')}-abcdefgh`.padEnd(24, '0'))
  if (head === 'brin') return fc.constantFrom('25LH', '01AB', '30RR')
  if (head === 'crebo') return fc.constantFrom('25180', '23110', '25655')
  if (codes !== undefined) return fc.constantFrom(...codes, ...(column.optional ? [''] : []))
  if (head === 'geboortejaar') return fc.integer({ min: 1985, max: 1988 }).map(String)
  if (head === 'schooljaar') return fc.constantFrom('2005-2006', '2010-2011')
  if (head === 'einde') return fc.constantFrom('2099-12', '')
  if (head === 'begin') return fc.constantFrom('2010-01', '2011-12')
  return fc.integer({ min: low, max: high }).map((value) => written(kind, value))
}

/** Rows of a table, each of another person so that no key occurs twice. */
const rowsOf = (name: MicrodataTableName): fc.Arbitrary<readonly (readonly string[])[]> =>
  fc
    .nat(12)
    .chain((count) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, row) =>
          fc.tuple(...microdataTable(name).columns.map((column) => sampleValue(column, row))),
        ),
      ),
    )

describe.each(microdataTableNames)('a file of %s', (name) => {
  const heads = microdataTable(name).columns.map(({ head }) => head)
  const fileOf = (rows: readonly (readonly string[])[]): string =>
    `${[heads, ...rows].map((row) => row.join(',')).join('\n')}\n`

  it('comes back as it went in', () => {
    fc.assert(
      fc.property(rowsOf(name), (rows) => {
        const { batch, issues } = readMicrodataTable(name, `${name}.csv`, bytes(fileOf(rows)))
        expect(issues).toEqual([])
        expect(batch.rows).toBe(rows.length)
        expect(microdataCsv(batch)).toBe(fileOf(rows))
      }),
      { numRuns: 40 },
    )
  })

  it('keeps its good rows around bad ones, with an issue for each of those', () => {
    fc.assert(
      fc.property(rowsOf(name), fc.nat(3), (rows, bad) => {
        const broken = rows.flatMap((row, index) =>
          index < bad ? [row, [...row.slice(0, -1)]] : [row],
        )
        const { batch, issues } = readMicrodataTable(name, `${name}.csv`, bytes(fileOf(broken)))
        expect(microdataCsv(batch)).toBe(fileOf(rows))
        expect(issues.map(({ code }) => code)).toEqual(
          Array.from({ length: Math.min(bad, rows.length) }, () => 'wrongColumnCount'),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('tells a row that is there twice from two rows', () => {
    fc.assert(
      fc.property(
        rowsOf(name).filter((rows) => rows.length > 0),
        (rows) => {
          const text = fileOf([...rows, rows[0]!])
          const { batch, issues } = readMicrodataTable(name, `${name}.csv`, bytes(text))
          expect(batch.rows).toBe(rows.length)
          expect(issues).toMatchObject([{ code: 'duplicateKey', at: { line: rows.length + 2 } }])
        },
      ),
      { numRuns: 20 },
    )
  })

  it('without one of its columns is refused, naming the column', () => {
    for (const [place, head] of heads.entries()) {
      const rest = heads.filter((_, index) => index !== place)
      const { batch, issues } = readMicrodataTable(name, 'x.csv', bytes(`${rest.join(',')}\n`))
      expect(batch.rows).toBe(0)
      expect(issues).toMatchObject([{ code: 'missingColumn', params: { expected: head } }])
    }
  })

  it('with a column that nobody asked for is read without it, and says so', () => {
    const { issues } = readMicrodataTable(name, 'x.csv', bytes(`${heads.join(',')},extra\n`))
    expect(issues).toMatchObject([
      { code: 'unknownColumn', severity: 'warning', params: { found: 'extra' } },
    ])
  })

  it('with a column of names is refused whole', () => {
    const { batch, issues } = readMicrodataTable(name, 'x.csv', bytes(`${heads.join(',')},naam\n`))
    expect(batch.rows).toBe(0)
    expect(issues.map(({ code }) => code)).toContain('personalData')
  })
})

describe('heads that name a person', () => {
  const words: readonly (readonly string[])[] = [
    ['bsn'],
    ['burger', 'service', 'nummer'],
    ['sofi', 'nummer'],
    ['onderwijs', 'nummer'],
    ['ond', 'nr'],
    ['achter', 'naam'],
    ['voor', 'naam'],
    ['roep', 'naam'],
    ['voorletters'],
    ['tussen', 'voegsel'],
    ['adres'],
    ['straat', 'naam'],
    ['huis', 'nummer'],
    ['post', 'code'],
    ['e', 'mail'],
    ['e', 'mail', 'adres'],
    ['telefoon', 'nummer'],
    ['geboorte', 'datum'],
    ['iban'],
    ['rekening', 'nummer'],
    ['first', 'name'],
    ['last', 'name'],
    ['surname'],
    ['address'],
    ['phone'],
  ]

  it.each(words.map((parts) => [parts.join(' '), parts] as const))(
    'are refused however they are spelled: %s',
    (_name, parts) => {
      for (const between of ['', ' ', '_', '-', '.']) {
        const head = parts.join(between)
        expect(isForbiddenHead(head), head).toBe(true)
        expect(isForbiddenHead(` ${head.toUpperCase()} `), head).toBe(true)
      }
    },
  )

  it.each([
    'persoon',
    'geboortejaar',
    'opleidingsnaam',
    'instellingsnaam',
    'gemeente',
    'adressering',
    'bsnx',
    'codepost',
    'nummer',
    'email_domein_school',
  ])('are not %s', (head) => {
    expect(isForbiddenHead(head)).toBe(false)
  })
})
