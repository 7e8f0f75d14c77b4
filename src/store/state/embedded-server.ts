import { execFile, spawn } from 'node:child_process'
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { isServerOn, postmasterFile, readPostmaster, stopServer, waitFor } from './postmaster.ts'
import {
  makePrivateFolder,
  reachableBinaries,
  type ServerUser,
  serverFolder,
  serverUser,
} from './server-place.ts'

/** A PostgreSQL on this machine, ready for connections over its socket. */
export interface EmbeddedServer {
  /** Path of the socket. */
  readonly socket: string
  readonly username: string
  readonly database: string
  /** Process number of the server. */
  readonly pid: number
  /** Stops it, unless another living process of the product started it. */
  stop(): Promise<void>
}

interface Place {
  readonly folder: string
  readonly cluster: string
  readonly binaries: string
  readonly user: ServerUser
}

const username = 'kansrijk'
const startTimeoutMs = 20_000
/** Nothing of the environment counts: neither `PG…` variables nor the language of the machine. */
const environment = { LC_ALL: 'C', TZ: 'UTC' }

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}

async function findPlace(dataFolder: string, log: (line: string) => void): Promise<Place> {
  const found = findPostgresBinaries()
  if (found === undefined)
    throw new Error(`no PostgreSQL is shipped for ${process.platform}-${process.arch}`)
  const user = serverUser()
  const folder = await serverFolder(dataFolder, user)
  if (folder !== join(resolve(dataFolder), 'postgres'))
    log(`PostgreSQL keeps its files in ${folder}`)
  await makePrivateFolder(folder, user)
  await makePrivateFolder(join(folder, 'socket'), user)
  const binaries = await reachableBinaries(found, user)
  return { folder, cluster: join(folder, 'cluster'), binaries, user }
}

/** Makes the cluster where there is none yet; a broken-off attempt leaves nothing that looks like one. */
async function makeCluster({ folder, cluster, binaries, user }: Place): Promise<void> {
  if ((await stat(cluster).catch(() => undefined)) !== undefined) return
  const partial = join(folder, `cluster.${process.pid}`)
  await rm(partial, { recursive: true, force: true })
  const options = [
    ['-D', partial, '-U', username, '--auth=trust', '--encoding=UTF8', '--locale=C'],
    ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
  ].flat()
  const settings = { ...user, env: environment, cwd: folder }
  const initdb = join(binaries, 'bin', 'initdb')
  await promisify(execFile)(initdb, options, settings).catch(
    (cause: Error & { stderr?: string }) => {
      throw new Error(`initdb stops: ${lastLine(cause.stderr || cause.message)}`, { cause })
    },
  )
  // Another process may have been first; then its cluster is the one.
  await rename(partial, cluster).catch(() => rm(partial, { recursive: true, force: true }))
}

function serverOptions({ folder, cluster }: Place): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: join(folder, 'socket'),
    unix_socket_permissions: '0700',
    max_connections: '20',
    shared_buffers: '16MB',
    log_min_messages: 'warning',
    TimeZone: 'UTC',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', cluster, ...flags]
}

/** Starts a server and waits until it is ready; `undefined` when it stopped by itself. */
async function start(place: Place): Promise<number | undefined> {
  const log = await open(join(place.folder, 'postgres.log'), 'w')
  try {
    const child = spawn(join(place.binaries, 'bin', 'postgres'), serverOptions(place), {
      ...place.user,
      env: environment,
      cwd: place.folder,
      // A group of its own: Ctrl-C in the terminal reaches us, and we stop the server in good order.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = new Promise<boolean>((done) => {
      child.once('exit', () => done(false))
      child.once('error', () => done(false))
    })
    child.unref()
    const isReady = async (): Promise<boolean> => {
      const postmaster = await readPostmaster(place.cluster)
      return postmaster?.pid === child.pid && postmaster?.ready === true
    }
    const ready = await Promise.race([ended, waitFor(isReady, startTimeoutMs)])
    return ready ? child.pid : undefined
  } finally {
    await log.close()
  }
}

/** The server that runs on this cluster already, once it is ready. */
async function running({ cluster }: Place): Promise<number | undefined> {
  const found = await readPostmaster(cluster)
  if (found === undefined) return undefined
  if (!isServerOn(found.pid, cluster)) {
    await rm(postmasterFile(cluster), { force: true })
    return undefined
  }
  const isReady = async (): Promise<boolean> => (await readPostmaster(cluster))?.ready === true
  return (await waitFor(isReady, startTimeoutMs)) ? found.pid : undefined
}

async function startOrJoin(place: Place): Promise<{ pid: number; started: boolean }> {
  // More than once: another process may start at the same moment, and what a killed server left behind
  // (its own child processes) needs a moment to end.
  for (let attempt = 0; attempt < 5; attempt++) {
    const found = await running(place)
    if (found !== undefined) return { pid: found, started: false }
    const pid = await start(place)
    if (pid !== undefined) return { pid, started: true }
    await waitFor(() => false, 200)
  }
  const said = await readFile(join(place.folder, 'postgres.log'), 'utf8').catch(() => '')
  throw new Error(`PostgreSQL stops at once: ${lastLine(said)}`)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether this process is to stop the server: it started it, or whoever did is gone. */
async function takeOwnership({ folder }: Place, started: boolean): Promise<boolean> {
  const path = join(folder, 'owner')
  const owner = Number(await readFile(path, 'utf8').catch(() => '0'))
  if (!started && owner > 0 && isAlive(owner)) return false
  await writeFile(path, String(process.pid))
  return true
}

/**
 * The PostgreSQL of a data folder: made when there is none, joined when it runs, started otherwise. It
 * listens on a socket only, in a folder that only its own user enters.
 * @throws Error with one sentence when it cannot start.
 */
export async function openEmbeddedServer(
  dataFolder: string,
  log: (line: string) => void,
): Promise<EmbeddedServer> {
  const place = await findPlace(dataFolder, log)
  await makeCluster(place)
  const { pid, started } = await startOrJoin(place)
  const owned = await takeOwnership(place, started)
  return {
    socket: join(place.folder, 'socket', '.s.PGSQL.5432'),
    username,
    database: 'postgres',
    pid,
    stop: async () => {
      if (owned) await stopServer(pid, place.cluster)
    },
  }
}
