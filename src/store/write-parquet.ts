import type { DuckDBConnection } from '@duckdb/node-api'
import { type EncodedColumn, encodeColumn, textAt } from './encoded-column.ts'
import {
  makeTable,
  sqlName,
  sqlText,
  type TableColumn,
  withDatabase,
} from './in-memory-database.ts'
import { numberColumns, textColumns } from './observation-columns.ts'
import type { OrderedObservations } from './ordered-observations.ts'
import { rowOrder } from './row-order.ts'

/** A column of the file: what goes into the table, and how the query makes the column of it. */
interface FileColumn {
  readonly name: string
  /** Absent for a column that is empty in every row. */
  readonly stored?: TableColumn
  /** Words to be known to the query as variable `name`. */
  readonly words?: readonly string[]
  readonly expression: string
}

const rowsPerGroup = 20_480
/** Beyond this many words the database takes texts faster than codes. */
const wordLimit = 10_000

function textFileColumn(column: EncodedColumn, order: Uint32Array): FileColumn {
  const { name, words, codes } = column
  if (words.length === 0) return { name, expression: 'NULL::VARCHAR' }
  if (words.length > wordLimit) {
    const stored: TableColumn = {
      name,
      type: 'VARCHAR',
      valueAt: (row) => textAt(column, order[row]!),
    }
    return { name, stored, expression: sqlName(name) }
  }
  const stored: TableColumn = { name, type: 'UINTEGER', valueAt: (row) => codes[order[row]!]! }
  // Lists count from 1, and element 0 is NULL: exactly what a code means.
  const expression = `list_extract(getvariable(${sqlText(name)}), ${sqlName(name)})`
  return { name, stored, words, expression }
}

function numberFileColumn<T>(
  name: string,
  rows: readonly T[],
  get: (row: T) => number | undefined,
  order: Uint32Array,
): FileColumn {
  if (rows.every((row) => get(row) === undefined)) return { name, expression: 'NULL::DOUBLE' }
  // A released number is finite, so NaN can travel as "nothing"; that is much faster than a validity mask.
  const valueAt = (row: number): number => get(rows[order[row]!]!) ?? Number.NaN
  const expression = `CASE WHEN isnan(${sqlName(name)}) THEN NULL ELSE ${sqlName(name)} END`
  return { name, stored: { name, type: 'DOUBLE', valueAt }, expression }
}

async function setWords(
  db: DuckDBConnection,
  name: string,
  words: readonly string[],
): Promise<void> {
  const valueAt = (row: number): string => words[row]!
  await makeTable(db, 'words', [{ name: 'word', type: 'VARCHAR', valueAt }], words.length)
  const list = 'SELECT list(word ORDER BY rowid) FROM words'
  await db.run(`SET VARIABLE ${sqlName(name)} = (${list})`)
  await db.run('DROP TABLE words')
}

async function writeParquet(
  path: string,
  columns: readonly FileColumn[],
  rows: number,
): Promise<void> {
  const number: TableColumn = { name: 'row number', type: 'UINTEGER', valueAt: (row) => row }
  const stored = columns.flatMap((c) => c.stored ?? [])
  const selected = columns.map((c) => `${c.expression} AS ${sqlName(c.name)}`).join(', ')
  await withDatabase(async (db) => {
    await makeTable(db, 'rows', [number, ...stored], rows)
    for (const { name, words } of columns) if (words !== undefined) await setWords(db, name, words)
    await db.run(
      `COPY (SELECT ${selected} FROM rows) TO ${sqlText(path)}
       (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowsPerGroup})`,
    )
    await db.run('DROP TABLE rows')
  })
}

/**
 * Writes observations as Parquet: what identifies them, the numbers of their cells, the other texts. Equal
 * observations in any order give equal bytes. A lone surrogate in a text becomes U+FFFD.
 */
export async function writeObservations(path: string, ordered: OrderedObservations): Promise<void> {
  const { observations, identity, order } = ordered
  const texts = textColumns.map(({ name, get }) => encodeColumn(name, observations, get))
  const columns = [
    ...identity.map((c) => textFileColumn(c, order)),
    ...numberColumns.map((c) => numberFileColumn(c.name, observations, c.get, order)),
    ...texts.map((c) => textFileColumn(c, order)),
  ].map((c) => (c.name === 'unverified' ? { ...c, expression: `(${c.expression})::BOOLEAN` } : c))
  await writeParquet(path, columns, observations.length)
}

/** Writes records of texts as Parquet, ordered by all their columns. */
export async function writeRecords<T>(
  path: string,
  names: readonly (keyof T & string)[],
  records: readonly T[],
): Promise<void> {
  const encoded = names.map((name) =>
    encodeColumn(name, records, (record) => record[name] as string | undefined),
  )
  const order = rowOrder(encoded, records.length)
  const columns = encoded.map((column) => textFileColumn(column, order))
  await writeParquet(path, columns, records.length)
}
