import type { IncomingMessage, ServerResponse } from 'node:http'
import { headersOf } from './api-context.ts'
import { finishAnswer, requestKey, wantedEncoding } from './cacheable-answers.ts'
import { ExactRequests } from './exact-requests.ts'
import type { HotAnswers } from './hot-answers.ts'
import { HttpDate } from './http-date.ts'
import type { PlainQuestions } from './plain-questions.ts'
import { clientAddress, type RateWindow, rateLines } from './rate-window.ts'
import type { CachedAnswer, CacheEntry, ResponseCache } from './response-cache.ts'
import { WireForm, writeAnswer } from './wire-answer.ts'

/** What the fast lane needs. */
export interface FastLanePorts {
  readonly cache: ResponseCache
  readonly hot: HotAnswers
  readonly plain: PlainQuestions
  readonly window: RateWindow | undefined
  readonly trustProxy: number | false
  readonly keepAliveSeconds: number
  /** Clock in milliseconds since 1970. */
  now(): number
  /** `undefined` while nothing may be answered from the cache. */
  currentRelease(): string | undefined
}

/**
 * Answers requests before the framework sees them: from the cache, and plain questions that nobody asked
 * before. Counts them for the rate limit; over the limit the framework refuses.
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
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const releaseId = this.#ports.currentRelease()
    if (releaseId === undefined) return false
    const text = ExactRequests.textOf(request)
    const entry = this.#exact.find(text, releaseId)
    if (this.#isFresh(entry)) return this.#giveKept(request, response, entry)
    const key = requestKey(request.headers, request.url ?? '/', releaseId)
    const kept = this.#ports.cache.find(key)
    if (!this.#isFresh(kept)) return this.#giveNew(request, response, key, releaseId)
    this.#exact.learn(text, kept)
    return this.#giveKept(request, response, kept)
  }

  #isFresh(entry: CacheEntry | undefined): entry is CacheEntry & { answer: CachedAnswer } {
    if (entry?.answer === undefined) return false
    return entry.answer.until === undefined || this.#ports.now() < entry.answer.until
  }

  #giveKept(
    request: IncomingMessage,
    response: ServerResponse,
    entry: CacheEntry & { answer: CachedAnswer },
  ): boolean {
    const { answer } = entry
    let wire = this.#wireForms.get(answer)
    if (wire === undefined) {
      wire = new WireForm(answer)
      this.#wireForms.set(answer, wire)
    }
    if (!this.#give(request, response, answer, wire)) return false
    this.#ports.hot.used(entry)
    return true
  }

  #giveNew(
    request: IncomingMessage,
    response: ServerResponse,
    key: string,
    releaseId: string,
  ): boolean {
    const { window, cache, plain } = this.#ports
    if (window?.isFull(this.#address(request)) === true) return false
    const made = plain.answer(request, releaseId)
    if (made === undefined) return false
    const headers = headersOf(made)
    const contentType = headers[1 + headers.indexOf('content-type')] ?? ''
    const wanted = wantedEncoding(request.headers)
    const answer = finishAnswer({ body: made.body, headers, contentType, wanted })
    // So long an answer that another thread compresses it: the framework waits for that.
    if (answer instanceof Promise) return false
    cache.keep(key, answer)
    return this.#give(request, response, answer, new WireForm(answer))
  }

  #give(
    request: IncomingMessage,
    response: ServerResponse,
    answer: CachedAnswer,
    wire: WireForm,
  ): boolean {
    const rate = this.#count(request)
    if (rate === undefined) return false
    const date = this.#date.at(this.#ports.now())
    const { keepAliveSeconds } = this.#ports
    writeAnswer(request, response, answer, wire, { rate, date, keepAliveSeconds })
    return true
  }

  #address(request: IncomingMessage): string {
    const { trustProxy } = this.#ports
    const forwarded = trustProxy === false ? undefined : request.headers['x-forwarded-for']
    return clientAddress(request.socket.remoteAddress, forwarded, trustProxy)
  }

  /** Counts the request; the header lines that say what is left, or `undefined` when it is one too many. */
  #count(request: IncomingMessage): string | undefined {
    const { window } = this.#ports
    if (window === undefined) return ''
    const count = window.countUnlessFull(this.#address(request))
    return count === undefined ? undefined : rateLines(window, count)
  }
}
