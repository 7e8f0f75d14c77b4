import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Observation } from '#kernel'
import { sqlName, sqlText, withDatabase } from './in-memory-database.ts'
import { identityColumns, numberColumns, textColumns } from './observation-columns.ts'
import { type ObservationRow, observationOfRow } from './observation-row.ts'

const columnNames = [...identityColumns, ...numberColumns, ...textColumns].map((c) => c.name)

interface Columns {
  readonly names: readonly string[]
  readonly values: readonly (readonly DuckDBValue[])[]
}

/** The columns of a table that hold anything: reading what is empty costs as much as what is not. */
async function filledColumns(
  db: DuckDBConnection,
  from: string,
  names: readonly string[],
  parameters: DuckDBValue[],
): Promise<Columns> {
  const counts = names.map((name) => `count(${sqlName(name)})`).join(', ')
  const counted = (await db.runAndReadAll(`SELECT ${counts} ${from}`, parameters)).getRows()[0]
  const filled = names.filter((_, column) => counted?.[column] !== 0n)
  if (filled.length === 0) return { names: [], values: [] }
  const selected = filled.map(sqlName).join(', ')
  const read = await db.runAndReadAll(`SELECT ${selected} ${from}`, parameters)
  return { names: filled, values: read.getColumns() }
}

function rowsOf({ names, values }: Columns): ObservationRow[] {
  const count = values[0]?.length ?? 0
  const rows: Record<string, ObservationRow[string]>[] = []
  for (let at = 0; at < count; at++) {
    const row: Record<string, ObservationRow[string]> = {}
    for (let c = 0; c < names.length; c++) row[names[c]!] = values[c]![at] as ObservationRow[string] // Texts, doubles and booleans only.
    rows.push(row)
  }
  return rows
}

/** The observations of one series, in the order in which they were written. */
export async function readObservations(
  path: string,
  series: string,
): Promise<readonly Observation[]> {
  const from = `FROM read_parquet(${sqlText(path)}) WHERE series = $1`
  const columns = await withDatabase((db) => filledColumns(db, from, columnNames, [series]))
  return rowsOf(columns).map(observationOfRow)
}

/** The records of texts in a Parquet file; an empty column of a record is left out. */
export async function readRecords<T>(
  path: string,
  names: readonly (keyof T & string)[],
): Promise<readonly T[]> {
  const from = `FROM read_parquet(${sqlText(path)})`
  const columns = await withDatabase((db) => filledColumns(db, from, names, []))
  return rowsOf(columns).map(
    (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T,
  )
}
