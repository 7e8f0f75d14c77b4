import { Agent, request } from 'node:http'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OpenedDatasets } from './opened-datasets.ts'
import { PlainQuestions } from './plain-questions.ts'
import { sampleAtlas } from './testing/sample-atlas.ts'
import { currentId, olderId, sampleServer } from './testing/sample-server.ts'

const slugs = ['studenten', 'bbl-aandeel', 'leeg']
const opened = new OpenedDatasets()
const plain = new PlainQuestions(opened, 'https://kansrijk.example')
const agent = new Agent({ keepAlive: true })
let app: FastifyInstance
let address: string

// Without a cache every answer is made anew: on a connection by us where we can, by injection always by
// the framework.
beforeAll(async () => {
  app = await sampleServer({ cacheBytes: 0 })
  address = await app.listen({ port: 0, host: '127.0.0.1' })
  const atlas = sampleAtlas(currentId)
  for (const slug of slugs) {
    opened.learn(atlas, (await atlas.dataset(slug))!)
    await app.inject(`/v1/indicatoren/${slug}/waarnemingen`)
  }
})
afterAll(async () => {
  agent.destroy()
  await app.close()
})

const ask = (url: string, headers: Record<string, string> = {}) =>
  plain.answer({ url, headers } as never, currentId)

interface Got {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly body: Buffer
}

function onConnection(url: string, headers: Record<string, string>, at = address): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(`${at}${url}`, { agent, headers }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve(got(response.statusCode, response.headers, Buffer.concat(parts)))
    })
    sent.on('error', reject).end()
  })
}

async function byFramework(url: string, headers: Record<string, string>): Promise<Got> {
  const { statusCode, headers: own, rawPayload } = await app.inject({ url, headers })
  return got(statusCode, own, rawPayload)
}

function got(status = 0, headers: Record<string, unknown>, body: Buffer): Got {
  const { date: _date, connection: _connection, 'keep-alive': _keep, ...stable } = headers
  return { status, headers: stable, body }
}

const value = fc.constantFrom(
  ...['bol', 'bbl', 'total', '4', 'AM01', 'AM01,PV20', 'bol,bbl', 'x', '', '2022', '2022-2023'],
  ...[
    'waarde',
    '-waarde',
    'periode,-waarde',
    'waarde,periode',
    '2030',
    '0',
    '1',
    '2',
    '50',
    '1000',
  ],
  ...[
    '1001',
    '01',
    '+1',
    '1e1',
    '%34',
    'bol%2Cbbl',
    '2022-2023,2021-2022',
    '2021-10-01',
    'a=b',
    olderId,
  ],
)
const name = fc.constantFrom(
  ...[
    'leerweg',
    'niveau',
    'regio',
    'definitie',
    'periode',
    'periodeVanaf',
    'periodeTot',
    'sorteer',
  ],
  ...['velden', 'pagina', 'aantalPerPagina', 'release', 'zoek', '__proto__', 'constructor', ''],
)
const query = fc
  .array(fc.tuple(name, value), { maxLength: 3 })
  .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&'))
const url = fc
  .tuple(
    fc.constantFrom(...slugs, 'onbekend', 'Studenten'),
    fc.constantFrom('', '', '', '.json', '.csv', '.jsonstat', '.csv-metadata.json', '.ttl', '/'),
    fc.option(query, { nil: undefined }),
  )
  .map(([slug, suffix, text]) => {
    const path = `/v1/indicatoren/${slug}/waarnemingen${suffix}`
    return text === undefined ? path : `${path}?${text}`
  })
const rightQuery = fc
  .record(
    {
      regio: fc.constantFrom('AM01', 'AM01,AM02', 'PV20'),
      niveau: fc.constantFrom('total', '1,2', '4'),
      sorteer: fc.constantFrom('waarde', '-waarde', '-periode', 'regio,-waarde', 'periode'),
      velden: fc.constantFrom('waarde', 'periode,waarde', 'regio,interval'),
      periodeVanaf: fc.constantFrom('2020', '2022-2023', '2021-10-01'),
      periodeTot: fc.constantFrom('2023', '2022-2023'),
      pagina: fc.constantFrom('1', '2', '9'),
      aantalPerPagina: fc.constantFrom('1', '3', '1000'),
    },
    { requiredKeys: [] },
  )
  .chain((asked) => fc.shuffledSubarray(Object.entries(asked)))
  .map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&'))
const rightUrl = fc
  .tuple(fc.constantFrom('', '', '.csv', '.jsonstat', '.csv-metadata.json'), rightQuery)
  .map(([suffix, text]) => `/v1/indicatoren/bbl-aandeel/waarnemingen${suffix}?${text}`)
