import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'

/**
 * What the store asks of a disk. Every method that writes returns only when the bytes are on the disk
 * (fsync), so the order of calls is the order in which things can be found after a crash. Errors of the
 * system (`ENOSPC`, `EACCES` …) pass through.
 */
export interface DurableFiles {
  /** The bytes of a file, or `undefined` when there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Length in bytes, or `undefined` when there is no such file. */
  size(path: string): Promise<number | undefined>
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>
  /** Makes a folder and its parents; no error when it exists. */
  makeFolder(path: string): Promise<void>
  /** Writes a whole file. */
  write(path: string, content: Uint8Array | string): Promise<void>
  /** Lets somebody else write a file, then puts it on the disk. */
  produce(path: string, make: (path: string) => Promise<void>): Promise<void>
  /** Cuts a file at byte `at` (0 makes it) and writes text from there. */
  append(path: string, at: number, text: string): Promise<void>
  /** Renames a file or folder; replaces an existing file in one step. */
  rename(from: string, to: string): Promise<void>
  /** Makes a file with this content in one step; false when it already exists. */
  claim(path: string, content: string): Promise<boolean>
  /** Puts the names in a folder on the disk. */
  syncFolder(path: string): Promise<void>
  /** Removes a file or folder with all that is in it; no error when it is gone. */
  remove(path: string): Promise<void>
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

async function unlessAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  }
}

async function withFile(
  path: string,
  flags: string,
  work?: (file: Awaited<ReturnType<typeof open>>) => Promise<unknown>,
): Promise<void> {
  const file = await open(path, flags)
  try {
    await work?.(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there the file system itself keeps the order of names.
  if (process.platform !== 'win32') await withFile(path, 'r')
}

async function claim(path: string, content: string): Promise<boolean> {
  const own = `${path}.${randomUUID()}`
  await withFile(own, 'w', (file) => file.writeFile(content))
  try {
    await link(own, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(own, { force: true })
  }
}

/** The disk of this machine. */
export const diskFiles: DurableFiles = {
  read: (path) => unlessAbsent(readFile(path)),
  size: async (path) => (await unlessAbsent(stat(path)))?.size,
  list: async (folder) => ((await unlessAbsent(readdir(folder))) ?? []).sort(),
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  write: (path, content) => withFile(path, 'w', (file) => file.writeFile(content)),
  produce: async (path, make) => {
    await make(path)
    await withFile(path, 'r+')
  },
  append: (path, at, text) =>
    withFile(path, at === 0 ? 'w' : 'r+', async (file) => {
      await file.truncate(at)
      await file.write(text, at)
    }),
  rename,
  claim,
  syncFolder,
  remove: (path) => rm(path, { recursive: true, force: true }),
}
