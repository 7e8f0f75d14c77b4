import { readdir, readFile } from 'node:fs/promises'
import type { Sql, TransactionSql } from 'postgres'
import { sha256 } from '../checksum.ts'

/** One step of the database: its number, file name and text. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** Any number, as long as nobody else uses it: only one process migrates at a time. */
const lockNumber = 7_351_904_412

/** The migrations `NNNN-name.sql` in a folder, in order. @throws RangeError on a number used twice. */
export async function readMigrations(folder: URL): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
  const migrations = await Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: await readFile(new URL(name, folder), 'utf8'),
    })),
  )
  const numbers = new Set(migrations.map((m) => m.number))
  if (numbers.size < migrations.length) throw new RangeError(`A number occurs twice: ${names}`)
  return migrations
}

async function appliedChecksums(tx: TransactionSql): Promise<Map<number, string>> {
  await tx`SELECT pg_advisory_xact_lock(${lockNumber})`
  await tx`CREATE TABLE IF NOT EXISTS schema_migration (
    number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL)`
  const rows = await tx<{ number: number; checksum: string }[]>`SELECT * FROM schema_migration`
  return new Map(rows.map((row) => [row.number, row.checksum]))
}

function checkApplied(applied: Map<number, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((m) => [m.number, m]))
  for (const [number, checksum] of applied) {
    const migration = known.get(number)
    if (migration === undefined)
      throw new Error(`The database was made by a newer version: it has migration ${number}`)
    if (sha256(migration.sql) !== checksum)
      throw new Error(`Migration ${migration.name} was changed after it was applied`)
  }
}

/**
 * Brings a database up to date, in one transaction: everything or nothing. Returns the names applied.
 * @throws Error when an applied migration was changed since, or is unknown here.
 */
export async function migrate(
  sql: Sql,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  return sql.begin(async (tx) => {
    const applied = await appliedChecksums(tx)
    checkApplied(applied, migrations)
    const waiting = migrations.filter((m) => !applied.has(m.number))
    for (const { number, name, sql: text } of waiting) {
      await tx.unsafe(text)
      await tx`INSERT INTO schema_migration VALUES (${number}, ${name}, ${sha256(text)})`
    }
    return waiting.map((m) => m.name)
  })
}
