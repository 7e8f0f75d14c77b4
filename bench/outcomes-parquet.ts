import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, UINTEGER } from '@duckdb/node-api'
import type { MicrodataBatch } from '#population'
import { monthsEach } from './outcomes-population.ts'

const rowsPerChunk = 2048

/** Numbers of a column of a batch. */
function numbers(batch: MicrodataBatch, table: 'banen' | 'diplomas' | 'vervolg', head: string) {
  const column = batch.tables[table].columns[head]!
  return 'codes' in column ? column.index : column
}

/** Appends rows of whole numbers, column by column. */
async function append(
  db: DuckDBConnection,
  table: string,
  columns: readonly ArrayLike<number>[],
): Promise<void> {
  const appender = await db.createAppender(table)
  const types = columns.map(() => UINTEGER)
  for (let from = 0; from < columns[0]!.length; from += rowsPerChunk) {
    const rows = Math.min(rowsPerChunk, columns[0]!.length - from)
    const chunk = DuckDBDataChunk.create(types, rows)
    chunk.setColumns(
      columns.map((column) => Array.from({ length: rows }, (_, at) => column[from + at]!)),
    )
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

/** Runs of equal months as columns: person, first month since leaving, months, hours, wage, contract. */
function runs(batch: MicrodataBatch, first: number): number[][] {
  const [hours, wage, contract] = ['uren', 'brutoloon', 'contract'].map((head) =>
    numbers(batch, 'banen', head),
  )
  const found: number[][] = [[], [], [], [], [], []]
  const [persons, from, months] = found as [number[], number[], number[]]
  for (let row = 0; row < batch.tables.banen.rows; row++) {
    const columns = [hours!, wage!, contract!]
    if (row % monthsEach > 0 && columns.every((column) => column[row] === column[row - 1])) {
      months[months.length - 1]!++
      continue
    }
    persons.push(first + Math.floor(row / monthsEach))
    from.push(row % monthsEach)
    months.push(1)
    columns.forEach((column, at) => {
      found[at + 3]!.push(column[row]!)
    })
  }
  return found
}

/** Leavers as columns: person, school year of leaving, months to further study or 255, codes of the cell. */
function leavers(batch: MicrodataBatch, first: number): ArrayLike<number>[] {
  const month = numbers(batch, 'diplomas', 'maand')
  const study = new Uint8Array(month.length).fill(255)
  const years = numbers(batch, 'vervolg', 'schooljaar')
  numbers(batch, 'vervolg', 'persoon').forEach((person, at) => {
    study[person] = years[at]! * 12 + 7 - month[person]!
  })
  const codes = ['crebo', 'regio', 'niveau', 'leerweg'].map((head) =>
    numbers(batch, 'diplomas', head),
  )
  return [Uint32Array.from(month, (_, n) => first + n), month, study, ...codes]
}

/**
 * Writes the cohorts as two Parquet files for DuckDB, in the narrowest types and in order of person and
 * month: `leavers.parquet`, and `months.parquet` with a row a person and month. Months already count from
 * leaving and codes are numbers, which spares DuckDB a join and comparing texts.
 */
export async function writeParquet(
  folder: string,
  cohorts: Iterable<{ readonly first: number; readonly batch: MicrodataBatch }>,
): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const db = await instance.connect()
  const make = (table: string, heads: string): Promise<unknown> =>
    db.run(`CREATE TABLE ${table} (${heads.replaceAll(',', ' UINTEGER,')} UINTEGER)`)
  await make('leavers', 'person, month, study, programme, region, level, pathway')
  await make('runs', 'person, first, months, hours, wage, contract')
  for (const { first, batch } of cohorts) {
    await append(db, 'leavers', leavers(batch, first))
    await append(db, 'runs', runs(batch, first))
  }
  const copy = (select: string, file: string): Promise<unknown> =>
    db.run(`COPY (${select}) TO '${folder}/${file}.parquet' (FORMAT parquet, COMPRESSION zstd)`)
  await copy(
    `SELECT person, month::USMALLINT AS month, study::UTINYINT AS study, programme::USMALLINT AS programme,
       region::UTINYINT AS region, level::UTINYINT AS level, pathway::UTINYINT AS pathway
     FROM leavers ORDER BY person`,
    'leavers',
  )
  await copy(
    `SELECT person, (first + i)::UTINYINT AS t, hours::USMALLINT AS hours, wage,
       contract::UTINYINT AS contract
     FROM (SELECT *, unnest(range(months::BIGINT)) AS i FROM runs) ORDER BY person, t`,
    'months',
  )
  db.closeSync()
  instance.closeSync()
}
