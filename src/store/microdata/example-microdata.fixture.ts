import { type Random, seededRandom } from '#kernel'
import {
  type CodeColumn,
  type MicrodataBatch,
  type MicrodataColumn,
  type MicrodataTable,
  microdataTables,
  type NumberColumn,
  type TableBatch,
} from '#population'

/** Rows of the table a person, each in a month or year of its own. */
const rowsEach = {
  inschrijvingen: 3,
  diplomas: 1,
  vervolg: 1,
  banen: 24,
  uitkeringen: 2,
  plaatsingen: 2,
}
const firstMonth = 2019 * 12 + 7

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!
}

function codes(random: Random, column: MicrodataColumn, rows: number): CodeColumn {
  const words =
    column.codes?.slice(0, 5) ?? (column.head === 'crebo' ? ['25001', '25002'] : ['25LX'])
  const all = column.optional ? [...words, ''] : [...words]
  return {
    codes: all,
    index: Uint8Array.from({ length: rows }, () => all.indexOf(pick(random, all))),
  }
}

function companies(rows: number): CodeColumn {
  const words = ['leerbedrijf-00000001', 'leerbedrijf-00000002']
  return { codes: words, index: Uint8Array.from({ length: rows }, (_, row) => row % 2) }
}

/** Few different values, so that there are runs; time goes on within a person. */
function numbers(
  random: Random,
  column: MicrodataColumn,
  rows: number,
  each: number,
): NumberColumn {
  const { kind, head } = column
  if (kind === 'euroCents')
    return Uint32Array.from({ length: rows }, () => pick(random, [0, 187_700]))
  if (kind === 'hoursPerWeek')
    return Uint16Array.from({ length: rows }, () => pick(random, [120, 365]))
  if (head === 'einde')
    return Uint16Array.from({ length: rows }, () => pick(random, [24_300, 0xffff]))
  if (kind === 'month')
    return Uint16Array.from({ length: rows }, (_, row) => firstMonth + (row % each))
  return Uint16Array.from({ length: rows }, (_, row) =>
    kind === 'year' ? 2001 : 2018 + (row % each),
  )
}

function tableOf(random: Random, table: MicrodataTable, pseudonyms: readonly string[]): TableBatch {
  const each = rowsEach[table.name]
  const rows = pseudonyms.length * each
  const columns = table.columns.map((column): [string, CodeColumn | NumberColumn] => {
    if (column.head === 'persoon') {
      const index = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / each))
      return ['persoon', { codes: pseudonyms, index }]
    }
    if (column.kind === 'pseudonym') return [column.head, companies(rows)]
    if (column.kind === 'code') return [column.head, codes(random, column, rows)]
    return [column.head, numbers(random, column, rows, each)]
  })
  return { table: table.name, rows, columns: Object.fromEntries(columns) }
}

/** Microdata of so many persons, from a seed: all tables and columns, in order of person and time. */
export function exampleMicrodata(persons: number, seed = 1): MicrodataBatch {
  const random = seededRandom(seed)
  const pseudonyms = Array.from(
    { length: persons },
    (_, n) => `voorbeeld-${String(seed).padStart(4, '0')}${String(n).padStart(8, '0')}`,
  )
  const tables = microdataTables().map((table) => [table.name, tableOf(random, table, pseudonyms)])
  return { tables: Object.fromEntries(tables) as MicrodataBatch['tables'] }
}

/** Rows of a batch as texts: what they mean, whatever widths and dictionaries the columns have. */
export function rowTexts(batch: TableBatch): readonly string[] {
  const columns = Object.entries(batch.columns).sort(([a], [b]) => (a < b ? -1 : 1))
  return Array.from({ length: batch.rows }, (_, row) =>
    columns
      .map(([, column]) => ('codes' in column ? column.codes[column.index[row]!] : column[row]))
      .join('|'),
  )
}
