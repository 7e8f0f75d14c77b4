import { connect } from 'node:net'
import fc from 'fast-check'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleServer } from './testing/sample-server.ts'

let app: FastifyInstance
const logged: object[] = []
beforeAll(async () => {
  app = await sampleServer({ log: { error: (details) => void logged.push(details) } })
})
afterAll(() => app.close())

const nasty = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '%00',
  '%zz',
  '%E0%A4%A',
  '..%2f..',
  '%F0%9F%98%80',
  'null',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  '[object Object]',
  "' or 1=1 --",
  '<script>',
  ',,,',
  'x'.repeat(5000),
]
const names = ['regio', 'leerweg', 'periode', 'periodeVanaf', 'periodeTot', 'definitie', 'sorteer']
const more = ['velden', 'release', 'pagina', 'aantalPerPagina', 'zoek', 'fase', 'soort', 'met']
const segments = ['v1', 'indicatoren', 'studenten', 'bbl-aandeel', 'waarnemingen', 'regios', 'AM01']
const others = ['bronnen', 'begrippen', 'releases', 'verschillen', 'catalogus', 'openapi.json', '']

const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map(encodeBroken),
  fc.constantFrom('2022', 'bol', 'total', 'waarde', '-periode', '4'),
)

/** Percent-encodes what it can; lone surrogates stay as they are. */
function encodeBroken(raw: string): string {
  try {
    return encodeURIComponent(raw)
  } catch {
    return '%ED%A0%80'
  }
}

const parameter = fc
  .tuple(fc.constantFrom(...names, ...more, ...nasty), text)
  .map(([name, value]) => `${name}=${value}`)
const path = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...segments, ...others) }, text), {
    maxLength: 5,
  })
  .map((parts) => `/v1/${parts.join('/')}`)
const suffix = fc.constantFrom('', '', '.json', '.csv', '.xlsx', '.jsonstat', '.ttl', '.exe')
const address = fc
  .tuple(path, suffix, fc.array(parameter, { maxLength: 4 }))
  .map(([start, end, query]) => `${start}${end}${query.length > 0 ? `?${query.join('&')}` : ''}`)
const knownAddress = fc
  .tuple(suffix, fc.array(parameter, { maxLength: 3 }))
  .map(([end, query]) => `/v1/indicatoren/studenten/waarnemingen${end}?${query.join('&')}`)
const header = fc.string({ maxLength: 60 }).map((raw) => raw.replaceAll(/[^\x20-\x7e]/g, ''))
const request = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE'),
  url: fc.oneof(address, knownAddress),
  headers: fc.record({
    accept: header,
    'accept-language': header,
    'accept-encoding': header,
    'if-none-match': header,
    'x-forwarded-for': header,
  }),
})

describe('any request', () => {
  it('gets an answer below 500, and a refusal is a problem', async () => {
    await fc.assert(
      fc.asyncProperty(request, async (options) => {
        const response = await app.inject(options as InjectOptions)
        expect(response.statusCode).toBeLessThan(500)
        if (response.statusCode >= 400)
          expect(response.headers['content-type']).toContain('application/problem+json')
      }),
      { numRuns: 1500 },
    )
    expect(logged).toEqual([])
  })

  it('does not change what the next one gets', async () => {
    const before = (await app.inject('/v1/indicatoren/studenten')).body
    await app.inject('/v1/indicatoren?__proto__=x&constructor=y')
    expect((await app.inject('/v1/indicatoren/studenten')).body).toBe(before)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

/** What the server writes back on a raw connection. */
async function raw(bytes: string): Promise<string> {
  const { port } = app.server.address() as { port: number }
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'))
    let received = ''
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })
}

describe('bytes that are no proper request', () => {
  beforeAll(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
  })

  it.each([
    ['no HTTP at all', 'hallo\r\n\r\n', 400],
    ['an unknown method', 'FOO / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['a null byte in a header', 'GET / HTTP/1.1\r\nHost: x\0y\r\n\r\n', 400],
    ['an address of 100 kB', `GET /v1/${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    [
      'a null byte in the address',
      'GET /v1/\0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      400,
    ],
  ])('such as %s get a refusal', async (_what, bytes, status) => {
    expect(await raw(bytes)).toContain(`HTTP/1.1 ${status}`)
  })
})
