import { join } from 'node:path'
import type { DurableFiles } from './durable-files.ts'
import type { Activation } from './model.ts'

/**
 * Which release is current, and which were before. The pointer file `current` holds the id and how many
 * bytes of `journal.ndjson` count: its replacement is the one moment at which anything changes, and what
 * a broken-off attempt left at the end of the journal is skipped, then overwritten.
 */
export interface ActivationLog {
  readonly current: string | undefined
  /** Oldest first. */
  readonly activations: readonly Activation[]
  /** Bytes of the journal that count. */
  readonly bytes: number
}

interface Pointer {
  readonly id: string
  readonly journalBytes: number
}

const pointerPath = (dataFolder: string): string => join(dataFolder, 'current')
const journalPath = (dataFolder: string): string => join(dataFolder, 'journal.ndjson')
const decoder = new TextDecoder()

function isPointer(value: unknown): value is Pointer {
  if (typeof value !== 'object' || value === null) return false
  if (!('id' in value) || !('journalBytes' in value)) return false
  return typeof value.id === 'string' && Number.isInteger(value.journalBytes)
}

async function readPointer(files: DurableFiles, path: string): Promise<Pointer | undefined> {
  const bytes = await files.read(path)
  if (bytes === undefined) return undefined
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes))
    if (isPointer(value)) return value
  } catch {
    // Told below, in the same words as a pointer of the wrong shape.
  }
  throw new Error(`The file ${path} does not say which release is current`)
}

function activationsIn(text: string): Activation[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Activation)
}

/** Reads the log. @throws Error when the pointer or a whole line of the journal cannot be read. */
export async function readActivationLog(
  files: DurableFiles,
  dataFolder: string,
): Promise<ActivationLog> {
  const pointer = await readPointer(files, pointerPath(dataFolder))
  if (pointer === undefined) return { current: undefined, activations: [], bytes: 0 }
  const journal = (await files.read(journalPath(dataFolder))) ?? new Uint8Array()
  const counted = journal.subarray(0, pointer.journalBytes)
  const whole = counted.subarray(0, counted.lastIndexOf(10) + 1)
  return {
    current: pointer.id,
    activations: activationsIn(decoder.decode(whole)),
    bytes: whole.length,
  }
}

/** Makes a release current: after this returns, and not before, readers see it. */
export async function activate(
  files: DurableFiles,
  dataFolder: string,
  log: ActivationLog,
  activation: Activation,
): Promise<void> {
  const line = `${JSON.stringify(activation)}\n`
  await files.append(journalPath(dataFolder), log.bytes, line)
  await files.syncFolder(dataFolder)
  const journalBytes = log.bytes + Buffer.byteLength(line)
  const next = `${pointerPath(dataFolder)}.nieuw`
  await files.write(next, `${JSON.stringify({ id: activation.releaseId, journalBytes })}\n`)
  await files.rename(next, pointerPath(dataFolder))
  await files.syncFolder(dataFolder)
}

/**
 * The release that `rollBack` without an id goes to: the one below the current one when builds are piled
 * up and going back takes from the pile. `undefined` when there is none.
 */
export function releaseBefore(activations: readonly Activation[]): string | undefined {
  const pile: string[] = []
  for (const { releaseId, by } of activations) {
    const at = by === 'rollback' ? pile.lastIndexOf(releaseId) : -1
    if (at >= 0) pile.length = at + 1
    else if (pile.at(-1) !== releaseId) pile.push(releaseId)
  }
  return pile.at(-2)
}
