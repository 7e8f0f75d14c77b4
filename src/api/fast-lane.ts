import type { IncomingMessage, ServerResponse } from 'node:http'
import { matchesEtag, requestKey } from './cacheable-answers.ts'
import { clientAddress, type RateWindow } from './rate-window.ts'
import type { CachedAnswer, ResponseCache } from './response-cache.ts'

/** What the fast lane needs. */
export interface FastLane {
  readonly cache: ResponseCache
  readonly window: RateWindow | undefined
  readonly trustProxy: number | false
  currentRelease(): string | undefined
}

/** Headers that tell a caller how much of the rate limit is left. */
export function rateHeaders(window: RateWindow, current: number, ttl: number): string[] {
  return [
    'ratelimit-limit',
    String(window.max),
    'ratelimit-remaining',
    String(Math.max(0, window.max - current)),
    'ratelimit-reset',
    String(Math.ceil(ttl / 1000)),
  ]
}

function cachedAnswer(lane: FastLane, request: IncomingMessage): CachedAnswer | undefined {
  const releaseId = lane.currentRelease()
  if (releaseId === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
    return undefined
  return lane.cache.find(requestKey(request.headers, request.url ?? '/', releaseId))
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  answer: CachedAnswer,
  headers: readonly string[],
): void {
  const all = [...answer.headers, ...headers]
  if (matchesEtag(request.headers['if-none-match'], answer.etag)) {
    const kept = all.flatMap((text, i) =>
      i % 2 === 0 && !/^content-(length|encoding)$/.test(text) ? [text, all[i + 1]!] : [],
    )
    response.writeHead(304, kept).end()
    return
  }
  response.writeHead(200, all)
  if (request.method === 'HEAD') response.end()
  else response.end(answer.text, 'latin1')
}

/**
 * Answers a request from the cache before the framework sees it; `false` when it cannot, so that the
 * framework must. Counts for the rate limit; over the limit the framework refuses.
 */
export function answerFromCache(
  lane: FastLane,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const answer = cachedAnswer(lane, request)
  if (answer === undefined) return false
  const { window } = lane
  if (window === undefined) {
    write(request, response, answer, [])
    return true
  }
  const forwarded = request.headers['x-forwarded-for']
  const address = clientAddress(request.socket.remoteAddress, forwarded, lane.trustProxy)
  if (window.isFull(address)) return false
  const { current, ttl } = window.count(address)
  write(request, response, answer, rateHeaders(window, current, ttl))
  return true
}
