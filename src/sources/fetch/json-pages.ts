import { readBody } from './body.ts'
import type { DownloadContext } from './download.ts'
import { type Failure, hostOf } from './failure.ts'
import { isFailure, requestOnce, stopped } from './request.ts'
import { waitAfter } from './retry.ts'
import { sniff } from './sniff.ts'

/** One page of an OData answer. */
export interface JsonPage {
  readonly rows: readonly unknown[]
  /** Address of the next page, where there is one. */
  readonly next?: string
  readonly bytes: number
}

function schemaFailure(params: Failure['params']): Failure {
  return { code: 'changedSchema', params, retryable: false }
}

/** The rows and the next link of an OData answer: v4 `@odata.nextLink`, v3 `odata.nextLink`, a bare list or a single object. */
export function parsePage(text: string): Omit<JsonPage, 'bytes'> | Failure {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { code: 'truncatedDownload', params: { received: text.length }, retryable: true }
  }
  if (Array.isArray(body)) return { rows: body }
  if (typeof body !== 'object' || body === null)
    return schemaFailure({ expected: 'value', found: typeof body })
  const { value, '@odata.nextLink': v4, 'odata.nextLink': v3 } = body as Record<string, unknown>
  if (value === undefined && !('error' in body)) return { rows: [body] }
  if (!Array.isArray(value))
    return schemaFailure({ expected: 'value', found: Object.keys(body).slice(0, 10).join(', ') })
  const next = v4 ?? v3
  return typeof next === 'string' ? { rows: value, next } : { rows: value }
}

async function pageOnce(url: string, c: DownloadContext): Promise<JsonPage | Failure> {
  const headers = { accept: 'application/json', 'accept-encoding': 'gzip' }
  const answer = await requestOnce(url, headers, [200], c)
  if (isFailure(answer)) return answer
  const pieces: Uint8Array[] = []
  const failure = await readBody(answer, c.limits, 0, (piece) => void pieces.push(piece), c.signal)
  if (failure !== undefined) return failure
  const bytes = Buffer.concat(pieces)
  const wrong = sniff(bytes, 'application/json')
  if (wrong !== undefined) return wrong
  const page = parsePage(bytes.toString('utf8'))
  return isFailure(page) ? page : { ...page, bytes: bytes.byteLength }
}

/** One page, tried again with growing waits. */
export async function fetchPage(url: string, c: DownloadContext): Promise<JsonPage | Failure> {
  for (let attempt = 1; ; attempt++) {
    if (c.signal?.aborted) return stopped()
    const result = await pageOnce(url, c)
    if (!isFailure(result)) return result
    const wait = waitAfter(result, attempt, c.ports.random, c.limits)
    if (wait === undefined) return result
    await c.ports.sleep(wait, c.signal)
  }
}

/**
 * The address of the next page, seen from the page that named it: relative links are resolved, the
 * protocol of the first page is kept, another host is refused.
 */
export function nextAddress(next: string, from: string): string | Failure {
  if (!URL.canParse(next, from))
    return schemaFailure({ expected: 'nextLink', found: next.slice(0, 200) })
  const target = new URL(next, from)
  target.protocol = new URL(from).protocol
  if (hostOf(target.href) !== hostOf(from))
    return schemaFailure({ expected: hostOf(from), found: hostOf(target.href) })
  return target.href
}
