import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchSource, fetchSources } from './fetch-source.ts'
import type { Progress } from './model.ts'
import { readProvenance, sha256 } from './place-file.ts'
import {
  fakePorts,
  hastyLimits,
  type LocalServer,
  optionsFor,
  plainSource,
  shortLimits,
  startServer,
  stored,
  storedNames,
} from './server.fixture.ts'

const csv = 'jaar,aantal\n2022,12\n2023,14\n'
let server: LocalServer

beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const source = () => plainSource(server, { name: 'a.csv' })
const run = (rest = {}) => fetchSource(source(), optionsFor(server, rest))

async function former(content = 'jaar,aantal\n2021,9\n'): Promise<string> {
  await mkdir(join(server.folder, 'test-source'), { recursive: true })
  await writeFile(join(server.folder, 'test-source', 'a.csv'), content)
  return content
}

describe('a good answer', () => {
  it('is put in place with its provenance and reports progress', async () => {
    server.handle('/a.csv', (_q, r) => r.setHeader('etag', '"v1"').end(csv))
    const seen: Progress[] = []
    const outcome = await run({ onProgress: (p: Progress) => seen.push(p) })
    expect(outcome).toEqual({
      source: 'test-source',
      status: 'fetched',
      files: [
        { name: 'a.csv', status: 'fetched', bytes: csv.length, sha256: sha256(Buffer.from(csv)) },
      ],
      issues: [],
    })
    expect(await stored(server, 'a.csv')).toBe(csv)
    expect(await readProvenance(join(server.folder, 'test-source', 'a.csv'))).toEqual({
      url: `${server.url}/a.csv`,
      retrievedOn: '2026-11-23T12:00:00.000Z',
      sha256: sha256(Buffer.from(csv)),
      bytes: csv.length,
      etag: '"v1"',
    })
    expect(seen.at(-1)).toEqual({
      source: 'test-source',
      file: 'a.csv',
      bytes: csv.length,
      totalBytes: csv.length,
    })
  })

  it('leaves nothing behind but the file and its provenance', async () => {
    server.handle('/a.csv', (_q, r) => r.end(csv))
    await run()
    expect(await storedNames(server)).toEqual(['a.csv', 'a.csv.herkomst.json'])
  })

  it('is unchanged when the server answers 304 to the remembered ETag', async () => {
    server.handle('/a.csv', (q, r) => {
      if (q.headers['if-none-match'] === '"v1"') r.writeHead(304).end()
      else r.setHeader('etag', '"v1"').end(csv)
    })
    await run()
    expect((await run()).status).toBe('unchanged')
    expect(await stored(server, 'a.csv')).toBe(csv)
  })

  it('is unchanged by date of change where there is no ETag', async () => {
    const date = 'Sun, 22 Nov 2026 10:00:00 GMT'
    server.handle('/a.csv', (q, r) => {
      if (q.headers['if-modified-since'] === date) r.writeHead(304).end()
      else r.setHeader('last-modified', date).end(csv)
    })
    await run()
    expect((await run()).status).toBe('unchanged')
  })

  it('is asked for in full when the file in place was changed by someone else', async () => {
    server.handle('/a.csv', (_q, r) => r.setHeader('etag', '"v1"').end(csv))
    await run()
    await former('other')
    await run()
    expect(server.requests.at(-1)?.headers['if-none-match']).toBeUndefined()
    expect(await stored(server, 'a.csv')).toBe(csv)
  })

  it('is found through redirects', async () => {
    server.handle('/a.csv', (_q, r) => r.writeHead(302, { location: '/elders' }).end())
    server.handle('/elders', (_q, r) => r.end(csv))
    expect((await run()).status).toBe('fetched')
  })
})

