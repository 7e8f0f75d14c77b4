import { hash } from 'node:crypto'
import type { Encoding } from './negotiation.ts'

const contentLength = 24

/** A digest of the content of an answer, whatever its encoding: what its entity tags begin with. */
export function contentDigest(body: string | Buffer): string {
  return hash('sha256', body, 'base64url').slice(0, contentLength)
}

/**
 * The strong entity tag of some content in an encoding. Other bytes of the same content (a quick and a
 * dense compression) have another tag with the same beginning.
 */
export function entityTag(digest: string, encoding: Encoding, isQuick: boolean): string {
  if (encoding === 'identity') return `"${digest}"`
  return `"${digest}-${encoding}${isQuick ? '-quick' : ''}"`
}

/** The digest in an entity tag of ours. */
export function digestOf(etag: string): string {
  return etag.slice(1, 1 + contentLength)
}

/**
 * The tag in `If-None-Match` that stands for the content of `etag`, so that its holder has nothing to
 * fetch; `undefined` when there is none. Tags are compared weakly (RFC 9110, 13.1.2), and one of the same
 * content in another encoding counts: what the caller has is as good as what we would send.
 */
export function heldTag(header: string | undefined, etag: string): string | undefined {
  if (header === undefined) return undefined
  if (header.trim() === '*') return etag
  const digest = digestOf(etag)
  const held = header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .find((tag) => /^"[\w-]+"$/.test(tag) && digestOf(tag) === digest)
  return held
}
