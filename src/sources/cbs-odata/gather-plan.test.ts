import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchSource } from '../fetch/fetch-source.ts'
import { type LocalServer, optionsFor, plainSource, startServer } from '../fetch/server.fixture.ts'
import { cbsSource } from './cbs-source.ts'
import { cbsFilter } from './gather-plan.ts'
import type { CbsDimension } from './model.ts'
import { smallMapping, v3Rows, v4Rows } from './tables.fixture.ts'

let server: LocalServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.stop())

const send = (body: unknown) => (_q: unknown, r: import('node:http').ServerResponse) =>
  void r.end(JSON.stringify(body))

function serveV4(changes: Record<string, readonly unknown[]> = {}): void {
  const { Properties = [], ...rows } = { ...v4Rows, ...changes }
  server.handle(
    '/v4/99999NED/Properties',
    send({ '@odata.context': 'x', ...(Properties[0] as object) }),
  )
  for (const [endpoint, value] of Object.entries(rows))
    server.handle(`/v4/99999NED/${endpoint}`, send({ value }))
}

function serveV3(): void {
  for (const [endpoint, value] of Object.entries(v3Rows))
    server.handle(`/v3/99999NED/${endpoint}`, send({ 'odata.metadata': 'm', value }))
  const rows = v3Rows.TypedDataSet ?? []
  server.handle('/feed/99999NED/TypedDataSet', (q, r) => {
    const skip = Number(new URL(q.url ?? '', server.url).searchParams.get('$skip') ?? 0)
    const next =
      skip + 2 < rows.length
        ? {
            'odata.nextLink': `${server.url}/feed/99999NED/TypedDataSet?$format=json&$skip=${skip + 2}`,
          }
        : {}
    r.end(JSON.stringify({ value: rows.slice(skip, skip + 2), ...next }))
  })
}

function source() {
  const { description } = plainSource(server, {
    name: '99999NED.ndjson',
    mediaType: 'application/x-ndjson',
  })
  const addresses = { v4: `${server.url}/v4`, v3: `${server.url}/v3`, v3Feed: `${server.url}/feed` }
  return cbsSource(description, smallMapping, { addresses })
}

async function fetchAndRead() {
  const outcome = await fetchSource(source(), optionsFor(server))
  const bytes = await readFile(join(server.folder, 'test-source', '99999NED.ndjson')).catch(
    () => undefined,
  )
  return { outcome, result: bytes === undefined ? undefined : source().read({ name: 'x', bytes }) }
}

describe('gathering a CBS table', () => {
  it('asks the newer interface and reads what it stored', async () => {
    serveV4()
    const { outcome, result } = await fetchAndRead()
    expect(outcome).toMatchObject({ status: 'fetched', issues: [] })
    expect(result?.observations).toHaveLength(4)
    const asked = server.requests.map(({ path }) => decodeURIComponent(path)).at(-1)
    expect(asked).toBe(
      "/v4/99999NED/Observations?$filter=(startswith(RegioS,'NL01') or startswith(RegioS,'PV'))",
    )
  })

  it('falls back on the older interface when the newer one has not got the table', async () => {
    serveV3()
    const { outcome, result } = await fetchAndRead()
    expect(outcome).toMatchObject({ status: 'fetched', issues: [] })
    expect(result?.observations).toHaveLength(3)
    expect(server.requests.filter(({ path }) => path.startsWith('/feed/'))).toHaveLength(2)
  })

  it('does not fall back when the newer interface is out of order', async () => {
    serveV3()
    server.handle('/v4/99999NED/Properties', (_q, r) => r.writeHead(503).end())
    const { outcome } = await fetchAndRead()
    expect(outcome.issues).toMatchObject([{ code: 'httpStatus', params: { status: 503 } }])
  })

  it('tells when there are no dimensions any more', async () => {
    serveV4({ Dimensions: [] })
    expect((await fetchAndRead()).outcome.issues).toMatchObject([
      { code: 'changedSchema', params: { expected: 'Dimensions' } },
    ])
  })

  it('gives one issue when neither interface has the table', async () => {
    expect((await fetchAndRead()).outcome.issues).toMatchObject([
      { code: 'httpStatus', params: { status: 404 } },
    ])
  })
})

describe('cbsFilter', () => {
  const dimension = (title: string, count: number): CbsDimension => ({
    key: title,
    title,
    isTime: false,
    codes: Array.from({ length: count }, (_each, index) => ({
      key: `K${index}`,
      title: index === 0 ? 'Totaal' : `t${index}`,
    })),
  })

  it('leaves out conditions that would take more than half of the codes', () => {
    const dims = [dimension('Geslacht', 1)]
    expect(
      cbsFilter(dims, { ...smallMapping, dimensions: smallMapping.dimensions.slice(0, 1) }),
    ).toBe('')
    expect(
      cbsFilter([dimension('Geslacht', 5)], {
        ...smallMapping,
        dimensions: smallMapping.dimensions.slice(0, 1),
      }),
    ).toBe("(startswith(Geslacht,'K0'))")
  })

  it('stays short enough for an address, however many codes are taken', () => {
    const take = (codes: CbsDimension['codes']) =>
      new Map(codes.slice(0, 100).map(({ key }) => [key, {}]))
    const names = ['A', 'B', 'C']
    const mapping = {
      ...smallMapping,
      dimensions: names.map((title) => ({ titles: [title], take })),
    }
    expect(
      encodeURIComponent(
        cbsFilter(
          names.map((name) => dimension(name, 400)),
          mapping,
        ),
      ).length,
    ).toBeLessThanOrEqual(1_200)
  })
})