describe('an answer that is good only later', () => {
  it('is fetched after 500 and 429, waiting as Retry-After asks', async () => {
    server.handle('/a.csv', (_q, r, count) => {
      if (count === 1) r.writeHead(500).end('oops')
      else if (count === 2) r.writeHead(429, { 'retry-after': '7' }).end()
      else r.end(csv)
    })
    const ports = fakePorts()
    expect((await run({ ports })).status).toBe('fetched')
    expect(ports.waits[1]).toBe(7_000)
    expect(ports.waits).toHaveLength(2)
  })

  it('resumes a body that broke off by Range and If-Range', async () => {
    server.handle('/a.csv', (q, r, count) => {
      r.setHeader('etag', '"v1"')
      if (count === 1) {
        r.writeHead(200, { 'content-length': csv.length })
        r.write(csv.slice(0, 12), () => setTimeout(() => r.destroy(), 30))
        return
      }
      expect(q.headers.range).toBe('bytes=12-')
      expect(q.headers['if-range']).toBe('"v1"')
      r.writeHead(206, { 'content-range': `bytes 12-${csv.length - 1}/${csv.length}` }).end(
        csv.slice(12),
      )
    })
    expect((await run()).status).toBe('fetched')
    expect(await stored(server, 'a.csv')).toBe(csv)
  })

  it('resumes in a next run what this run could not finish', async () => {
    server.handle('/a.csv', (q, r, count) => {
      r.setHeader('etag', '"v1"')
      if (count === 1) {
        r.writeHead(200, { 'content-length': csv.length })
        r.write(csv.slice(0, 12), () => setTimeout(() => r.destroy(), 30))
      } else if (q.headers.range === 'bytes=12-')
        r.writeHead(206, { 'content-range': `bytes 12-${csv.length - 1}/${csv.length}` }).end(
          csv.slice(12),
        )
      else r.end('wrong,start\n1,2\n')
    })
    const limits = { ...shortLimits, attempts: 1 }
    expect((await run({ limits })).issues[0]?.code).toBe('truncatedDownload')
    expect((await run({ limits })).status).toBe('fetched')
    expect(await stored(server, 'a.csv')).toBe(csv)
  })

  it.each([
    ['ignores the range', (r: import('node:http').ServerResponse) => r.writeHead(200).end(csv)],
    [
      'continues at another place',
      (r: import('node:http').ServerResponse) =>
        r.writeHead(206, { 'content-range': 'bytes 3-9/10' }).end('1234567'),
    ],
    [
      'sends only a part of the rest',
      (r: import('node:http').ServerResponse) =>
        r.writeHead(206, { 'content-range': `bytes 12-15/${csv.length}` }).end(csv.slice(12, 16)),
    ],
    [
      'calls the range impossible',
      (r: import('node:http').ServerResponse) => r.writeHead(416).end(),
    ],
  ])('starts anew when the server %s', async (_name, second) => {
    server.handle('/a.csv', (_q, r, count) => {
      r.setHeader('etag', '"v1"')
      if (count === 1) {
        r.writeHead(200, { 'content-length': csv.length })
        r.write(csv.slice(0, 12), () => setTimeout(() => r.destroy(), 30))
      } else if (count === 2) second(r)
      else r.end(csv)
    })
    expect((await run()).status).toBe('fetched')
    expect(await stored(server, 'a.csv')).toBe(csv)
  })
})

