import {
  BOOLEAN,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api'
import type { ColumnType, ColumnValue } from './observation-columns.ts'

/** A column of a table to be made, with its value in each row. */
export interface TableColumn {
  readonly name: string
  readonly type: ColumnType
  readonly values: readonly ColumnValue[]
}

const types = { VARCHAR, DOUBLE, BOOLEAN }
const rowsPerChunk = 2048
let instance: Promise<DuckDBInstance> | undefined

/** One thread, so that equal tables give equal files; no extension is ever fetched or loaded. */
const settings = {
  threads: '1',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
}

/** Runs work on a connection of its own to the in-memory DuckDB of this process. */
export async function withDatabase<T>(work: (db: DuckDBConnection) => Promise<T>): Promise<T> {
  instance ??= DuckDBInstance.create(':memory:', settings)
  const db = await (await instance).connect()
  try {
    return await work(db)
  } finally {
    db.closeSync()
  }
}

/** A name as SQL writes it. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text as SQL writes it. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Makes a temporary table of this connection and fills it, a chunk of 2,048 rows at a time. */
export async function makeTable(
  db: DuckDBConnection,
  table: string,
  columns: readonly TableColumn[],
): Promise<void> {
  const heads = columns.map((c) => `${sqlName(c.name)} ${c.type}`).join(', ')
  await db.run(`CREATE TEMP TABLE ${sqlName(table)} (${heads})`)
  const appender = await db.createAppender(table)
  const rows = columns[0]?.values.length ?? 0
  for (let from = 0; from < rows; from += rowsPerChunk) {
    const chunk = DuckDBDataChunk.create(columns.map((c) => types[c.type]))
    chunk.setColumns(columns.map((c) => c.values.slice(from, from + rowsPerChunk) as DuckDBValue[]))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** All rows of a query, by column name. */
export async function readRows(
  db: DuckDBConnection,
  sql: string,
  values: readonly DuckDBValue[] = [],
): Promise<readonly Record<string, DuckDBValue>[]> {
  return (await db.runAndReadAll(sql, [...values])).getRowObjects()
}