const headers = fc.record(
  {
    accept: fc.constantFrom('*/*', 'text/csv', 'application/json;q=0.1,text/csv', 'image/png', ''),
    'accept-language': fc.constantFrom('en', 'nl', 'en-GB,nl;q=0.9', 'fr'),
    'accept-encoding': fc.constantFrom('gzip', 'br', 'identity', 'gzip, deflate, br'),
    'if-none-match': fc.constantFrom('*', '"x"'),
  },
  { requiredKeys: [] },
)

describe('an answer made without the framework', () => {
  it('is byte for byte what the framework gives, whatever is asked', async () => {
    let own = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(url, rightUrl), headers, async (path, sent) => {
        if (ask(path, sent) !== undefined) own += 1
        expect(await onConnection(path, sent)).toEqual(await byFramework(path, sent))
      }),
      { numRuns: 1200 },
    )
    expect(own).toBeGreaterThan(150)
  })
})

const base = '/v1/indicatoren/bbl-aandeel/waarnemingen'

describe('PlainQuestions', () => {
  it.each([
    base,
    `${base}.json`,
    `${base}.csv?sorteer=-waarde&aantalPerPagina=3`,
    `${base}.jsonstat?regio=AM01,AM02`,
    `${base}.csv-metadata.json`,
    `${base}?velden=waarde,periode&pagina=2&aantalPerPagina=2`,
  ])('answers %s', (path) => {
    expect(ask(path)?.body.length).toBeGreaterThan(0)
  })

  it.each([
    ['another resource', '/v1/indicatoren/bbl-aandeel'],
    ['a slug never opened', '/v1/indicatoren/iets-anders/waarnemingen'],
    ['a workbook', `${base}.xlsx`],
    ['a named release', `${base}?release=${currentId}`],
    ['something to decode', `${base}?regio=AM%301`],
    ['a plus sign', `${base}?regio=AM01+`],
    ['a parameter given twice', `${base}?regio=AM01&regio=AM02`],
    ['an unknown parameter', `${base}?regios=AM01`],
    ['the name of a method', `${base}?toString=1`],
    ['an empty value', `${base}?regio=`],
    ['a parameter without a value', `${base}?regio`],
    ['a code that does not exist', `${base}?regio=AM99`],
    ['a field that does not exist', `${base}?velden=waardes`],
    ['page 0', `${base}?pagina=0`],
    ['a page size over the limit', `${base}?aantalPerPagina=1001`],
    ['a page past the limit', `${base}?pagina=1000001`],
    ['a very long address', `${base}?regio=${'AM01,'.repeat(500)}AM01`],
  ])('leaves %s to the framework', (_what, path) => {
    expect(ask(path)).toBeUndefined()
  })

  it('leaves a workbook asked by header, and what no format fits, to the framework', () => {
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    for (const accept of [xlsx, 'image/png']) expect(ask(base, { accept })).toBeUndefined()
  })

  it('leaves everything on another release to the framework', () => {
    expect(plain.answer({ url: base, headers: {} } as never, olderId)).toBeUndefined()
  })
})

describe('OpenedDatasets', () => {
  it('forgets the datasets of one release when it learns one of another', async () => {
    const [older, current] = [sampleAtlas(olderId), sampleAtlas(currentId)]
    const some = new OpenedDatasets()
    some.learn(older, (await older.dataset('studenten'))!)
    expect(some.find(olderId, 'studenten')?.atlas).toBe(older)
    expect(some.find(currentId, 'studenten')).toBeUndefined()
    some.learn(current, (await current.dataset('leeg'))!)
    expect(some.find(currentId, 'leeg')?.atlas).toBe(current)
    expect([some.find(olderId, 'studenten'), some.find(currentId, 'studenten')]).toEqual([
      undefined,
      undefined,
    ])
  })
})

describe('an answer so long that another thread compresses it', () => {
  it('is what the framework gives', async () => {
    const atlas = sampleAtlas(currentId)
    const data = (await atlas.dataset('studenten'))!
    const many = Array.from({ length: 400 }, () => data.observations).flat()
    const long = { ...data, observations: many.slice(0, 900) }
    const server = await sampleServer({
      cacheBytes: 0,
      atlas: async () => ({ ...atlas, dataset: async () => long }),
    })
    try {
      const at = await server.listen({ port: 0, host: '127.0.0.1' })
      const path = '/v1/indicatoren/studenten/waarnemingen?aantalPerPagina=1000'
      const sent = { 'accept-encoding': 'br' }
      const injected = await server.inject({ url: path, headers: sent })
      expect(injected.headers['content-encoding']).toBe('br')
      for (let i = 0; i < 2; i++) {
        const onWire = await onConnection(path, sent, at)
        expect(onWire).toEqual(got(injected.statusCode, injected.headers, injected.rawPayload))
      }
    } finally {
      agent.destroy()
      await server.close()
    }
  })
})
