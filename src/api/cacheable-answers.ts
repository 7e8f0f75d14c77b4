import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { compressQuickly, firstFlightBytes, isCompressible } from './compression.ts'
import { contentDigest, entityTag } from './entity-tag.ts'
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
import { wireForm, writeAnswer } from './wire-answer.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on nothing but release, address, `Accept`, language and encoding. */
    cacheable?: boolean
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

/** Remembers the outcome of a pure function of one header; forgets all when there are too many. */
function memoised<T>(compute: (header: string | undefined) => T): (header?: string) => T {
  const known = new Map<string | undefined, T>()
  return (header) => {
    const found = known.get(header)
    if (found !== undefined) return found
    const value = compute(header)
    if (known.size >= 500) known.clear()
    if ((header?.length ?? 0) < 500) known.set(header, value)
    return value
  }
}

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

function wantedEncoding(headers: IncomingHttpHeaders): Encoding {
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

/**
 * An answer as it goes out the first time: as it is when it fits in the first flight, else quickly
 * compressed in the encoding the caller likes best.
 */
export async function finishAnswer(
  body: string | Buffer,
  headers: readonly string[],
  contentType: string,
  wanted: Encoding,
): Promise<CachedAnswer> {
  const plain = typeof body === 'string' ? Buffer.from(body) : body
  const digest = contentDigest(plain)
  const canShrink = wanted !== 'identity' && isCompressible(contentType, plain.length)
  const compress = canShrink && plain.length > firstFlightBytes
  const bytes = compress ? await compressQuickly(plain, wanted) : plain
  const encoding = compress ? wanted : 'identity'
  const etag = entityTag(digest, encoding, true)
  return { etag, headers, body: bytes, encoding, wanted, canShrink }
}

/** What delivering an answer needs. */
export interface Delivery {
  readonly cache: ResponseCache
  readonly keepAliveSeconds: number
  /** The value of `Date` now. */
  date(): string
  currentRelease(): string | undefined
}

/**
 * Lets routes with `config.cacheable` deliver: gives an answer its entity tag and encoding, answers 304
 * where the caller has it already, writes it past the framework, and keeps it for the fast lane.
 */
export function deliverCacheableAnswers(app: FastifyInstance, delivery: Delivery): void {
  const { cache, keepAliveSeconds } = delivery
  app.decorateRequest('releaseId', undefined)
  app.addHook('onRequest', (request, _reply, done) => {
    request.releaseId = delivery.currentRelease()
    done()
  })
  app.decorate('deliver', async (reply, headers, body) => {
    const { request } = reply
    const contentType = headers[1 + headers.indexOf('content-type')] ?? ''
    const wanted = wantedEncoding(request.headers)
    const answer = await finishAnswer(body, headers, contentType, wanted)
    if (request.releaseId !== undefined)
      cache.keep(requestKey(request.headers, request.originalUrl, request.releaseId), answer)
    reply.hijack()
    const own = { rate: request.rateLines, date: delivery.date(), keepAliveSeconds }
    writeAnswer(request.raw, reply.raw, answer, wireForm(answer), own)
    return reply
  })
}
