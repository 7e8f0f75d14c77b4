import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.fixture.ts'
import { type EmbeddedServer, openEmbeddedServer } from './embedded-server.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'

const absent = findPostgresBinaries() === undefined
if (absent) process.stderr.write('Skipped: no PostgreSQL is installed for this platform\n')

const one: Migration = { number: 1, name: '0001-a.sql', sql: 'CREATE TABLE a (x int); SELECT 1' }
const two: Migration = { number: 2, name: '0002-b.sql', sql: 'ALTER TABLE a ADD COLUMN y int' }
const broken: Migration = { number: 3, name: '0003-c.sql', sql: 'CREATE TABLE c (x int); FOUT' }

describe.skipIf(absent)('migrating a database', () => {
  const folder = temporaryFolder()
  let server: EmbeddedServer
  let sql: Sql
  const client = (): Sql => {
    const { socket: path, username, database } = server
    return postgres({ path, username, database, max: 1, onnotice: () => undefined })
  }
  beforeAll(async () => {
    chmodSync(folder.path, 0o755)
    server = await openEmbeddedServer(folder.path, () => undefined)
    sql = client()
  })
  beforeEach(async () => {
    await sql`DROP SCHEMA public CASCADE`
    await sql`CREATE SCHEMA public`
  })
  afterAll(async () => {
    await sql.end()
    await server.stop()
    folder.remove()
  })

  it('applies what is new, in order, once', async () => {
    expect(await migrate(sql, [one])).toEqual(['0001-a.sql'])
    expect(await migrate(sql, [one, two])).toEqual(['0002-b.sql'])
    expect(await migrate(sql, [one, two])).toEqual([])
    expect(await sql`SELECT x, y FROM a`).toHaveLength(0)
  })

  it('applies everything or nothing', async () => {
    await expect(migrate(sql, [one, two, broken])).rejects.toThrow('FOUT')
    const tables = await sql`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`
    expect(tables).toHaveLength(0)
  })

  it('refuses a migration that was changed after it was applied', async () => {
    await migrate(sql, [one])
    const changed = { ...one, sql: `${one.sql} -- anders` }
    await expect(migrate(sql, [changed, two])).rejects.toThrow('0001-a.sql was changed')
  })

  it('refuses a database of a newer version', async () => {
    await migrate(sql, [one, two])
    await expect(migrate(sql, [one])).rejects.toThrow('newer version: it has migration 2')
  })

  it('is done once when two processes start together', async () => {
    const other = client()
    const applied = await Promise.all([migrate(sql, [one, two]), migrate(other, [one, two])])
    expect(applied.map((names) => names.length).sort()).toEqual([0, 2])
    await other.end()
  })
})

describe('a folder of migrations', () => {
  it('is read by number, other files aside', async () => {
    const folder = temporaryFolder()
    for (const name of ['0002-b.sql', '0001-a.sql', 'README.md', '3-c.sql'])
      writeFileSync(join(folder.path, name), name)
    const read = await readMigrations(pathToFileURL(`${folder.path}/`))
    expect(read).toEqual([
      { number: 1, name: '0001-a.sql', sql: '0001-a.sql' },
      { number: 2, name: '0002-b.sql', sql: '0002-b.sql' },
    ])
    writeFileSync(join(folder.path, '0002-dubbel.sql'), '')
    await expect(readMigrations(pathToFileURL(`${folder.path}/`))).rejects.toThrow(RangeError)
    folder.remove()
  })
})
