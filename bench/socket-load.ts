import { connect, type Socket } from 'node:net'

/** One question of a load: the bytes of a whole request, or a maker of them for a question that must be new. */
export type LoadRequest = string | (() => string)

/** What a load saw. */
export interface LoadResult {
  /** Milliseconds per answer, in order of arrival. */
  readonly times: Float64Array
  readonly seconds: number
  /** Bytes of heads and bodies. */
  readonly bytes: number
  /** Answers with another status than 200. */
  readonly refused: number
}

const headEnd = Buffer.from('\r\n\r\n')
// Node writes `Content-Length`, we write `content-length`.
const lengthName = Buffer.from('ength: ')
const room = 4_000_000

/** The bytes of a request as a browser or a client library would send it on a connection that stays open. */
export function requestBytes(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\nAccept: */*\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`
}

/** The value of `Content-Length` in the head before `end`, whatever the case of its first letters. */
function contentLength(bytes: Buffer, end: number): number {
  const at = bytes.indexOf(lengthName)
  if (at < 0 || at > end) throw new Error(`no Content-Length: ${bytes.toString('latin1', 0, end)}`)
  return Number.parseInt(bytes.toString('latin1', at + lengthName.length, end), 10)
}

/** Takes the answers of one connection from the bytes that arrive: counts them and looks at their heads only. */
class AnswerReader {
  bytes = 0
  refused = 0
  /** Start of a head that did not arrive in one piece. */
  #begun: Buffer | undefined
  /** Bytes of the body that have yet to arrive. */
  #left = 0

  /** Reads what arrived; `true` when it ends an answer. */
  read(chunk: Buffer): boolean {
    this.bytes += chunk.length
    if (this.#left > 0) {
      this.#left -= chunk.length
      return this.#isWhole()
    }
    const bytes = this.#begun === undefined ? chunk : Buffer.concat([this.#begun, chunk])
    const end = bytes.indexOf(headEnd)
    if (end < 0) {
      this.#begun = Buffer.from(bytes)
      return false
    }
    this.#begun = undefined
    if (bytes.toString('latin1', 9, 12) !== '200') this.refused += 1
    this.#left = contentLength(bytes, end) - (bytes.length - end - headEnd.length)
    return this.#isWhole()
  }

  #isWhole(): boolean {
    if (this.#left < 0) throw new Error('more bytes than Content-Length says')
    return this.#left === 0
  }
}

/** Opens a connection that reads into memory of its own, so that the load makes no garbage. */
function open(port: number, onBytes: (socket: Socket, chunk: Buffer) => void): Promise<Socket> {
  const buffer = Buffer.allocUnsafe(64 * 1024)
  return new Promise((resolve, reject) => {
    const callback = (length: number): boolean => {
      onBytes(socket, buffer.subarray(0, length))
      return true
    }
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } })
    socket.once('connect', () => resolve(socket)).once('error', reject)
  })
}

/** Keeps the event loop turning until the function it returns is called. */
function stayAwake(): () => void {
  let isAwake = true
  const turn = (): void => {
    if (isAwake) setImmediate(turn)
  }
  turn()
  return () => {
    isAwake = false
  }
}

/** What the connections of a load share. */
interface Plan {
  /** When no more is asked, by `performance.now`. */
  readonly end: number
  next(): string
  answered(milliseconds: number): void
}

/** Asks one question after another on one connection until the plan ends. */
async function converse(port: number, plan: Plan): Promise<AnswerReader> {
  const reader = new AnswerReader()
  const { promise, resolve, reject } = deferred()
  let asked = 0
  const ask = (socket: Socket, now: number): void => {
    asked = now
    socket.write(plan.next(), 'latin1')
  }
  const socket = await open(port, (own, chunk) => {
    try {
      if (!reader.read(chunk)) return
      const now = performance.now()
      plan.answered(now - asked)
      if (now < plan.end) ask(own, now)
      else resolve()
    } catch (error) {
      reject(error)
    }
  })
  socket.once('close', () => reject(new Error('the server closed the connection')))
  ask(socket, performance.now())
  await promise.finally(() => socket.destroy())
  return reader
}

function deferred() {
  let settle: { resolve: () => void; reject: (reason: unknown) => void } | undefined
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, ...settle! }
}

/**
 * Asks on so many connections at once for so many seconds, one question at a time on each, taking turns
 * through the requests. Every answer is read to its last byte, and its status and length are checked;
 * headers are not parsed, so that the load costs less than the servers that it measures. It never sleeps,
 * so that no server pays for waking it up: that would charge a slower server more for each answer.
 */
export async function askForSeconds(
  port: number,
  requests: readonly LoadRequest[],
  connections: number,
  seconds: number,
): Promise<LoadResult> {
  const times = new Float64Array(room)
  let answers = 0
  let turn = 0
  const begin = performance.now()
  const plan: Plan = {
    end: begin + seconds * 1000,
    next: () => {
      const request = requests[turn++ % requests.length]!
      return typeof request === 'string' ? request : request()
    },
    answered: (milliseconds) => {
      times[answers++] = milliseconds
    },
  }
  const sleep = stayAwake()
  const work = Array.from({ length: connections }, () => converse(port, plan))
  const readers = await Promise.all(work).finally(sleep)
  return {
    times: times.slice(0, answers),
    seconds: (performance.now() - begin) / 1000,
    bytes: readers.reduce((sum, reader) => sum + reader.bytes, 0),
    refused: readers.reduce((sum, reader) => sum + reader.refused, 0),
  }
}
