import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GatherPlan, Source } from '../model.ts'
import { fetchSource } from './fetch-source.ts'
import { gatheredBytes } from './gather.ts'
import { nextAddress, parsePage } from './json-pages.ts'
import {
  fakePorts,
  type LocalServer,
  optionsFor,
  plainSource,
  shortLimits,
  startServer,
  stored,
  storedNames,
} from './server.fixture.ts'

let server: LocalServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const json = (body: unknown) => (_q: unknown, r: import('node:http').ServerResponse) =>
  void r.end(JSON.stringify(body))

/** First the properties, then the observations; `Extra` may be absent. */
function tableSource(): Source {
  const plan: GatherPlan = (_file, { rows, absent }) => {
    if (!rows.has('Properties'))
      return { requests: [{ endpoint: 'Properties', url: `${server.url}/Properties` }], issues: [] }
    if (!rows.has('Observations'))
      return {
        requests: [
          { endpoint: 'Extra', url: `${server.url}/Extra`, optional: true },
          { endpoint: 'Observations', url: `${server.url}/Observations` },
        ],
        issues: [],
      }
    expect(absent.has('Extra')).toBe(true)
    return { requests: [], issues: [] }
  }
  const plain = plainSource(server, { name: 't.ndjson', mediaType: 'application/x-ndjson' })
  return { ...plain, gather: plan }
}

const run = (rest = {}) => fetchSource(tableSource(), optionsFor(server, rest))

function pages(...lists: number[][]): void {
  lists.forEach((list, index) => {
    const value = list.map((Id) => ({ Id }))
    const next =
      index < lists.length - 1
        ? { '@odata.nextLink': `${server.url}/Observations?$skip=${index + 1}` }
        : {}
    server.handle(
      index === 0 ? '/Observations' : `/Observations?$skip=${index}`,
      json({ value, ...next }),
    )
  })
}

