import type { Observation } from '#kernel'
import { comparePeriods } from '#kernel'
import {
  makeTable,
  readRows,
  sqlName,
  sqlText,
  type TableColumn,
  withDatabase,
} from './in-memory-database.ts'
import { type ColumnValue, observationColumns, observationOfRow } from './observation-columns.ts'

const rowsPerGroup = 20_480

/** Ranks of the periods of a list in time, so that the database can order by them. */
function periodRanks(observations: readonly Observation[]): ReadonlyMap<string, number> {
  const periods = [...new Set(observations.map((o) => o.period))].sort(comparePeriods)
  return new Map(periods.map((period, rank) => [period, rank]))
}

async function writeParquet(
  path: string,
  columns: readonly TableColumn[],
  order: readonly string[],
  leftOut: readonly string[] = [],
): Promise<void> {
  const kept = columns.map((c) => c.name).filter((name) => !leftOut.includes(name))
  await withDatabase(async (db) => {
    await makeTable(db, 'rows', columns)
    await db.run(
      `COPY (SELECT ${kept.map(sqlName).join(', ')} FROM rows
         ORDER BY ${order.map((name) => `${sqlName(name)} NULLS FIRST`).join(', ')})
       TO ${sqlText(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${rowsPerGroup})`,
    )
    await db.run('DROP TABLE rows')
  })
}

/**
 * Writes observations as Parquet, ordered by series, definition, time and dimensions: the same
 * observations in any order give the same bytes. A lone surrogate in a text becomes U+FFFD.
 */
export async function writeObservations(
  path: string,
  observations: readonly Observation[],
): Promise<void> {
  const ranks = periodRanks(observations)
  const columns: TableColumn[] = observationColumns.map((c) => ({
    name: c.name,
    type: c.type,
    values: observations.map(c.get),
  }))
  columns.push({
    name: 'time',
    type: 'DOUBLE',
    values: observations.map((o) => ranks.get(o.period)!),
  })
  const identity = observationColumns.slice(
    3,
    observationColumns.findIndex((c) => c.name === 'value'),
  )
  const order = ['series', 'definition', 'time', ...identity.map((c) => c.name)]
  await writeParquet(path, columns, order, ['time'])
}

/** The observations of one series, in the order in which they were written. */
export async function readObservations(
  path: string,
  series: string,
): Promise<readonly Observation[]> {
  const rows = await withDatabase((db) =>
    readRows(db, `SELECT * FROM read_parquet(${sqlText(path)}) WHERE series = $1`, [series]),
  )
  return rows.map((row) => observationOfRow(row as Record<string, ColumnValue>))
}

/** Writes records of texts as Parquet, ordered by all their columns. */
export async function writeRecords<T>(
  path: string,
  names: readonly (keyof T & string)[],
  records: readonly T[],
): Promise<void> {
  const columns = names.map((name) => ({
    name,
    type: 'VARCHAR' as const,
    values: records.map((record) => (record[name] ?? null) as ColumnValue),
  }))
  await writeParquet(path, columns, names)
}

/** The records of texts in a Parquet file; an empty column of a record is left out. */
export async function readRecords<T>(path: string): Promise<readonly T[]> {
  const rows = await withDatabase((db) =>
    readRows(db, `SELECT * FROM read_parquet(${sqlText(path)})`),
  )
  return rows.map(
    (row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T,
  )
}
