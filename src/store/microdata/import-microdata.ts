import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Issue, issue } from '#kernel'
import {
  type MicrodataBatch,
  type MicrodataOrigin,
  type MicrodataReadResult,
  type MicrodataTableName,
  microdataReader,
  microdataTableNames,
} from '#population'
import { diskFiles } from '../durable-files.ts'
import { openMicrodataWriter } from './microdata-writer.ts'
import type { MicrodataHeader } from './model.ts'
import { parquetToCsv } from './parquet-tables.ts'
import { temporaryBeside } from './private-files.ts'

/** Result of an import: the head of the store, absent when no row was good, and what was wrong. */
export interface MicrodataImport {
  readonly header?: MicrodataHeader
  readonly issues: readonly Issue[]
}

/** Tables without which there are no outcomes. */
const needed: readonly MicrodataTableName[] = ['inschrijvingen', 'diplomas', 'banen']
const chunkSize = 1 << 20

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** The Parquet files of a table: `<table>.parquet` or all in a folder `<table>`. */
function parquetFiles(folder: string, table: MicrodataTableName): readonly string[] {
  const names = namesIn(folder)
  if (names.includes(`${table}.parquet`)) return [join(folder, `${table}.parquet`)]
  const parts = namesIn(join(folder, table)).filter((name) => name.endsWith('.parquet'))
  return parts.map((name) => join(folder, table, name))
}

/** Reads a delimited file a piece at a time. `name` is what issues call it. */
function readCsv(path: string, table: MicrodataTableName, name: string): MicrodataReadResult {
  const reader = microdataReader(table, name)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkSize)
      const length = readSync(file, chunk, 0, chunkSize, null)
      if (length === 0) return reader.finish()
      reader.push(chunk.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
}

/** The table without any row. */
function absent(table: MicrodataTableName): MicrodataReadResult {
  const severity = needed.includes(table) ? 'error' : 'warning'
  const heads = microdataReader(table, table).finish().batch
  const params = { found: 'geen bestand', expected: `${table}.csv of ${table}.parquet` }
  return { batch: heads, issues: [issue('fileUnreadable', { file: table }, params, severity)] }
}

async function readTable(
  folder: string,
  table: MicrodataTableName,
  temporary: string,
): Promise<MicrodataReadResult> {
  if (namesIn(folder).includes(`${table}.csv`))
    return readCsv(join(folder, `${table}.csv`), table, `${table}.csv`)
  const parquet = parquetFiles(folder, table)
  if (parquet.length === 0) return absent(table)
  const csv = join(temporary, `${table}.csv`)
  try {
    await parquetToCsv(parquet, table, csv)
    return readCsv(csv, table, `${table}.parquet`)
  } catch (error) {
    const found = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    const batch = absent(table).batch
    const params = { found, expected: 'Parquet' }
    return { batch, issues: [issue('fileUnreadable', { file: `${table}.parquet` }, params)] }
  } finally {
    await diskFiles.remove(csv)
  }
}

/**
 * Takes over a folder of CSV (`<table>.csv`) or Parquet (`<table>.parquet`, or parts in a folder `<table>`)
 * into a store at `to`, in order of person and time. Every row is checked; good rows survive, for the others
 * there is an issue with file, line and column (for Parquet the line that the row would have as CSV, in order
 * of the key). Without a good row of an enrolment or a diploma nothing is written.
 * @throws MicrodataUnreadable when there is something in `to`
 */
export async function importMicrodata(
  from: string,
  to: string,
  origin: MicrodataOrigin,
): Promise<MicrodataImport> {
  const temporary = temporaryBeside(resolve(to))
  try {
    const results: [MicrodataTableName, MicrodataReadResult][] = []
    for (const table of microdataTableNames)
      results.push([table, await readTable(from, table, temporary)])
    const issues = results.flatMap(([, result]) => result.issues)
    const tables = Object.fromEntries(
      results.map(([table, { batch }]) => [table, batch]),
    ) as MicrodataBatch['tables']
    if (tables.inschrijvingen.rows + tables.diplomas.rows === 0) return { issues }
    return { header: await writeBatch({ tables }, to, origin), issues }
  } finally {
    await diskFiles.remove(temporary)
  }
}

async function writeBatch(
  batch: MicrodataBatch,
  to: string,
  origin: MicrodataOrigin,
): Promise<MicrodataHeader> {
  const writer = await openMicrodataWriter(to, { origin })
  try {
    await writer.write(batch)
    return await writer.finish()
  } catch (error) {
    await writer.discard()
    throw error
  }
}