describe('an answer that is not good', () => {
  const big = 'x,'.repeat(600_000)
  const cases: [string, import('./server.fixture.ts').Handler, string][] = [
    ['404', (_q, r) => r.writeHead(404).end('weg'), 'httpStatus'],
    ['500 every time', (_q, r) => r.writeHead(500).end(), 'httpStatus'],
    [
      '429 that asks to wait an hour',
      (_q, r) => r.writeHead(429, { 'retry-after': '3600' }).end(),
      'httpStatus',
    ],
    ['304 that nobody asked for', (_q, r) => r.writeHead(304).end(), 'truncatedDownload'],
    ['a redirect loop', (_q, r) => r.writeHead(302, { location: '/a.csv' }).end(), 'httpStatus'],
    [
      'a redirect to a file address',
      (_q, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'httpStatus',
    ],
    ['a redirect without address', (_q, r) => r.writeHead(302).end(), 'httpStatus'],
    [
      'an HTML page with status 200',
      (_q, r) => r.end('\n<!DOCTYPE html><html><body>Storing</body></html>'),
      'notThisFormat',
    ],
    ['an XML error', (_q, r) => r.end('<?xml version="1.0"?><Error/>'), 'notThisFormat'],
    ['JSON in place of CSV', (_q, r) => r.end('{"error":"weg"}'), 'notThisFormat'],
    ['an empty body', (_q, r) => r.end(), 'fileEmpty'],
    [
      'a body shorter than announced',
      (_q, r) => {
        r.writeHead(200, { 'content-length': 100 })
        r.write(csv, () => setTimeout(() => r.destroy(), 30))
      },
      'truncatedDownload',
    ],
    [
      'a broken chunked body',
      (_q, r) => {
        r.write(csv, () => setTimeout(() => r.destroy(), 30))
      },
      'truncatedDownload',
    ],
    [
      'a body that is announced too large',
      (_q, r) => r.writeHead(200, { 'content-length': 2_000_000 }).end(csv),
      'archiveTooLarge',
    ],
    [
      'a body that grows too large',
      (_q, r) => {
        r.write(big)
        r.end(big)
      },
      'archiveTooLarge',
    ],
    [
      'a compressed body that unpacks too large',
      (_q, r) =>
        r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
      'archiveTooLarge',
    ],
    ['a server that never answers', () => undefined, 'timedOut'],
    [
      'a body that stalls',
      (_q, r) => {
        r.writeHead(200, { 'content-length': csv.length }).write(csv.slice(0, 5))
      },
      'timedOut',
    ],
    ['a connection that is cut at once', (q) => q.socket.destroy(), 'notReachable'],
  ]

  it.each(cases)('%s keeps the former file and gives one issue', async (_name, handler, code) => {
    const before = await former()
    server.handle('/a.csv', handler)
    const limits = code === 'timedOut' ? hastyLimits : shortLimits
    const outcome = await run({ limits: { ...limits, attempts: 2 } })
    expect(outcome.status).toBe('failed')
    expect(outcome.issues.map((each) => each.code)).toEqual([code])
    expect(await stored(server, 'a.csv')).toBe(before)
  })

  it('a body that drips for ever ends at the total bound', async () => {
    server.handle('/a.csv', (_q, r) => {
      const timer = setInterval(() => r.write('1,2\n'), 20)
      r.on('close', () => clearInterval(timer))
    })
    const outcome = await run({ limits: { ...shortLimits, totalMs: 300 } })
    expect(outcome.issues[0]).toMatchObject({ code: 'timedOut', params: { phase: 'total' } })
  })

  it('another checksum than expected keeps the former file', async () => {
    const before = await former()
    server.handle('/a.csv', (_q, r) => r.end(csv))
    const outcome = await run({ checksums: { 'a.csv': '00' } })
    expect(outcome.issues[0]).toMatchObject({
      code: 'wrongChecksum',
      params: { expected: '00', found: sha256(Buffer.from(csv)) },
    })
    expect(await stored(server, 'a.csv')).toBe(before)
  })

  it('stops when told to, without waiting for the bounds', async () => {
    server.handle('/a.csv', () => undefined)
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 50)
    const outcome = await run({
      signal: abort.signal,
      limits: { ...shortLimits, connectMs: 20_000 },
    })
    expect(outcome.issues[0]).toMatchObject({ code: 'timedOut', params: { phase: 'stopped' } })
  })

  it('a folder that cannot be written is an issue, not a crash', async () => {
    server.handle('/a.csv', (_q, r) => r.end(csv))
    await writeFile(join(server.folder, 'test-source'), 'a file in the way')
    expect((await run()).issues[0]).toMatchObject({ code: 'fileUnreadable' })
  })
})

describe('several files', () => {
  it('offline gives one issue for the source, not one per file', async () => {
    const url = 'http://127.0.0.1:9/x.csv'
    const many = plainSource(
      server,
      ...'abcdef'.split('').map((name) => ({ name: `${name}.csv`, url })),
    )
    const outcome = await fetchSource(many, optionsFor(server))
    expect(outcome.issues).toHaveLength(1)
    expect(outcome.issues[0]).toMatchObject({
      code: 'notReachable',
      at: {},
      params: { host: '127.0.0.1:9' },
    })
    expect(outcome.files.map((file) => file.status)).toEqual(Array(6).fill('failed'))
  })

  it('are asked at most two at a time per host', async () => {
    let open = 0
    let most = 0
    const names = 'abcdefgh'.split('').map((name) => ({ name: `${name}.csv` }))
    for (const { name } of names)
      server.handle(`/${name}`, (_q, r) => {
        most = Math.max(most, ++open)
        setTimeout(() => {
          open--
          r.end(csv)
        }, 20)
      })
    const outcomes = await fetchSources([plainSource(server, ...names)], optionsFor(server))
    expect(outcomes[0]?.status).toBe('fetched')
    expect(most).toBe(2)
  })

  it('fail each for themselves: good ones are put in place', async () => {
    server.handle('/a.csv', (_q, r) => r.end(csv))
    const outcome = await fetchSource(
      plainSource(server, { name: 'a.csv' }, { name: 'b.csv' }),
      optionsFor(server),
    )
    expect(outcome.files.map((file) => file.status)).toEqual(['fetched', 'failed'])
    expect(outcome.status).toBe('failed')
    expect(await stored(server, 'a.csv')).toBe(csv)
  })

  it('without address are left alone', async () => {
    const { description, read } = source()
    const shipped = {
      description: { ...description, files: [{ name: 'x.csv', mediaType: 'text/csv' as const }] },
      read,
    }
    expect(await fetchSource(shipped, optionsFor(server))).toEqual({
      source: 'test-source',
      status: 'unchanged',
      files: [],
      issues: [],
    })
  })
})
