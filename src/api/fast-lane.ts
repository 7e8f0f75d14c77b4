import type { IncomingMessage, ServerResponse } from 'node:http'
import { headersOf } from './api-context.ts'
import { finishAnswer, requestKey, wantedEncoding } from './cacheable-answers.ts'
import { ExactRequests } from './exact-requests.ts'
import type { HotAnswers } from './hot-answers.ts'
import { HttpDate } from './http-date.ts'
import type { PlainQuestions } from './plain-questions.ts'
import { clientAddress, type RateWindow, rateLines } from './rate-window.ts'
import type { CachedAnswer, CacheEntry, ResponseCache } from './response-cache.ts'
import { type RequestHeaders, WireForm, writeAnswer } from './wire-answer.ts'

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
    const rate = this.#count(request)
    if (rate === undefined) return false
    const { answer } = entry
    let wire = this.#wireForms.get(answer)
    if (wire === undefined) {
      wire = new WireForm(answer)
      this.#wireForms.set(answer, wire)
    }
    writeAnswer(request, response, answer, wire, this.#own(rate))
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
    const rate = made && this.#count(request)
    if (made === undefined || rate === undefined) return false
    const headers = headersOf(made)
    const contentType = headers[1 + headers.indexOf('content-type')] ?? ''
    const wanted = wantedEncoding(request.headers)
    const answer = finishAnswer({ body: made.body, headers, contentType, wanted })
    const give = (finished: CachedAnswer): void => {
      cache.keep(key, finished)
      writeAnswer(request, response, finished, new WireForm(finished), this.#own(rate))
    }
    // Compressing fails only where memory is at its end; the caller then asks again.
    if (answer instanceof Promise) answer.then(give).catch(() => response.destroy())
    else give(answer)
    return true
  }

  #own(rate: string): RequestHeaders {
    const { keepAliveSeconds } = this.#ports
    return { rate, date: this.#date.at(this.#ports.now()), keepAliveSeconds }
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
