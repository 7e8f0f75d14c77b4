import type { IncomingMessage } from 'node:http'
import type { CacheEntry } from './response-cache.ts'

const maxRequests = 20_000
const maxLength = 2000

/**
 * Finds the cached answer of a request by exactly what it says, so that a request said before is not taken
 * apart again: address and `Accept…` headers, letter by letter. Forgets all when it knows 20,000 requests;
 * those longer than 2000 characters it never learns.
 */
export class ExactRequests {
  readonly #entries = new Map<string, CacheEntry>()
  #releaseId: string | undefined

  /** What a request says, as one text. */
  static textOf({ url, headers }: Pick<IncomingMessage, 'url' | 'headers'>): string {
    return `${url}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['accept-language']}`
  }

  /** The entry that a request with this text got before on this release, while it has its answer. */
  find(text: string, releaseId: string): CacheEntry | undefined {
    if (releaseId !== this.#releaseId) {
      this.#entries.clear()
      this.#releaseId = releaseId
    }
    const entry = this.#entries.get(text)
    if (entry === undefined || entry.answer !== undefined) return entry
    this.#entries.delete(text)
    return undefined
  }

  /** Learns which entry answers a request with this text on the release that was last asked for. */
  learn(text: string, entry: CacheEntry): void {
    if (text.length > maxLength) return
    if (this.#entries.size >= maxRequests) this.#entries.clear()
    this.#entries.set(text, entry)
  }
}
