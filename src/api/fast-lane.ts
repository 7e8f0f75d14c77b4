import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestKey } from './cacheable-answers.ts'
import { ExactRequests } from './exact-requests.ts'
import type { HotAnswers } from './hot-answers.ts'
import { HttpDate } from './http-date.ts'
import { clientAddress, type RateWindow, rateLines } from './rate-window.ts'
import type { CacheEntry, ResponseCache } from './response-cache.ts'
import { type WireForm, wireForm, writeAnswer } from './wire-answer.ts'

/** What the fast lane needs. */
export interface FastLanePorts {
  readonly cache: ResponseCache
  readonly hot: HotAnswers
  readonly window: RateWindow | undefined
  readonly trustProxy: number | false
  readonly keepAliveSeconds: number
  /** Clock in milliseconds since 1970. */
  now(): number
  /** `undefined` while nothing may be answered from the cache. */
  currentRelease(): string | undefined
}

/**
 * Answers requests from the cache before the framework sees them. Counts them for the rate limit; over the
 * limit the framework refuses.
 */
export class FastLane {
  readonly #ports: FastLanePorts
  readonly #exact = new ExactRequests()
  readonly #wireForms = new WeakMap<object, WireForm>()
  readonly #date = new HttpDate()

  constructor(ports: FastLanePorts) {
    this.#ports = ports
  }

  /** Answers a request, or returns `false` when the framework must. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const entry = this.#entryOf(request)
    if (entry?.answer === undefined) return false
    const rate = this.#count(request)
    if (rate === undefined) return false
    const { keepAliveSeconds, hot } = this.#ports
    let wire = this.#wireForms.get(entry.answer)
    if (wire === undefined) {
      wire = wireForm(entry.answer)
      this.#wireForms.set(entry.answer, wire)
    }
    const date = this.#date.at(this.#ports.now())
    writeAnswer(request, response, entry.answer, wire, { rate, date, keepAliveSeconds })
    hot.used(entry)
    return true
  }

  #entryOf(request: IncomingMessage): CacheEntry | undefined {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const releaseId = this.#ports.currentRelease()
    if (releaseId === undefined) return undefined
    const text = ExactRequests.textOf(request)
    const known = this.#exact.find(text, releaseId)
    if (known !== undefined) return known
    const { cache } = this.#ports
    const entry = cache.find(requestKey(request.headers, request.url ?? '/', releaseId))
    if (entry !== undefined) this.#exact.learn(text, entry)
    return entry
  }

  /** Counts the request; the header lines that say what is left, or `undefined` when it is one too many. */
  #count(request: IncomingMessage): string | undefined {
    const { window, trustProxy } = this.#ports
    if (window === undefined) return ''
    const forwarded = trustProxy === false ? undefined : request.headers['x-forwarded-for']
    const address = clientAddress(request.socket.remoteAddress, forwarded, trustProxy)
    const count = window.countUnlessFull(address)
    return count === undefined ? undefined : rateLines(window, count)
  }
}
