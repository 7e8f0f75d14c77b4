import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
function livingOwner(path: string, content: string): number | undefined {
  const [first, start] = content.split(' ')
  const pid = Number(first)
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  if (pid === process.pid) return held.has(path) ? pid : undefined
  return isAlive(pid) && processStart(pid) === (start ?? '') ? pid : undefined
}

async function take(files: DurableFiles, path: string): Promise<void> {
  const own = `${process.pid} ${processStart(process.pid)}`
  for (let attempt = 0; attempt < 5; attempt++) {
    if (held.has(path)) throw lockError(path, process.pid)
    if (await files.claim(path, own)) return
    const bytes = await files.read(path)
    if (bytes === undefined) continue
    const owner = livingOwner(path, decoder.decode(bytes))
    if (owner !== undefined) throw lockError(path, owner)
    // Moved aside rather than removed: of two processes that find it stale, one wins.
    const aside = `${path}.${randomUUID()}`
    await files.rename(path, aside).catch(() => undefined)
    await files.remove(aside)
  }
  throw lockError(path, 0)
}

function lockError(path: string, owner: number): Error {
  return new Error(`Process ${owner} is already writing releases (${path})`)
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
  const path = join(dataFolder, 'lock')
  await files.makeFolder(dataFolder)
  await take(files, path)
  held.add(path)
  try {
    return await work()
  } finally {
    held.delete(path)
    await files.remove(path)
  }
}
