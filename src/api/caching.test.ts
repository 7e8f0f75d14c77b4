import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ApiPorts } from './ports.ts'
import { sampleAtlas } from './testing/sample-atlas.ts'
import { currentId, olderId, samplePorts, sampleServer } from './testing/sample-server.ts'

const url = '/v1/indicatoren/bbl-aandeel/waarnemingen'

/** Runs against a server that really listens, as the fast lane stands before the framework. */
async function listening(
  parts: Partial<ApiPorts>,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const app = await sampleServer(parts)
  try {
    await use(await app.listen({ port: 0, host: '127.0.0.1' }))
  } finally {
    await app.close()
  }
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** An answer as it stands on the wire: `fetch` would undo its compression. */
function raw(
  address: string,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  agent = new Agent({ keepAlive: headers.connection === undefined }),
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { headers, method, agent }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const { statusCode: status = 0, headers: own } = response
      resolve({ status, headers: own, body: Buffer.concat(chunks) })
    })
    sent.on('error', reject).end()
  })
}

/** Headers that differ between any two answers. */
function stable(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name !== 'date'))
}

describe('an answer from the cache', () => {
  it('is the same as the first, headers included, and is not computed again', async () => {
    let asked = 0
    const atlas = sampleAtlas(currentId)
    const counted = {
      ...atlas,
      dataset: (slug: string) => {
        asked += 1
        return atlas.dataset(slug)
      },
    }
    await listening({ atlas: async () => counted }, async (address) => {
      const first = await fetch(`${address}${url}?niveau=4&regio=AM01`)
      const again = await fetch(`${address}${url}?regio=AM01&niveau=4`)
      expect(stable(again.headers)).toEqual(stable(first.headers))
      expect(await again.text()).toBe(await first.text())
      expect(asked).toBe(1)
      await fetch(`${address}${url}?niveau=3&regio=AM01&velden=%77aarde`)
      expect(asked).toBe(2)
    })
  })

  it('differs by format, language and encoding', async () => {
    await listening({}, async (address) => {
      const ask = async (headers: Record<string, string>) => {
        await fetch(`${address}${url}`, { headers })
        return fetch(`${address}${url}`, { headers })
      }
      const tags = [
        await ask({ accept: 'application/json', 'accept-encoding': 'br' }),
        await ask({ accept: 'application/json', 'accept-encoding': 'gzip' }),
        await ask({ accept: 'application/json', 'accept-encoding': 'identity' }),
        await ask({ accept: 'text/csv', 'accept-encoding': 'identity' }),
        await ask({ 'accept-language': 'en', 'accept-encoding': 'identity' }),
      ].map((response) => response.headers.get('etag'))
      expect(new Set(tags).size).toBe(5)
    })
  })

  it('gives 304 and no body to who has it, first and later', async () => {
    await listening({}, async (address) => {
      const etag = (await fetch(`${address}${url}`)).headers.get('etag') ?? ''
      for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const response = await fetch(`${address}${url}`, { headers: { 'if-none-match': tag } })
        expect([response.status, await response.text()]).toEqual([304, ''])
        expect(response.headers.get('etag')).toBe(etag)
      }
      const changed = await fetch(`${address}${url}`, { headers: { 'if-none-match': '"x"' } })
      expect(changed.status).toBe(200)
    })
  })

  it('answers HEAD without a body', async () => {
    await listening({}, async (address) => {
      const get = await fetch(`${address}${url}`, { headers: { 'accept-encoding': 'identity' } })
      const head = await fetch(`${address}${url}`, {
        method: 'HEAD',
        headers: { 'accept-encoding': 'identity' },
      })
      expect(await head.text()).toBe('')
      expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
    })
  })

  it('counts for the rate limit, which answers 429 with when to come back', async () => {
    await listening({ rateLimit: { max: 3, windowMs: 60_000 } }, async (address) => {
      const answers = []
      for (let i = 0; i < 5; i++) answers.push(await fetch(`${address}${url}`))
      expect(answers.map((r) => r.status)).toEqual([200, 200, 200, 429, 429])
      expect(answers.map((r) => r.headers.get('ratelimit-remaining'))).toEqual([
        '2',
        '1',
        '0',
        '0',
        '0',
      ])
      expect(answers[4]!.headers.get('retry-after')).toBe('60')
      expect(answers[4]!.headers.get('content-type')).toContain('application/problem+json')
    })
  })

  it('gives way when another release becomes the current one', async () => {
    let id = currentId
    const atlases = new Map([currentId, olderId].map((key) => [key, sampleAtlas(key)]))
    await listening({ atlas: async () => atlases.get(id) }, async (address) => {
      const release = async () =>
        ((await (await fetch(`${address}${url}`)).json()) as { release: string }).release
      expect(await release()).toBe(currentId)
      id = olderId
      await new Promise((resolve) => setTimeout(resolve, 1300))
      expect(await release()).toBe(olderId)
    })
  })
})

