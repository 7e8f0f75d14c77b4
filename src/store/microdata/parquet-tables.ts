import { chmodSync } from 'node:fs'
import {
  type ColumnKind,
  type MicrodataTableName,
  microdataTable,
  type TableBatch,
} from '#population'
import {
  makeTable,
  sqlName,
  sqlText,
  type TableColumn,
  withDatabase,
} from '../in-memory-database.ts'
import { type Column, numbersOf } from './person-rows.ts'

/** The value of a number in a file of people: months and school years as text, hours with a decimal. */
function shown(kind: ColumnKind, value: number): string | number {
  if (kind === 'month')
    return `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`
  if (kind === 'schoolYear') return `${value}-${value + 1}`
  return kind === 'hoursPerWeek' ? value / 10 : value
}

function fileType(kind: ColumnKind): TableColumn['type'] {
  if (kind === 'hoursPerWeek') return 'DOUBLE'
  return kind === 'year' || kind === 'euroCents' ? 'UINTEGER' : 'VARCHAR'
}

function tableColumn(head: string, kind: ColumnKind, column: Column): TableColumn {
  const numbers = numbersOf(column)
  if ('codes' in column)
    return { name: head, type: 'VARCHAR', valueAt: (row) => column.codes[numbers[row]!] || null }
  const unknown = 2 ** (8 * numbers.BYTES_PER_ELEMENT) - 1
  const valueAt = (row: number): string | number | null =>
    numbers[row] === unknown ? null : shown(kind, numbers[row]!)
  return { name: head, type: fileType(kind), valueAt }
}

/**
 * Writes a batch of a table as Parquet (zstd, mode 0600) with the Dutch heads in file order. Values are as
 * in CSV: months `2021-07`, school years `2020-2021`, money in euro cents; empty is unknown.
 */
export async function writeTablePart(path: string, batch: TableBatch): Promise<void> {
  const columns = microdataTable(batch.table).columns.flatMap(({ head, kind }) => {
    const column = batch.columns[head]
    return column === undefined ? [] : [tableColumn(head, kind, column)]
  })
  await withDatabase(async (db) => {
    await makeTable(db, batch.table, columns, batch.rows)
    await db.run(
      `COPY ${sqlName(batch.table)} TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd)`,
    )
    await db.run(`DROP TABLE ${sqlName(batch.table)}`)
  })
  chmodSync(path, 0o600)
}

/** Writes the rows of Parquet files of one table as CSV, so that one reader checks both. */
export async function parquetToCsv(
  paths: readonly string[],
  table: MicrodataTableName,
  csv: string,
): Promise<void> {
  const list = paths.map(sqlText).join(', ')
  await withDatabase(async (db) => {
    const { key } = microdataTable(table)
    const from = `FROM read_parquet([${list}], union_by_name = true)`
    const found = await db.runAndReadAll(`DESCRIBE SELECT * ${from}`)
    const heads = found.getRows().map(([head]) => String(head))
    const order = key.filter((head) => heads.includes(head)).map(sqlName)
    const sorted = order.length > 0 ? `ORDER BY ${order.join(', ')}` : ''
    await db.run(`COPY (SELECT * ${from} ${sorted}) TO ${sqlText(csv)} (FORMAT csv, HEADER)`)
  })
  chmodSync(csv, 0o600)
}