async function ids(): Promise<number[]> {
  const lines = ((await stored(server, 't.ndjson')) ?? '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return lines.flatMap((line) => ('Id' in line ? [line.Id] : []))
}

describe('gathering a table', () => {
  beforeEach(() => server.handle('/Properties', json({ Identifier: 'T', Modified: '1' })))

  it('follows the next links and writes one file with a section per answer', async () => {
    pages([1, 2], [3], [4])
    const outcome = await run()
    expect(outcome).toMatchObject({ status: 'fetched', issues: [] })
    expect(await stored(server, 't.ndjson')).toBe(
      [
        '{"@endpoint":"Properties"}',
        '{"Identifier":"T","Modified":"1"}',
        '{"@endpoint":"Observations"}',
        '{"Id":1}',
        '{"Id":2}',
        '{"Id":3}',
        '{"Id":4}',
        '{"@rows":5}',
        '',
      ].join('\n'),
    )
    expect(await storedNames(server)).toEqual(['t.ndjson', 't.ndjson.herkomst.json'])
  })

  it('is unchanged when the same rows come again', async () => {
    pages([1])
    await run()
    expect((await run()).status).toBe('unchanged')
  })

  it('follows links of the older interface, relative ones too', async () => {
    server.handle(
      '/Observations',
      json({ value: [{ Id: 1 }], 'odata.nextLink': 'Observations?$skip=1' }),
    )
    server.handle('/Observations?$skip=1', json({ value: [{ Id: 2 }] }))
    await run()
    expect(await ids()).toEqual([1, 2])
  })

  it.each([
    ['to itself', '/Observations'],
    ['in a circle', '/Observations?$skip=9'],
  ])('stops at a link %s and keeps the former file', async (_name, back) => {
    pages([7])
    await run()
    server.handle('/Properties', json({ Modified: '2' }))
    server.handle(
      '/Observations',
      json({ value: [{ Id: 1 }], '@odata.nextLink': `${server.url}${back}` }),
    )
    server.handle(
      '/Observations?$skip=9',
      json({ value: [{ Id: 2 }], '@odata.nextLink': `${server.url}/Observations` }),
    )
    expect((await run()).issues[0]).toMatchObject({
      code: 'changedSchema',
      params: { expected: 'last page' },
    })
    expect(await ids()).toEqual([7])
  })

  it('stops at a chain of pages without end', async () => {
    server.handle('/Observations', (q, r) => {
      const skip = Number(new URL(q.url ?? '', server.url).searchParams.get('$skip') ?? 0)
      r.end(
        JSON.stringify({
          value: [{ Id: skip }],
          '@odata.nextLink': `${server.url}/Observations?$skip=${skip + 1}`,
        }),
      )
    })
    const outcome = await run({ limits: { ...shortLimits, maxPages: 5 } })
    expect(outcome.issues[0]).toMatchObject({ code: 'changedSchema' })
    expect(server.requests.length).toBeLessThan(10)
  })

  it('refuses a link to another host', async () => {
    server.handle(
      '/Observations',
      json({ value: [], '@odata.nextLink': 'http://elders.voorbeeld/Observations' }),
    )
    expect((await run()).issues[0]).toMatchObject({
      code: 'changedSchema',
      params: { found: 'elders.voorbeeld' },
    })
  })

  it('resumes at the page where an earlier run broke off', async () => {
    pages([1, 2], [3], [4])
    server.handle('/Observations?$skip=1', (_q, r, count) => {
      if (count <= 3) r.writeHead(500).end()
      else
        json({ value: [{ Id: 3 }], '@odata.nextLink': `${server.url}/Observations?$skip=2` })(_q, r)
    })
    expect((await run()).status).toBe('failed')
    expect(await stored(server, 't.ndjson')).toBeUndefined()
    expect((await run()).status).toBe('fetched')
    expect(await ids()).toEqual([1, 2, 3, 4])
    expect(server.requests.filter(({ path }) => path === '/Observations')).toHaveLength(1)
  })

  it('never mixes two versions of a table: a new version starts anew', async () => {
    pages([1, 2], [3])
    server.handle('/Observations?$skip=1', (_q, r) => r.writeHead(500).end())
    await run()
    server.handle('/Properties', json({ Modified: '2' }))
    pages([10, 20], [30])
    await run()
    expect(await ids()).toEqual([10, 20, 30])
  })

  it('tries a truncated page again', async () => {
    server.handle('/Observations', (_q, r, count) => {
      r.end(count === 1 ? '{"value":[{"Id":1},{"I' : '{"value":[{"Id":1}]}')
    })
    const ports = fakePorts()
    expect((await run({ ports })).status).toBe('fetched')
    expect(ports.waits).toHaveLength(1)
  })

  it.each([
    ['an HTML page', '<html></html>', 'notThisFormat'],
    ['an answer without value', '{"error":{"code":"500"}}', 'changedSchema'],
    ['a value that is no list', '{"value":3}', 'changedSchema'],
  ])('%s is an issue that names what came', async (_name, body, code) => {
    server.handle('/Observations', (_q, r) => r.end(body))
    expect((await run()).issues.map((each) => each.code)).toEqual([code])
  })

  it('an absent answer that is not optional ends it', async () => {
    expect((await run()).issues[0]).toMatchObject({
      code: 'httpStatus',
      params: { status: 404, url: `${server.url}/Observations` },
    })
  })
})

describe('parsePage', () => {
  it.each([
    ['a v4 page', '{"value":[1],"@odata.nextLink":"x"}', { rows: [1], next: 'x' }],
    [
      'a v3 page',
      '{"odata.metadata":"m","value":[1],"odata.nextLink":"y"}',
      { rows: [1], next: 'y' },
    ],
    ['a bare list', '[1,2]', { rows: [1, 2] }],
    ['a single object', '{"Identifier":"T"}', { rows: [{ Identifier: 'T' }] }],
    ['a null link', '{"value":[],"@odata.nextLink":null}', { rows: [] }],
  ])('reads %s', (_name, text, expected) => {
    expect(parsePage(text)).toEqual(expected)
  })
})

describe('nextAddress', () => {
  it('keeps https when the link says http', () => {
    expect(nextAddress('http://a.nl/x?$skip=1', 'https://a.nl/x')).toBe('https://a.nl/x?$skip=1')
  })
})

describe('gatheredBytes', () => {
  it('gives equal bytes for equal rows', () => {
    const rows = new Map([['A', [{ a: 1 }]]])
    expect(gatheredBytes(rows)).toEqual(gatheredBytes(new Map(rows)))
  })
})
