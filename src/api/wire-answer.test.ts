import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { finishAnswer } from './cacheable-answers.ts'
import type { CachedAnswer } from './response-cache.ts'
import { WireForm, writeAnswer } from './wire-answer.ts'

const text = JSON.stringify({ naam: 'Één ’s', aantal: 1 })
const own = {
  rate: 'ratelimit-limit: 9\r\nratelimit-remaining: 8\r\nratelimit-reset: 7\r\n',
  date: 'Mon, 23 Nov 2026 12:00:00 GMT',
  keepAliveSeconds: 5,
}
const headers = ['content-type', 'application/json', 'vary', 'Accept', 'x-frame-options', 'DENY']

let answer: CachedAnswer
let wire: WireForm
const server = createServer((incoming: IncomingMessage, response: ServerResponse) =>
  writeAnswer(incoming, response, answer, wire, own),
)

beforeAll(async () => {
  answer = await finishAnswer({
    body: text,
    headers,
    contentType: 'application/json',
    wanted: 'br',
  })
  wire = new WireForm(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

interface Got {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: string
}

function ask(method: string, sent: Record<string, string>): Promise<Got> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', method, headers: sent }
    const asked = request(options, async (response) => {
      response.setEncoding('utf8')
      let body = ''
      for await (const chunk of response) body += chunk
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
    })
    asked.on('error', reject).end()
  })
}

const open = { connection: 'keep-alive' }
const closing = { connection: 'close' }

describe('writeAnswer', () => {
  it.each([
    ['on a connection that stays', open],
    ['on one that closes', closing],
  ])('gives headers, rate limit and body %s', async (_where, sent) => {
    const got = await ask('GET', sent)
    expect(got).toMatchObject({ status: 200, body: text })
    expect(got.headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
      vary: 'Accept',
      'x-frame-options': 'DENY',
      etag: answer.etag,
      'ratelimit-limit': '9',
      'ratelimit-remaining': '8',
      'ratelimit-reset': '7',
      connection: sent.connection,
    })
    expect(got.headers['content-encoding']).toBeUndefined()
    expect(got.headers['transfer-encoding']).toBeUndefined()
  })

  it('says when it was given and how long the connection stays', async () => {
    const { headers: got } = await ask('GET', open)
    expect([got.date, got['keep-alive']]).toEqual([own.date, 'timeout=5'])
  })

  it.each([
    ['on a connection that stays', open],
    ['on one that closes', closing],
  ])('gives HEAD what GET has, without a body %s', async (_where, sent) => {
    const [get, head] = [await ask('GET', sent), await ask('HEAD', sent)]
    const { date: _one, ...first } = get.headers
    const { date: _two, ...second } = head.headers
    expect(second).toEqual(first)
    expect([head.status, head.body]).toEqual([200, ''])
  })

  it.each([
    ['on a connection that stays', open],
    ['on one that closes', closing],
  ])('gives 304 with the tag and without length or encoding %s', async (_where, sent) => {
    const held = await ask('GET', { ...sent, 'if-none-match': answer.etag })
    expect([held.status, held.body, held.headers.etag]).toEqual([304, '', answer.etag])
    expect(held.headers['content-length']).toBeUndefined()
    expect(held.headers['content-encoding']).toBeUndefined()
    expect(held.headers).toMatchObject({ vary: 'Accept', 'ratelimit-remaining': '8' })
  })

  it('gives many answers after each other on one connection', async () => {
    const got = await Promise.all(Array.from({ length: 50 }, () => ask('GET', open)))
    expect(new Set(got.map(({ body }) => body))).toEqual(new Set([text]))
  })
})

describe('WireForm', () => {
  it('has one line per header and the bytes of the body, whatever its letters', () => {
    const [head, body] = wire.bytes(own, true).toString('latin1').split('\r\n\r\n')
    const [first, ...lines] = head!.split('\r\n')
    expect(first).toBe('HTTP/1.1 200 OK')
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'date',
      'connection',
      'keep-alive',
      'content-type',
      'vary',
      'x-frame-options',
      'etag',
      'content-length',
    ])
    expect(Buffer.from(body!, 'latin1').toString('utf8')).toBe(text)
  })

  it('ends after the empty line where no body is wanted', () => {
    expect(wire.bytes(own, false).toString('latin1').endsWith('\r\n\r\n')).toBe(true)
  })

  it('names the encoding of a compressed body', () => {
    expect(new WireForm({ ...answer, encoding: 'br' }).head).toContain('content-encoding: br\r\n')
  })

  it('takes rate lines of any length', () => {
    for (const rate of ['', 'ratelimit-limit: 1\r\n', own.rate, `x: ${'9'.repeat(100)}\r\n`]) {
      const written = wire.bytes({ ...own, rate }, true).toString('latin1')
      expect(written.startsWith(`HTTP/1.1 200 OK\r\n${rate}date: `)).toBe(true)
    }
  })

  it('does not touch bytes that it let go of', () => {
    const before = wire.bytes(own, true)
    const copy = Buffer.from(before)
    wire.leave()
    const after = wire.bytes({ ...own, rate: 'ratelimit-limit: 1\r\n' }, true)
    expect(before.equals(copy)).toBe(true)
    expect(after.equals(copy)).toBe(false)
  })
})

describe('a caller who asks many times before reading', () => {
  it('gets every answer whole, in order, each with its own rate limit', async () => {
    const count = 300
    let given = 0
    const body = 'x'.repeat(40_000)
    const long = await finishAnswer({
      ...{ body, headers, contentType: 'application/json', wanted: 'identity' },
    })
    const longWire = new WireForm(long)
    const slow = createServer((incoming, response) => {
      const rate = `ratelimit-remaining: ${given++}\r\n`
      writeAnswer(incoming, response, long, longWire, { ...own, rate })
    })
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    const socket = connect((slow.address() as AddressInfo).port, '127.0.0.1')
    const stay = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'
    socket.write(`${stay.repeat(count - 1)}GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const parts: Buffer[] = []
    for await (const part of socket) parts.push(part)
    const received = Buffer.concat(parts).toString('latin1')
    await new Promise((resolve) => slow.close(resolve))
    const order = [...received.matchAll(/ratelimit-remaining: (\d+)\r\n/g)].map(([, n]) =>
      Number(n),
    )
    expect(order).toEqual(Array.from({ length: count }, (_, i) => i))
    expect(received.split(body)).toHaveLength(count + 1)
  })
})
