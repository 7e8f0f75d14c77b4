import type { Encoding } from './negotiation.ts'

/** A finished answer: everything that goes on the wire except the headers that differ per request. */
export interface CachedAnswer {
  readonly etag: string
  /** Names and values in turn, as `writeHead` takes them. */
  readonly headers: readonly string[]
  readonly body: Buffer
  /** The bytes as Latin-1 text: Node writes head and text in one go, but head and buffer in two. */
  readonly text: string
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

const overheadBytes = 600

function weight(key: string, answer: CachedAnswer): number {
  return answer.body.length + answer.text.length + key.length * 2 + overheadBytes
}

/**
 * Finished answers, least recently used thrown out first when they weigh more than `maxBytes` together.
 * Releases are immutable, so an answer never has to be refreshed: the release is part of its key.
 * All operations take constant time.
 */
export class ResponseCache {
  readonly #answers = new Map<string, CachedAnswer>()
  readonly #maxBytes: number
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.#bytes
  }

  /** The answer under a key, which becomes the most recently used. */
  find(key: string): CachedAnswer | undefined {
    const answer = this.#answers.get(key)
    if (answer === undefined) return undefined
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    return answer
  }

  /** Keeps an answer, unless it alone would fill an eighth of the cache. */
  keep(key: string, answer: CachedAnswer): void {
    const added = weight(key, answer)
    if (added > this.#maxBytes / 8) return
    this.#drop(key)
    this.#answers.set(key, answer)
    this.#bytes += added
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#maxBytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key)
    if (answer === undefined) return
    this.#bytes -= weight(key, answer)
    this.#answers.delete(key)
  }
}
