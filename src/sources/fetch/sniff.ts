import type { SourceFile } from '../model.ts'
import type { Failure } from './failure.ts'

function startOf(bytes: Uint8Array): string {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024))
  return head.replace(/^\uFEFF/, '').trimStart()
}

const html = /^<(!doctype\s+html|html|head|body|script|!--)/i
const xml = /^<(\?xml|[a-z]+:?[a-z]*[\s>])/i

function foundInstead(start: string, mediaType: SourceFile['mediaType']): string | undefined {
  if (html.test(start)) return 'html'
  if (xml.test(start)) return 'xml'
  const json = /^[{[]/.test(start)
  if (mediaType === 'text/csv') return json ? 'json' : undefined
  return json ? undefined : 'text'
}

/**
 * Why the first bytes cannot be of the expected media type: nothing at all, an HTML or XML error page,
 * JSON in place of CSV, text in place of JSON. `undefined` when they can.
 */
export function sniff(bytes: Uint8Array, mediaType: SourceFile['mediaType']): Failure | undefined {
  if (bytes.byteLength === 0) return { code: 'fileEmpty', params: {}, retryable: false }
  const found = foundInstead(startOf(bytes), mediaType)
  if (found === undefined) return undefined
  return { code: 'notThisFormat', params: { expected: mediaType, found }, retryable: false }
}
