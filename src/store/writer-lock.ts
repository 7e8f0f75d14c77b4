import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DurableFiles } from './durable-files.ts'

/** Locks that this very process holds now. */
const held = new Set<string>()
const decoder = new TextDecoder()

/** When a process started, as far as the system tells: a reused process number starts at another time. */
function processStart(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return afterName.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The number of the living process that a lock file names, or `undefined` when its writer is gone. */
function livingOwner(content: string): number | undefined {
  const [first, start] = content.split(' ')
  const pid = Number(first)
  // Within this process `held` decides: a lock with our own number is from before we were born.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined
  return isAlive(pid) && processStart(pid) === (start ?? '') ? pid : undefined
}

function lockError(path: string, owner: number): Error {
  return new Error(`Proces ${owner} schrijft al uitgaven (${path})`)
}

/** Moves a stale lock out of the way; when somebody took it over just before, that one is put back. */
async function clear(files: DurableFiles, path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  await files.rename(path, aside).catch(() => undefined)
  const moved = await files.read(aside)
  if (moved === undefined) return
  if (decoder.decode(moved) === stale) await files.remove(aside)
  else await files.rename(aside, path)
}

async function take(files: DurableFiles, path: string): Promise<void> {
  const own = `${process.pid} ${processStart(process.pid)}`
  while (!(await files.claim(path, own))) {
    const bytes = await files.read(path)
    if (bytes === undefined) continue
    const content = decoder.decode(bytes)
    const owner = livingOwner(content)
    if (owner !== undefined) throw lockError(path, owner)
    await clear(files, path, content)
  }
}

/**
 * Runs work while this process is the only one that writes in a data folder. A lock of a process that is
 * gone is taken over.
 * @throws Error naming the process that holds the lock.
 */
export async function withWriterLock<T>(
  files: DurableFiles,
  dataFolder: string,
  work: () => Promise<T>,
): Promise<T> {
  const path = join(resolve(dataFolder), 'lock')
  if (held.has(path)) throw lockError(path, process.pid)
  held.add(path)
  try {
    await files.makeFolder(dataFolder)
    await take(files, path)
    try {
      return await work()
    } finally {
      await files.remove(path)
    }
  } finally {
    held.delete(path)
  }
}
