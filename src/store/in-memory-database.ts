import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBValue,
  UINTEGER,
  VARCHAR,
} from '@duckdb/node-api'

/** A column of a table to be made: `valueAt` gives the value of each row of the table, from 0. */
export interface TableColumn {
  readonly name: string
  readonly type: 'VARCHAR' | 'DOUBLE' | 'UINTEGER'
  readonly valueAt: (row: number) => string | number | null
}

const types = { VARCHAR, DOUBLE, UINTEGER }
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

function chunkOf(columns: readonly TableColumn[], from: number, to: number): DuckDBDataChunk {
  const chunk = DuckDBDataChunk.create(columns.map((c) => types[c.type]))
  chunk.setColumns(
    columns.map(({ valueAt }) => {
      const values: DuckDBValue[] = new Array(to - from)
      for (let row = from; row < to; row++) values[row - from] = valueAt(row)
      return values
    }),
  )
  return chunk
}

/** Makes a temporary table of this connection and fills it, a chunk of 2,048 rows at a time. */
export async function makeTable(
  db: DuckDBConnection,
  table: string,
  columns: readonly TableColumn[],
  rows: number,
): Promise<void> {
  const heads = columns.map((c) => `${sqlName(c.name)} ${c.type}`).join(', ')
  await db.run(`CREATE TEMP TABLE ${sqlName(table)} (${heads})`)
  const appender = await db.createAppender(table)
  for (let from = 0; from < rows; from += rowsPerChunk)
    appender.appendDataChunk(chunkOf(columns, from, Math.min(rows, from + rowsPerChunk)))
  appender.closeSync()
}
