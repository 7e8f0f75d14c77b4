import type { Language } from '#kernel'
import { checkAnswers, findScheme } from '#schemes'
import type {
  BatchDesk,
  BatchDownload,
  BatchFormat,
  BatchOrder,
  BatchStart,
  BatchStatus,
} from './model.ts'
import { type BatchThread, startBatchThread } from './thread/batch-thread.ts'

/** What a desk needs from outside. */
export interface BatchDeskPorts {
  /** Milliseconds since 1970. */
  now(): number
  /** An id that cannot be guessed. */
  newId(): string
  /** Told why a thread ended by itself. */
  readonly onError?: (error: Error) => void
  /** Batches at work at one time; 2 when absent. */
  readonly mostRunning?: number
  /** Batches kept at one time, running ones included; 6 when absent. */
  readonly mostKept?: number
}

/** Largest file in bytes: a million applications fit. */
const largestFile = 100_000_000

/** How long a batch is kept after it began. */
const keptMs = 3_600_000

/** A batch that was done may make room for another once nobody has looked at it for so long. */
const idleMs = 300_000

interface Batch {
  status: BatchStatus
  lookedAt: number
  readonly keptUntil: number
  readonly thread: BatchThread
  readonly finished: Promise<void>
  /** Resolves `finished`. */
  readonly settle: () => void
}

const contentTypes: Readonly<Record<BatchFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

function startedStatus(order: BatchOrder, id: string, keptUntil: number): BatchStatus {
  return {
    id,
    schemeId: order.schemeId,
    fileName: order.file.name,
    state: 'running',
    progress: 0,
    lines: 0,
    issues: [],
    issueCount: 0,
    keptUntil: new Date(keptUntil).toISOString(),
  }
}

/** How many applications a file holds, by its line ends: enough for a progress bar. */
function countLines(bytes: Uint8Array): number {
  let lines = 1
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}

function beginBatch(
  order: BatchOrder,
  id: string,
  now: number,
  onError: (error: Error) => void,
): Batch {
  const keptUntil = now + keptMs
  const total = order.list?.length ?? countLines(order.file.bytes)
  let settle: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    settle = resolve
  })
  const change = (part: Partial<BatchStatus>): void => {
    batch.status = { ...batch.status, ...part }
  }
  const thread = startBatchThread(order, {
    told: (told) => {
      if (batch.status.state !== 'running') return
      if (told.kind === 'reading')
        return change({
          ...told.report,
          progress: Math.min(0.9, (0.9 * told.report.lines) / total),
        })
      const summary = told.summary === undefined ? {} : { summary: told.summary }
      change({ ...told.report, ...summary, progress: 1, state: 'done' })
      settle()
    },
    failed: (error) => {
      onError(error)
      change({ state: 'failed' })
      settle()
    },
  })
  const status = startedStatus(order, id, keptUntil)
  const batch: Batch = { status, lookedAt: now, keptUntil, thread, finished, settle }
  return batch
}

/** The batches of a desk, with what is forgotten when. */
class BatchShelf {
  readonly #batches = new Map<string, Batch>()
  readonly #ports: Required<BatchDeskPorts>

  constructor(ports: Required<BatchDeskPorts>) {
    this.#ports = ports
  }

  async forget(id: string): Promise<void> {
    const batch = this.#batches.get(id)
    this.#batches.delete(id)
    await batch?.thread.end()
    batch?.settle()
  }

  /** Forgets what was kept long enough. */
  async tidy(): Promise<void> {
    const now = this.#ports.now()
    for (const [id, batch] of this.#batches) if (batch.keptUntil <= now) await this.forget(id)
  }

  async find(id: string): Promise<Batch | undefined> {
    await this.tidy()
    const batch = this.#batches.get(id)
    if (batch !== undefined) batch.lookedAt = this.#ports.now()
    return batch
  }

  /** Makes room for one more; `false` when there is none. */
  async makeRoom(): Promise<boolean> {
    await this.tidy()
    const { mostRunning, mostKept, now } = this.#ports
    const all = [...this.#batches.values()]
    if (all.filter(({ status }) => status.state === 'running').length >= mostRunning) return false
    if (all.length < mostKept) return true
    const idle = all
      .filter(({ status, lookedAt }) => status.state !== 'running' && lookedAt + idleMs <= now())
      .sort((a, b) => a.lookedAt - b.lookedAt)[0]
    if (idle === undefined) return false
    await this.forget(idle.status.id)
    return true
  }

  add(batch: Batch): void {
    this.#batches.set(batch.status.id, batch)
  }

  ids(): readonly string[] {
    return [...this.#batches.keys()]
  }
}

async function cancelBatch(shelf: BatchShelf, id: string): Promise<void> {
  const batch = await shelf.find(id)
  if (batch === undefined) return
  if (batch.status.state !== 'running') return shelf.forget(id)
  batch.status = { ...batch.status, state: 'cancelled' }
  await batch.thread.end()
  batch.settle()
}

async function downloadOf(
  { thread, status }: Batch,
  format: BatchFormat,
  language: Language,
): Promise<BatchDownload | undefined> {
  if (status.state !== 'done' || status.summary === undefined) return undefined
  const body = await thread.download(format, language)
  if (body === undefined) return undefined
  const fileName = `${status.schemeId}-${status.summary.day}.${format}`
  return { contentType: contentTypes[format], fileName, body }
}

/**
 * Opens a desk where files of applications are taken in. Each batch has a thread of its own that keeps its
 * outcome; nothing is stored. When two are at work, or six are kept and all were looked at in the last five
 * minutes, a new one is refused as busy; after an hour everything of a batch is forgotten.
 */
export function openBatchDesk(given: BatchDeskPorts): BatchDesk {
  const ports = { mostRunning: 2, mostKept: 6, onError: () => undefined, ...given }
  const shelf = new BatchShelf(ports)
  const start = async (order: BatchOrder): Promise<BatchStart> => {
    const allocation = findScheme(order.schemeId)?.allocation
    if (allocation === undefined) throw new RangeError(`${order.schemeId} divides no budget`)
    const { issues, answers } = checkAnswers(allocation.settings, order.settings)
    if (answers === undefined) return { issues }
    if (!(await shelf.makeRoom())) return { busy: true }
    const id = ports.newId()
    shelf.add(beginBatch(order, id, ports.now(), ports.onError))
    return { id }
  }
  return {
    largestFile,
    start,
    status: async (id) => (await shelf.find(id))?.status,
    finished: async (id) => {
      const batch = await shelf.find(id)
      await batch?.finished
      return batch?.status
    },
    decisions: async (id, from, most) => {
      const batch = await shelf.find(id)
      return batch?.status.state === 'done' ? batch.thread.decisions(from, most) : undefined
    },
    cancel: (id) => cancelBatch(shelf, id),
    download: async (id, format, language) => {
      const batch = await shelf.find(id)
      return batch === undefined ? undefined : downloadOf(batch, format, language)
    },
    close: async () => {
      for (const id of shelf.ids()) await shelf.forget(id)
    },
  }
}
