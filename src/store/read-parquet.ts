import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Observation } from '#kernel'
import { sqlName, sqlText, withDatabase } from './in-memory-database.ts'
import { identityColumns, numberColumns, textColumns } from './observation-columns.ts'
import { type ObservationRow, observationOfRow } from './observation-row.ts'

const columnNames = [...identityColumns, ...numberColumns, ...textColumns].map((c) => c.name)

type Value = ObservationRow[string]

/** A table by column: what is the same in every row, and the columns in which rows differ. */
interface Columns {
  readonly rows: number
  readonly same: ObservationRow
  readonly names: readonly string[]
  readonly values: readonly (readonly DuckDBValue[])[]
}

/**
 * Which columns need reading. Most hold nothing in a whole series, or one text: handing over the rest only
 * saves most of the time. (Numbers are always read: the smallest and largest cannot tell −0 from 0.)
 */
async function readColumns(
  db: DuckDBConnection,
  from: string,
  names: readonly string[],
  parameters: DuckDBValue[],
): Promise<Columns> {
  const facts = names.map(sqlName).map((name) => `count(${name}), min(${name}), max(${name})`)
  const summary = await db.runAndReadAll(`SELECT count(*), ${facts.join(', ')} ${from}`, parameters)
  const [total, ...found] = summary.getRows()[0]!
  const same: Record<string, Value> = {}
  const different: string[] = []
  names.forEach((name, at) => {
    const [count, least, most] = found.slice(at * 3)
    if (count === 0n) return
    if (count === total && least === most && typeof least !== 'number') same[name] = least as Value
    else different.push(name)
  })
  const rows = Number(total)
  if (rows === 0 || different.length === 0) return { rows, same, names: [], values: [] }
  const query = `SELECT ${different.map(sqlName).join(', ')} ${from}`
  const read = await db.runAndReadAll(query, parameters)
  return { rows, same, names: different, values: read.getColumns() }
}

/** Makes something of every row. The row given is valid during the call only: the next reuses it. */
function mapRows<T>(columns: Columns, make: (row: ObservationRow) => T): T[] {
  const { rows, same, names, values } = columns
  const row: Record<string, Value> = { ...same }
  return Array.from({ length: rows }, (_, at) => {
    for (let c = 0; c < names.length; c++) row[names[c]!] = values[c]![at] as Value
    return make(row)
  })
}

/** The observations of one series, in the order in which they were written. */
export async function readObservations(
  path: string,
  series: string,
): Promise<readonly Observation[]> {
  const from = `FROM read_parquet(${sqlText(path)}) WHERE series = $1`
  const columns = await withDatabase((db) => readColumns(db, from, columnNames, [series]))
  return mapRows(columns, observationOfRow)
}

/** The records of texts in a Parquet file; an empty column of a record is left out. */
export async function readRecords<T>(
  path: string,
  names: readonly (keyof T & string)[],
): Promise<readonly T[]> {
  const from = `FROM read_parquet(${sqlText(path)})`
  const columns = await withDatabase((db) => readColumns(db, from, names, []))
  return mapRows(
    columns,
    (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T,
  )
}
