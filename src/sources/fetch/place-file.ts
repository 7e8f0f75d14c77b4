import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Provenance } from './model.ts'

/** SHA-256 of bytes as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Path of the file that tells where a file comes from. */
export function provenancePath(path: string): string {
  return `${path}.herkomst.json`
}

/** Writes what the operating system still holds of a folder's entries to disk, where that is possible. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Puts a complete file that is already in the same folder in its place, in one step. */
export async function moveInto(from: string, path: string): Promise<void> {
  await rename(from, path)
  await syncFolder(dirname(path))
}

/**
 * Writes a file so that a reader sees the former or the new one, never half of one, also after a crash.
 * Creates the folder. @throws the error of the file system; the former file is then untouched.
 */
export async function writeAtomically(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.nieuw`
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await moveInto(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Writes the provenance of a file beside it. */
export async function writeProvenance(path: string, provenance: Provenance): Promise<void> {
  await writeAtomically(provenancePath(path), `${JSON.stringify(provenance, null, 2)}\n`)
}

function isProvenance(value: unknown): value is Provenance {
  if (typeof value !== 'object' || value === null) return false
  const { url, sha256: sum, bytes } = value as Partial<Provenance>
  return typeof url === 'string' && typeof sum === 'string' && typeof bytes === 'number'
}

/**
 * Where the file at `path` came from. `undefined` when there is no file, no readable provenance, or when
 * the file is of another length than its provenance says (written by someone else).
 */
export async function readProvenance(path: string): Promise<Provenance | undefined> {
  try {
    const provenance: unknown = JSON.parse(await readFile(provenancePath(path), 'utf8'))
    const { size } = await stat(path)
    return isProvenance(provenance) && provenance.bytes === size ? provenance : undefined
  } catch {
    return undefined
  }
}

/** Folder in which the files of a source live. */
export function sourceFolder(folder: string, sourceId: string): string {
  return join(folder, sourceId)
}
