import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { compressQuickly, firstFlightBytes, isCompressible } from './compression.ts'
import { contentDigest, entityTag } from './entity-tag.ts'
import { HttpDate } from './http-date.ts'
import { memoised } from './memoised.ts'
import {
  type Encoding,
  type Format,
  formats,
  negotiateEncoding,
  negotiateFormat,
  negotiateLanguage,
} from './negotiation.ts'
import { canonicalUrl } from './paging.ts'
import { type CachedAnswer, cacheKey, type ResponseCache } from './response-cache.ts'
import { WireForm, writeAnswer } from './wire-answer.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on nothing but release, address, `Accept`, language and encoding. */
    cacheable?: boolean
    /** For how many milliseconds the answer may be kept when it depends on more than that. */
    keptMs?: number
  }
  interface FastifyRequest {
    /** Id of the current release when the request came in. */
    releaseId: string | undefined
    /** Lines of the rate limit for the head of the answer, each with its end. */
    rateLines: string
  }
  interface FastifyInstance {
    /** Finishes, keeps and writes the answer of a route with `config.cacheable`. */
    deliver(
      reply: FastifyReply,
      headers: readonly string[],
      body: string | Buffer,
    ): Promise<FastifyReply>
  }
}

const allFormats = Object.keys(formats) as Format[]

/** Accept headers with the same outcome for every set of formats: which formats they take, in order. */
const acceptClass = memoised((header) => {
  const left = [...allFormats]
  const order: Format[] = []
  for (;;) {
    const best = negotiateFormat(header, left)
    if (best === undefined) return order.join('>')
    order.push(...left.splice(left.indexOf(best), 1))
  }
})

/** The language of an answer, by `Accept-Language`. */
export const languageOf = memoised(negotiateLanguage)
const encodingOf = memoised(negotiateEncoding)

/** How the caller of a request likes its answer best. */
export function wantedEncoding(headers: IncomingHttpHeaders): Encoding {
  return encodingOf(headers['accept-encoding'] as string | undefined)
}

/** The cache key of a request for the address `rawUrl`, on the release that is current. */
export function requestKey(headers: IncomingHttpHeaders, rawUrl: string, releaseId: string) {
  return cacheKey({
    releaseId,
    url: canonicalUrl(rawUrl),
    accept: acceptClass(headers.accept),
    language: languageOf(headers['accept-language']),
    encoding: wantedEncoding(headers),
  })
}

/** A body with its headers and type, and how its caller likes it best. */
export interface Unfinished {
  readonly body: string | Buffer
  readonly headers: readonly string[]
  readonly contentType: string
  readonly wanted: Encoding
}

function finished(
  { headers, wanted }: Unfinished,
  plain: Buffer,
  canShrink: boolean,
  compressed: Buffer | undefined,
): CachedAnswer {
  const encoding = compressed === undefined ? 'identity' : wanted
  const etag = entityTag(contentDigest(plain), encoding, true)
  return { etag, headers, body: compressed ?? plain, encoding, wanted, canShrink }
}

/**
 * An answer as it goes out the first time: as it is when it fits in the first flight, else quickly
 * compressed in the encoding the caller likes best. A promise only where compressing takes so long that
 * another thread does it.
 */
export function finishAnswer(unfinished: Unfinished): CachedAnswer | Promise<CachedAnswer> {
  const { body, contentType, wanted } = unfinished
  const plain = typeof body === 'string' ? Buffer.from(body) : body
  if (wanted === 'identity' || !isCompressible(contentType, plain.length))
    return finished(unfinished, plain, false, undefined)
  if (plain.length <= firstFlightBytes) return finished(unfinished, plain, true, undefined)
  const compressed = compressQuickly(plain, wanted)
  if (Buffer.isBuffer(compressed)) return finished(unfinished, plain, true, compressed)
  return compressed.then((bytes) => finished(unfinished, plain, true, bytes))
}

/** What delivering an answer needs. */
export interface Delivery {
  readonly cache: ResponseCache
  readonly keepAliveSeconds: number
  /** Clock in milliseconds since 1970. */
  now(): number
  currentRelease(): string | undefined
}

/**
 * Lets routes with `config.cacheable` deliver: gives an answer its entity tag and encoding, answers 304
 * where the caller has it already, writes it past the framework, and keeps it for the fast lane.
 */
export function deliverCacheableAnswers(app: FastifyInstance, delivery: Delivery): void {
  const { cache, keepAliveSeconds } = delivery
  const date = new HttpDate()
  app.decorateRequest('releaseId', undefined)
  app.addHook('onRequest', (request, _reply, done) => {
    request.releaseId = delivery.currentRelease()
    done()
  })
  app.decorate('deliver', async (reply, headers, body) => {
    const { request } = reply
    const contentType = headers[1 + headers.indexOf('content-type')] ?? ''
    const wanted = wantedEncoding(request.headers)
    const answer = await finishAnswer({ body, headers, contentType, wanted })
    const now = delivery.now()
    const { keptMs } = reply.routeOptions.config
    const kept = keptMs === undefined ? answer : { ...answer, until: now + keptMs }
    if (request.releaseId !== undefined)
      cache.keep(requestKey(request.headers, request.originalUrl, request.releaseId), kept)
    reply.hijack()
    const own = { rate: request.rateLines, date: date.at(now), keepAliveSeconds }
    writeAnswer(request.raw, reply.raw, answer, new WireForm(answer), own)
    return reply
  })
}
