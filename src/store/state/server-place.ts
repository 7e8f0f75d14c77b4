import { chmod, chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { sha256 } from '../checksum.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'

/** Whom PostgreSQL runs as: it refuses to run as root, so root lends it the user `nobody`. */
export interface ServerUser {
  readonly uid?: number
  readonly gid?: number
}

const nobody = { uid: 65534, gid: 65534 }
/** A socket address holds about 104 bytes, with `/socket/.s.PGSQL.5432` behind the folder. */
const longestFolder = 80

/** The user to run PostgreSQL as: nobody in particular unless this process is root. */
export function serverUser(): ServerUser {
  return process.getuid?.() === 0 ? nobody : {}
}

/** Whether any user may pass through every folder above a path. */
async function isReachable(path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    const mode = await stat(folder).then(
      (found) => found.mode,
      () => 0o001,
    )
    if ((mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * The folder for PostgreSQL's files: `postgres` in the data folder, or a folder of its own among the
 * temporary ones when that path is closed to the server's user or too long for a socket. Makes the data
 * folder, which other users may pass through.
 */
export async function serverFolder(dataFolder: string, user: ServerUser): Promise<string> {
  const wanted = join(resolve(dataFolder), 'postgres')
  await mkdir(dirname(wanted), { recursive: true })
  const fits = Buffer.byteLength(wanted) <= longestFolder
  if (fits && (user.uid === undefined || (await isReachable(wanted)))) return wanted
  return join(tmpdir(), `kansrijk-postgres-${sha256(wanted).slice(0, 12)}`)
}

/** Makes a folder that only the server's user enters. @throws Error when it belongs to somebody else. */
export async function makePrivateFolder(path: string, user: ServerUser): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const { uid } = await stat(path)
  const own = process.getuid?.() ?? uid
  if (uid !== own && uid !== user.uid) throw new Error(`the folder ${path} belongs to another user`)
  await chmod(path, 0o700)
  if (user.uid !== undefined && user.gid !== undefined) await chown(path, user.uid, user.gid)
}

/** A folder with the binaries that the server's user can reach: the installed one, or a copy. */
export async function reachableBinaries(
  { folder, version }: PostgresBinaries,
  user: ServerUser,
): Promise<string> {
  if (user.uid === undefined || (await isReachable(join(folder, 'bin', 'postgres')))) return folder
  const copy = join(tmpdir(), `kansrijk-postgres-${version}-${sha256(folder).slice(0, 12)}`)
  const present = await stat(copy).catch(() => undefined)
  if (present?.uid === process.getuid?.() && present !== undefined) return copy
  const partial = `${copy}.${process.pid}`
  await cp(folder, partial, { recursive: true, verbatimSymlinks: true })
  await rename(partial, copy).catch(() => rm(partial, { recursive: true, force: true }))
  return copy
}
