import { compressWell } from './compression.ts'
import { digestOf, entityTag } from './entity-tag.ts'
import type { ApiLog } from './ports.ts'
import type { CachedAnswer, CacheEntry, ResponseCache } from './response-cache.ts'

/** An answer found in the cache this often is worth compressing well. */
export const hotAfter = 3

/**
 * Compresses answers that are asked often as well as their callers can read, one at a time and in another
 * thread, so that nobody waits for it. An answer that does not get smaller stays as it is.
 */
export class HotAnswers {
  readonly #cache: ResponseCache
  readonly #log: ApiLog
  #queue: Promise<void> = Promise.resolve()

  constructor(cache: ResponseCache, log: ApiLog) {
    this.#cache = cache
    this.#log = log
  }

  /** Resolves when nothing waits any more. */
  get idle(): Promise<void> {
    return this.#queue
  }

  /** Counts one more use of an entry and, the moment it is hot, has its answer compressed. */
  used(entry: CacheEntry): void {
    entry.recent = true
    entry.uses += 1
    if (entry.uses !== hotAfter || entry.answer?.canShrink !== true) return
    this.#queue = this.#queue.then(() => this.#shrink(entry))
  }

  async #shrink(entry: CacheEntry): Promise<void> {
    const { answer } = entry
    if (answer === undefined) return
    try {
      this.#cache.replace(entry, await shrunk(answer))
    } catch (error) {
      this.#log.error({ error: String(error) }, 'an answer cannot be compressed')
    }
  }
}

/** The same answer in the encoding its caller likes best, well compressed, when that is smaller. */
async function shrunk(answer: CachedAnswer): Promise<CachedAnswer> {
  const { wanted } = answer
  if (wanted === 'identity') return answer
  const body = await compressWell(answer.body, answer.encoding, wanted)
  if (body.length >= answer.body.length) return { ...answer, canShrink: false }
  const etag = entityTag(digestOf(answer.etag), wanted, false)
  return { ...answer, body, etag, encoding: wanted, canShrink: false }
}
