import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer depends on nothing but release, address, `Accept`, language and encoding. */
    cacheable?: boolean
  }
  interface FastifyRequest {
    /** Id of the current release when the request came in. */
    releaseId: string | undefined
  }
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Below this many bytes compression costs more than it saves. */
export const compressionThreshold = 1024

/** Up to this many bytes compressing at once is quicker than handing the work to another thread. */
const atOnceBytes = 64 * 1024

const brotliOptions = {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 4,
    [constants.BROTLI_PARAM_LGWIN]: 18,
  },
}
const gzipOptions = { level: 3 }

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

/** The cache key of a request for the address `rawUrl`, on the release that is current. */
export function requestKey(headers: IncomingHttpHeaders, rawUrl: string, releaseId: string) {
  return cacheKey({
    releaseId,
    url: canonicalUrl(rawUrl),
    accept: acceptClass(headers.accept),
    language: languageOf(headers['accept-language']),
    encoding: encodingOf(headers['accept-encoding'] as string | undefined),
  })
}

/** Whether `If-None-Match` names this entity tag (weak comparison, RFC 9110, 13.1.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

const alreadySmall = /spreadsheet|image\/(png|jpeg|webp)|font|zip/

async function encoded(
  body: Buffer,
  contentType: string,
  wanted: Encoding,
): Promise<readonly [Buffer, Encoding]> {
  if (body.length < compressionThreshold || alreadySmall.test(contentType))
    return [body, 'identity']
  const atOnce = body.length <= atOnceBytes
  if (wanted === 'br')
    return [
      atOnce ? brotliCompressSync(body, brotliOptions) : await compressBrotli(body, brotliOptions),
      'br',
    ]
  if (wanted === 'gzip')
    return [atOnce ? gzipSync(body, gzipOptions) : await compressGzip(body, gzipOptions), 'gzip']
  return [body, 'identity']
}

function contentTag(body: Buffer, encoding: Encoding): string {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 24)
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
}

const perRequest = /^(ratelimit-|date$|connection$|keep-alive$|set-cookie$|content-length$)/

function keptHeaders(reply: FastifyReply, length: number): string[] {
  const flat: string[] = []
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined && !perRequest.test(name)) flat.push(name, String(value))
  flat.push('content-length', String(length))
  return flat
}

async function finish(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: string | Buffer,
): Promise<CachedAnswer> {
  const body = typeof payload === 'string' ? Buffer.from(payload) : payload
  const wanted = encodingOf(request.headers['accept-encoding'] as string | undefined)
  const contentType = String(reply.getHeader('content-type') ?? '')
  const [bytes, encoding] = await encoded(body, contentType, wanted)
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  const etag = contentTag(body, encoding)
  reply.header('etag', etag)
  return {
    etag,
    headers: keptHeaders(reply, bytes.length),
    body: bytes,
    text: bytes.toString('latin1'),
  }
}

/**
 * Gives every answer of a route with `config.cacheable` its entity tag and compression, answers 304 where
 * the caller has it already, and keeps it in the cache for the fast lane.
 */
export function finishCacheableAnswers(
  app: FastifyInstance,
  cache: ResponseCache,
  currentRelease: () => string | undefined,
): void {
  app.decorateRequest('releaseId', undefined)
  app.addHook('onRequest', (request, _reply, done) => {
    request.releaseId = currentRelease()
    done()
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { releaseId } = request
    if (request.routeOptions.config?.cacheable !== true || reply.statusCode !== 200) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    const answer = await finish(request, reply, payload)
    if (releaseId !== undefined)
      cache.keep(requestKey(request.headers, request.originalUrl, releaseId), answer)
    if (!matchesEtag(request.headers['if-none-match'], answer.etag)) return answer.body
    reply.code(304).removeHeader('content-length').removeHeader('content-encoding')
    return ''
  })
}
