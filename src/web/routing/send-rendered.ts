import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Rendered } from './rendered-cache.ts'

const smallest = 860

/**
 * Makes bytes ready to send: with an entity tag of their content, and compressed both ways when they
 * are text of some size. Brotli at 5: small, and a page takes about two milliseconds.
 */
export function prepareRendered(
  status: number,
  contentType: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Rendered {
  const identity = typeof body === 'string' ? Buffer.from(body) : body
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  const base = { status, etag, identity, headers: { 'content-type': contentType, ...headers } }
  const worthIt = /^(text|image\/svg|application\/(json|javascript))/.test(contentType)
  if (!worthIt || identity.length < smallest) return base
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  return { ...base, gzip: gzipSync(identity), brotli: brotliCompressSync(identity, { params }) }
}

/** How a reader wants the bytes: the best of what it names in `Accept-Encoding` without `q=0`. */
export function chooseEncoding(accepted: string | undefined): 'br' | 'gzip' | undefined {
  const names = (accepted ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]!.trim().toLowerCase())
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : undefined
}

/** Sends prepared bytes, or `304` when the reader already has them. */
export function sendRendered(
  request: FastifyRequest,
  reply: FastifyReply,
  rendered: Rendered,
): FastifyReply {
  reply.headers({ vary: 'accept-encoding', ...rendered.headers, etag: rendered.etag })
  const known = request.headers['if-none-match']
  if (rendered.status === 200 && known !== undefined && matchesTag(known, rendered.etag))
    return reply.code(304).send()
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  const packed =
    encoding === 'br' ? rendered.brotli : encoding === 'gzip' ? rendered.gzip : undefined
  if (packed !== undefined) reply.header('content-encoding', encoding)
  return reply.code(rendered.status).send(packed ?? rendered.identity)
}

function matchesTag(header: string, etag: string): boolean {
  return header
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*')
}
