import postgres, { type Sql } from 'postgres'
import { correctionReports } from './correction-reports.ts'
import { openEmbeddedServer } from './embedded-server.ts'
import { migrate, readMigrations } from './migrate.ts'
import type { State } from './model.ts'

/** Where the state lives: a database by address, or the embedded one of the data folder. */
export interface StateOptions {
  /** `postgres://user:password@host/database` of a PostgreSQL 15 or later; embedded when absent. */
  readonly databaseUrl?: string
  readonly dataFolder: string
  /** Takes lines for whoever watches the server start. */
  readonly log: (line: string) => void
}

interface Connection {
  readonly sql: Sql
  readonly stop: () => Promise<void>
}

const oldestVersion = 150_000
const clientOptions = { max: 5, connect_timeout: 5, onnotice: () => undefined }

async function connect({ databaseUrl, dataFolder, log }: StateOptions): Promise<Connection> {
  if (databaseUrl !== undefined && databaseUrl !== '') {
    if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))
      throw new Error('the address of the database does not look like postgres://host/database')
    return { sql: postgres(databaseUrl, clientOptions), stop: async () => undefined }
  }
  const server = await openEmbeddedServer(dataFolder, log)
  const { socket: path, username, database } = server
  return { sql: postgres({ ...clientOptions, path, username, database }), stop: server.stop }
}

async function checkVersion(sql: Sql): Promise<void> {
  const [row] = await sql<{ version: number }[]>`
    SELECT current_setting('server_version_num')::integer AS version`
  const version = row?.version ?? 0
  if (version < oldestVersion)
    throw new Error(`PostgreSQL 15 or later is needed, this is ${Math.floor(version / 10_000)}`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const first = error.message.split('\n')[0] ?? ''
  // A refused connection has its reason in the code only.
  return first !== '' || !('code' in error) ? first : String(error.code)
}

/** The database cannot be used; `reason` says why, never with the password. */
export class StateUnavailable extends Error {
  readonly reason: string
  constructor(reason: string, cause: unknown) {
    super(`The state cannot be opened: ${reason}`, { cause })
    this.reason = reason
  }
}

/**
 * Opens what changes while the product runs: reports of readers. Starts the embedded PostgreSQL unless an
 * address is given, and brings its tables up to date.
 * @throws StateUnavailable with one sentence that says why; the password in an address is never in it.
 */
export async function openState(options: StateOptions): Promise<State> {
  let connection: Connection | undefined
  const close = async (): Promise<void> => {
    await connection?.sql.end({ timeout: 5 })
    await connection?.stop()
    connection = undefined
  }
  try {
    connection = await connect(options)
    await checkVersion(connection.sql)
    const migrations = await readMigrations(new URL('./migrations/', import.meta.url))
    for (const name of await migrate(connection.sql, migrations))
      options.log(`Database migrated: ${name}`)
    return { reports: correctionReports(connection.sql), close }
  } catch (cause) {
    await close()
    throw new StateUnavailable(reasonOf(cause), cause)
  }
}
