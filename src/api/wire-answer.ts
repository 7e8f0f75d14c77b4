import type { IncomingMessage, ServerResponse } from 'node:http'
import { heldTag } from './entity-tag.ts'
import type { CachedAnswer } from './response-cache.ts'
import { writeAtOnce } from './write-at-once.ts'

/** An answer as Latin-1 text, which Node writes in one go with its head. */
export interface WireForm {
  /** Status line and headers, without those that differ per request. */
  readonly head: string
  readonly text: string
}

/** The headers that differ per request. */
export interface RequestHeaders {
  /** Lines of the rate limit, each with its end; empty where there is none. */
  readonly rate: string
  /** Value of `Date`. */
  readonly date: string
  readonly keepAliveSeconds: number
}

function lines(headers: readonly string[]): string {
  let text = ''
  for (let i = 0; i < headers.length; i += 2) text += `${headers[i]}: ${headers[i + 1]}\r\n`
  return text
}

/** The headers that tell how a body is written, names and values in turn. */
function bodyHeaders({ etag, encoding, body }: CachedAnswer): string[] {
  const own = ['etag', etag, 'content-length', String(body.length)]
  return encoding === 'identity' ? own : [...own, 'content-encoding', encoding]
}

/** Head and body of an answer as text. */
export function wireForm(answer: CachedAnswer): WireForm {
  return {
    head: `HTTP/1.1 200 OK\r\n${lines(answer.headers)}${lines(bodyHeaders(answer))}`,
    text: answer.body.toString('latin1'),
  }
}

/** Writes by the documented way of Node: several writes, and all headers checked again. */
function writePlainly(
  response: ServerResponse,
  status: number,
  headers: readonly string[],
  rate: string,
): void {
  for (let i = 0; i < headers.length; i += 2) response.setHeader(headers[i]!, headers[i + 1]!)
  for (const line of rate.split('\r\n')) {
    const [name, value] = line.split(': ')
    if (name && value !== undefined) response.setHeader(name, value)
  }
  response.writeHead(status)
}

/**
 * Writes a finished answer: the whole of it, its head only for `HEAD`, or 304 for who has it. Everything
 * in one write where the connection stays open.
 */
export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: CachedAnswer,
  wire: WireForm,
  own: RequestHeaders,
): void {
  const { rate, date, keepAliveSeconds } = own
  const rest = `${rate}date: ${date}\r\nconnection: keep-alive\r\nkeep-alive: timeout=${keepAliveSeconds}\r\n\r\n`
  const tag = heldTag(request.headers['if-none-match'], answer.etag)
  if (tag !== undefined) {
    const headers = [...answer.headers, 'etag', tag]
    response.statusCode = 304
    if (writeAtOnce(response, `HTTP/1.1 304 Not Modified\r\n${lines(headers)}${rest}`, '')) return
    writePlainly(response, 304, headers, rate)
    response.end()
    return
  }
  const text = request.method === 'HEAD' ? '' : wire.text
  if (writeAtOnce(response, wire.head + rest, text)) return
  writePlainly(response, 200, [...answer.headers, ...bodyHeaders(answer)], rate)
  response.end(text, 'latin1')
}
