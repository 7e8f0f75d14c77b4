import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * SHA-256 over the content of every file below some folders, with their paths; tests do not count.
 * Tells whether code or shipped data changed.
 */
export async function contentDigest(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const [position, folder] of folders.entries())
    for (const path of await filesBelow(folder)) {
      if (/\.test\.tsx?$/.test(path)) continue
      hash.update(`${position}${path.slice(folder.length).replaceAll('\\', '/')}\0`)
      hash.update(await readFile(path))
    }
  return hash.digest('hex')
}

/**
 * SHA-256 over names, sizes and times of change of the files below a folder: quick, for large fetched
 * files that are only ever replaced whole. A folder that is not there counts as empty.
 */
export async function stampDigest(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const path of await filesBelow(folder)) {
    const { size, mtimeMs } = await stat(path)
    hash.update(`${path.slice(folder.length)}\0${size}\0${mtimeMs}\0`)
  }
  return hash.digest('hex')
}
