import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { writeAtOnce } from './write-at-once.ts'

const head = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nx-a: b\r\n\r\n'

/** What a server with this handler answers to these bytes, until it or we close. */
async function exchange(handler: RequestListener, request: string): Promise<string> {
  const server = createServer(handler).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end(request)
  socket.setEncoding('latin1')
  let text = ''
  for await (const chunk of socket) text += chunk
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return text
}

describe('writeAtOnce', () => {
  it('writes head and body as given, and the connection goes on with what waited its turn', async () => {
    const request = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'
    const done: boolean[] = []
    const answer = await exchange((_request, response) => {
      const isWritten = writeAtOnce(response, Buffer.from(`${head}é!`, 'latin1'))
      done.push(isWritten)
      if (!isWritten) response.end('plain')
    }, request + request)
    expect(done).toEqual([true, false])
    const [first, second] = answer.split('é!')
    expect(first).toBe(head)
    expect(second).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(second?.endsWith('\r\n\r\nplain')).toBe(true)
  })

  it.each([
    ['HTTP 1.0', 'GET / HTTP/1.0\r\n\r\n'],
    ['a caller who wants to close', 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'],
  ])('leaves %s to Node', async (_what, request) => {
    const done: boolean[] = []
    const answer = await exchange((_request, response) => {
      done.push(writeAtOnce(response, Buffer.from(`${head}ok`)))
      response.end('plain')
    }, request)
    expect(done).toEqual([false])
    expect(answer).toMatch(/connection: close/i)
    expect(answer.endsWith('plain')).toBe(true)
  })

  it('does nothing to a response without a connection, or whose head is composed', () => {
    const response = { shouldKeepAlive: true, socket: null, _header: null }
    expect(writeAtOnce(response as unknown as ServerResponse, Buffer.from(head))).toBe(false)
    expect(response._header).toBeNull()
  })
})
