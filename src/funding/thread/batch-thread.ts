import { Worker } from 'node:worker_threads'
import type { Language } from '#kernel'
import type { BatchDecision, BatchFormat, BatchOrder } from '../model.ts'
import type { Question, Reply, Told } from './messages.ts'

/** A batch at work in a thread of its own. */
export interface BatchThread {
  decisions(from: number, most: number): Promise<readonly BatchDecision[] | undefined>
  download(format: BatchFormat, language: Language): Promise<Uint8Array | undefined>
  /** Ends the thread; what was asked and not answered fails. */
  end(): Promise<void>
}

/** What a thread tells while it runs. */
export interface BatchListener {
  told(told: Exclude<Told, { kind: 'answer' }>): void
  /** The thread ended by itself: out of memory, or a mistake of ours. */
  failed(error: Error): void
}

interface Waiting {
  resolve(value: Reply): void
  reject(error: Error): void
}

type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'ask'> : never) : never

/** Most memory of one thread in megabytes: a million applications with their reasons fit. */
const heapMegabytes = 2048

/** Starts a thread on a batch. */
export function startBatchThread(order: BatchOrder, listener: BatchListener): BatchThread {
  const worker = new Worker(new URL('./thread-entry.js', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  })
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let ended = false
  const fail = (error: Error): void => {
    for (const each of waiting.values()) each.reject(error)
    waiting.clear()
    if (!ended) listener.failed(error)
    ended = true
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('The thread has ended')))
  worker.on('message', (told: Told) => {
    if (told.kind === 'done') worker.unref()
    if (told.kind !== 'answer') return listener.told(told)
    const asker = waiting.get(told.ask)
    waiting.delete(told.ask)
    // A thread that only waits to be asked keeps no process going.
    if (waiting.size === 0) worker.unref()
    if (told.error === undefined) asker?.resolve(told.value)
    else asker?.reject(new Error(told.error))
  })
  const ask = (question: Asked): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(new Error('The thread has ended'))
      asked += 1
      waiting.set(asked, { resolve, reject })
      worker.ref()
      worker.postMessage({ ...question, ask: asked })
    })
  return {
    decisions: async (from, most) =>
      (await ask({ kind: 'decisions', from, most })) as readonly BatchDecision[] | undefined,
    download: async (format, language) =>
      (await ask({ kind: 'download', format, language })) as Uint8Array | undefined,
    end: async () => {
      ended = true
      await worker.terminate()
    },
  }
}
