import type { Issue, Random } from '#kernel'

/** The part of the `fetch` function that is used; the global one fits. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>

/** What the engine needs from outside. `now` in milliseconds since 1970; `sleep` ends early on abort. */
export interface FetchPorts {
  readonly fetch: FetchFunction
  readonly now: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly random: Random
}

/** Bounds of one source: nothing waits, grows or repeats without end. */
export interface FetchLimits {
  /** Tries per request, the first included. */
  readonly attempts: number
  /** First waiting time; doubles per try. */
  readonly backoffMs: number
  /** Longest waiting time; a `Retry-After` beyond it ends the trying. */
  readonly maxBackoffMs: number
  /** Until the head of the answer is in. */
  readonly connectMs: number
  /** Between two pieces of the body. */
  readonly idleMs: number
  /** For one request with its body. */
  readonly totalMs: number
  /** Largest file, after decompression. */
  readonly maxBytes: number
  readonly maxRedirects: number
  /** Pages per answer. */
  readonly maxPages: number
}

/** Bounds that fit open data of some hundred megabytes on a slow line. */
export const defaultLimits: FetchLimits = {
  attempts: 4,
  backoffMs: 500,
  maxBackoffMs: 60_000,
  connectMs: 30_000,
  idleMs: 30_000,
  totalMs: 15 * 60_000,
  maxBytes: 512 * 1024 * 1024,
  maxRedirects: 5,
  maxPages: 2_000,
}

/** How far a file is. `totalBytes` is absent when the server does not say. */
export interface Progress {
  readonly source: string
  readonly file: string
  readonly bytes: number
  readonly totalBytes?: number
  /** Which page of a paged answer, from 1. */
  readonly page?: number
}

/** What stands beside every fetched file as `<name>.herkomst.json`; also the memory for conditional GET. */
export interface Provenance {
  readonly url: string
  /** ISO instant. */
  readonly retrievedOn: string
  readonly sha256: string
  readonly bytes: number
  readonly etag?: string
  readonly lastModified?: string
}

/** What became of one file: new bytes in place, the same as before, or the former file left as it was. */
export interface FileOutcome {
  readonly name: string
  readonly status: 'fetched' | 'unchanged' | 'failed'
  readonly bytes?: number
  readonly sha256?: string
}

/** What became of a source; `failed` when any of its files failed. Exactly one issue when it is offline. */
export interface SourceOutcome {
  readonly source: string
  readonly status: 'fetched' | 'unchanged' | 'failed'
  readonly files: readonly FileOutcome[]
  readonly issues: readonly Issue[]
}

/** Where files go and how they are fetched. */
export interface FetchOptions {
  /** Folder of all sources; files land in `<folder>/<source id>/`. */
  readonly folder: string
  readonly ports: FetchPorts
  readonly limits?: Partial<FetchLimits>
  readonly onProgress?: (progress: Progress) => void
  /** Ends everything under way; partial files stay for resuming. */
  readonly signal?: AbortSignal
  /** Expected SHA-256 by file name, where known. */
  readonly checksums?: Readonly<Record<string, string>>
}
