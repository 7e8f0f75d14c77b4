import { FirstSight } from './first-sight.ts'
import type { Encoding } from './negotiation.ts'

/** A finished answer: everything that goes on the wire except the headers that differ per request. */
export interface CachedAnswer {
  readonly etag: string
  /** Names and values in turn, without those of the entity tag, the encoding and the length. */
  readonly headers: readonly string[]
  /** The body as it goes on the wire. */
  readonly body: Buffer
  /** How the body is written now. */
  readonly encoding: Encoding
  /** How the caller likes it best; reached once the answer turns out to be asked often. */
  readonly wanted: Encoding
  /** Whether compressing it (better) may make it smaller. */
  readonly canShrink: boolean
  /** From when it must be made again, in milliseconds since 1970, for what a release does not fix. */
  readonly until?: number
}

/** What makes two requests get the same answer. */
export interface CacheKeyParts {
  readonly releaseId: string
  readonly url: string
  readonly accept: string
  readonly language: string
  readonly encoding: Encoding
}

/** The key of an answer. */
export function cacheKey(parts: CacheKeyParts): string {
  return `${parts.releaseId} ${parts.encoding} ${parts.language} ${parts.accept} ${parts.url}`
}

/** A place in the cache. It outlives its answer, for whoever still holds it. */
export interface CacheEntry {
  readonly key: string
  /** `undefined` once thrown out. */
  answer: CachedAnswer | undefined
  /** How often it was found. */
  uses: number
  /** Found since the cache last looked for something to throw out. */
  recent: boolean
}

const overheadBytes = 1200

function weight(key: string, answer: CachedAnswer): number {
  return answer.body.length * 2 + key.length * 2 + overheadBytes
}

/**
 * Finished answers, the oldest that was not asked again thrown out first (a second-chance queue) when they
 * weigh more than `maxBytes` together. Once it is full, an answer must be asked twice to get in, so that a
 * caller who walks through everything does not push out what all others ask. Releases are immutable, and
 * the release is part of the key, so hardly any answer has to be refreshed. All operations take constant
 * time, averaged over many.
 */
export class ResponseCache {
  readonly #entries = new Map<string, CacheEntry>()
  readonly #firstSight = new FirstSight()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Bytes held now: bodies count twice, as they may be held as text for writing too. */
  get bytes(): number {
    return this.#bytes
  }

  /** The entry under a key. */
  find(key: string): CacheEntry | undefined {
    return this.#entries.get(key)
  }

  /**
   * Keeps an answer, unless it alone would fill an eighth of the cache, or the cache is full and the key
   * was never seen before.
   */
  keep(key: string, answer: CachedAnswer): void {
    const added = weight(key, answer)
    if (added > this.#maxBytes / 8) return
    const isNew = this.#firstSight.isNew(key)
    if (isNew && this.#bytes + added > this.#maxBytes) return
    const known = this.#entries.get(key)
    if (known !== undefined) this.#drop(known)
    this.#entries.set(key, { key, answer, uses: 0, recent: false })
    this.#bytes += added
    this.#makeRoom()
  }

  /** Puts a better form of the same answer in an entry that still has its answer. */
  replace(entry: CacheEntry, answer: CachedAnswer): void {
    if (entry.answer === undefined) return
    this.#bytes += weight(entry.key, answer) - weight(entry.key, entry.answer)
    entry.answer = answer
    this.#makeRoom()
  }

  #makeRoom(): void {
    for (const entry of this.#entries.values()) {
      if (this.#bytes <= this.#maxBytes) return
      if (!entry.recent) this.#drop(entry)
      else {
        entry.recent = false
        this.#entries.delete(entry.key)
        this.#entries.set(entry.key, entry)
      }
    }
  }

  #drop(entry: CacheEntry): void {
    if (entry.answer === undefined) return
    this.#bytes -= weight(entry.key, entry.answer)
    entry.answer = undefined
    this.#entries.delete(entry.key)
  }
}