describe('an answer that comes back', () => {
  const short = `${url}?aantalPerPagina=20`
  const long = `${url}?aantalPerPagina=75`

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('is soon compressed well by %s, with another tag', async (encoding, decompress) => {
    await listening({}, async (address) => {
      const ask = (headers: Record<string, string> = {}) =>
        raw(address, short, { ...headers, 'accept-encoding': encoding })
      const first = await ask()
      expect(first.headers['content-encoding']).toBeUndefined()
      await expect.poll(async () => (await ask()).headers['content-encoding']).toBe(encoding)
      const later = await ask()
      expect(decompress(later.body).equals(first.body)).toBe(true)
      expect(later.headers['content-length']).toBe(String(later.body.length))
      expect(later.headers.vary).toContain('Accept-Encoding')
      expect(later.headers.etag).not.toBe(first.headers.etag)
      for (const { headers } of [first, later]) {
        const held = await ask({ 'if-none-match': headers.etag! })
        expect([held.status, held.headers.etag, held.body.length]).toEqual([304, headers.etag, 0])
        expect(held.headers['content-encoding']).toBeUndefined()
        expect(held.headers['content-length']).toBeUndefined()
      }
    })
  })

  it('keeps every header but those of its encoding', async () => {
    await listening({ rateLimit: { max: 100, windowMs: 60_000 } }, async (address) => {
      const ask = () => raw(address, long, { 'accept-encoding': 'br' })
      const rest = ({ headers }: Answer) => {
        const names = ['etag', 'content-length', 'date', 'ratelimit-remaining']
        return Object.entries(headers)
          .filter(([name]) => !names.includes(name))
          .sort()
      }
      const first = await ask()
      await expect.poll(async () => (await ask()).headers.etag).toMatch(/-br"$/)
      const later = await ask()
      expect(first.headers.etag).toMatch(/-br-quick"$/)
      expect(rest(later)).toEqual(rest(first))
      expect(later.body.length).toBeLessThan(first.body.length)
    })
  })

  it('is the same for HEAD, without a body', async () => {
    await listening({}, async (address) => {
      const get = await raw(address, long, {})
      const head = await raw(address, long, {}, 'HEAD')
      const withoutDate = ({ headers: { date: _date, ...rest } }: Answer) => rest
      expect(withoutDate(head)).toEqual(withoutDate(get))
      expect(head.body.length).toBe(0)
    })
  })

  it('is given in full to who wants to close the connection', async () => {
    await listening({}, async (address) => {
      const kept = await raw(address, url, {})
      const closed = await raw(address, url, { connection: 'close' })
      expect(closed.body.equals(kept.body)).toBe(true)
      expect(closed.headers.connection).toBe('close')
      expect(closed.headers.etag).toBe(kept.headers.etag)
      const held = await raw(address, url, {
        connection: 'close',
        'if-none-match': kept.headers.etag!,
      })
      expect([held.status, held.headers.connection]).toEqual([304, 'close'])
    })
  })

  it('does not keep a server from closing', async () => {
    const app = await sampleServer()
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let i = 0; i < 3; i++) await raw(address, url, {}, 'GET', agent)
    const closed = app.close()
    const last = await raw(address, url, {}, 'GET', agent).catch(() => undefined)
    if (last !== undefined) expect([200, 503]).toContain(last.status)
    await closed
    agent.destroy()
  })
})

describe('the list of releases', () => {
  it('is read once, however many ask for it', async () => {
    let readings = 0
    const { releases } = samplePorts()
    const list = () => {
      readings += 1
      return releases.list()
    }
    const app = await sampleServer({ releases: { ...releases, list } })
    await Promise.all(Array.from({ length: 20 }, () => app.inject('/v1/releases')))
    expect(readings).toBe(1)
    await app.close()
  })
})

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('by %s gives back the same text', async (encoding, decompress) => {
    const app = await sampleServer()
    const plain = await app.inject(url)
    const response = await app.inject({ url, headers: { 'accept-encoding': encoding } })
    expect(response.headers['content-encoding']).toBe(encoding)
    expect(decompress(response.rawPayload).toString()).toBe(plain.body)
    expect(response.rawPayload.length).toBeLessThan(plain.rawPayload.length / 5)
    await app.close()
  })

  it('leaves what is small alone', async () => {
    const app = await sampleServer()
    const response = await app.inject({
      url: '/v1/regios/GM0014',
      headers: { 'accept-encoding': 'br' },
    })
    expect(response.headers['content-encoding']).toBeUndefined()
    await app.close()
  })
})
