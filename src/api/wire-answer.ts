import type { IncomingMessage, ServerResponse } from 'node:http'
import { heldTag } from './entity-tag.ts'
import type { CachedAnswer } from './response-cache.ts'
import { writeAtOnce } from './write-at-once.ts'

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

function ownLines({ rate, date, keepAliveSeconds }: RequestHeaders): string {
  return `${rate}date: ${date}\r\nconnection: keep-alive\r\nkeep-alive: timeout=${keepAliveSeconds}\r\n`
}

/** Bytes before the headers that stay, for a status line and the headers that differ per request. */
const roomBefore = 512

/**
 * An answer as it goes on the wire. What differs per request comes right before what stays, in the same
 * bytes, so that writing an answer again costs no more than writing those few.
 */
export class WireForm {
  readonly #answer: CachedAnswer
  #bytes: Buffer | undefined
  #headEnd = 0

  constructor(answer: CachedAnswer) {
    this.#answer = answer
  }

  /** The headers that stay, each as a line, and the empty line. */
  get head(): string {
    return `${lines(this.#answer.headers)}${lines(bodyHeaders(this.#answer))}\r\n`
  }

  /**
   * The bytes of an answer with these headers of its own, without the body when it is not wanted. They stay
   * as they are until the next call only.
   */
  bytes(own: RequestHeaders, withBody: boolean): Buffer {
    const start = `HTTP/1.1 200 OK\r\n${ownLines(own)}`
    this.#bytes ??= this.#compose()
    const bytes = this.#bytes
    const from = roomBefore - start.length
    bytes.write(start, from, 'latin1')
    return bytes.subarray(from, withBody ? bytes.length : this.#headEnd)
  }

  /** Lets go of bytes that somebody still needs as they are. */
  leave(): void {
    this.#bytes = undefined
  }

  #compose(): Buffer {
    const { head } = this
    const { body } = this.#answer
    this.#headEnd = roomBefore + head.length
    const bytes = Buffer.allocUnsafe(this.#headEnd + body.length)
    bytes.write(head, roomBefore, 'latin1')
    body.copy(bytes, this.#headEnd)
    return bytes
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

function writeNotModified(
  response: ServerResponse,
  { headers }: CachedAnswer,
  tag: string,
  own: RequestHeaders,
): void {
  const all = [...headers, 'etag', tag]
  const text = `HTTP/1.1 304 Not Modified\r\n${ownLines(own)}${lines(all)}\r\n`
  response.statusCode = 304
  if (writeAtOnce(response, Buffer.from(text, 'latin1'))) return
  writePlainly(response, 304, all, own.rate)
  response.end()
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
  const tag = heldTag(request.headers['if-none-match'], answer.etag)
  if (tag !== undefined) {
    writeNotModified(response, answer, tag, own)
    return
  }
  const withBody = request.method !== 'HEAD'
  if (writeAtOnce(response, wire.bytes(own, withBody))) {
    // Not all of it is out yet, because the caller reads slowly or still waits for an earlier answer.
    if (response.writableLength > 0) wire.leave()
    return
  }
  writePlainly(response, 200, [...answer.headers, ...bodyHeaders(answer)], own.rate)
  response.end(withBody ? answer.body : undefined)
}
