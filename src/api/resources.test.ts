import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  differencesSchema,
  indicatorSchema,
  indicatorsSchema,
  observationsSchema,
  problemSchema,
  regionSchema,
  regionsSchema,
  releaseSchema,
  releasesSchema,
  sourceSchema,
  sourcesSchema,
  termSchema,
  termsSchema,
} from './schemas.ts'
import { currentId, olderId, sampleServer } from './testing/sample-server.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = await sampleServer()
})
afterAll(() => app.close())

async function json(url: string, headers: Record<string, string> = {}) {
  const response = await app.inject({ url, headers })
  return { response, body: response.json() }
}

describe('every resource', () => {
  it.each<[string, z.ZodType]>([
    ['/v1/indicatoren', indicatorsSchema],
    ['/v1/indicatoren/studenten', indicatorSchema],
    ['/v1/indicatoren/leeg', indicatorSchema],
    ['/v1/indicatoren/studenten/waarnemingen', observationsSchema],
    ['/v1/indicatoren/bbl-aandeel/waarnemingen?aantalPerPagina=1000', observationsSchema],
    ['/v1/indicatoren/leeg/waarnemingen', observationsSchema],
    ['/v1/bronnen', sourcesSchema],
    ['/v1/bronnen/duo-open-data', sourceSchema],
    ['/v1/regios?aantalPerPagina=1000', regionsSchema],
    ['/v1/regios/AM01', regionSchema],
    ['/v1/regios/GM0014', regionSchema],
    ['/v1/begrippen?aantalPerPagina=1000', termsSchema],
    ['/v1/begrippen/bbl', termSchema],
    ['/v1/releases', releasesSchema],
    [`/v1/releases/${olderId}`, releaseSchema],
    [`/v1/releases/${currentId}/verschillen?met=${olderId}`, differencesSchema],
  ])('answers %s by its schema, also with the suffix .json', async (url, schema) => {
    const { response, body } = await json(url)
    expect(response.statusCode).toBe(200)
    expect(() => schema.parse(body)).not.toThrow()
    expect(response.headers['api-version']).toBe('1.0.0')
    expect(response.headers['content-type']).toContain('application/json')
    const [path, query] = url.split('?')
    const other = await json(`${path}.json${query ? `?${query}` : ''}`)
    expect(other.body).toEqual(body)
  })
})

describe('/v1/indicatoren', () => {
  it.each([
    ['fase=leren', ['studenten']],
    ['zoek=bbl', ['bbl-aandeel']],
    ['zoek=NAAM%20leeg', ['leeg']],
    ['zoek=nergens', []],
    ['sorteer=slug', ['bbl-aandeel', 'leeg', 'studenten']],
    ['sorteer=-slug', ['studenten', 'leeg', 'bbl-aandeel']],
  ])('with %s gives %j', async (query, slugs) => {
    const { body } = await json(`/v1/indicatoren?${query}`)
    expect(body.indicatoren.map((i: { slug: string }) => i.slug)).toEqual(slugs)
  })

  it('speaks English to who asks for it, with the same field names', async () => {
    const { body } = await json('/v1/indicatoren/studenten', { 'accept-language': 'en' })
    expect(body.naam).toBe('Naam van studenten (English)')
    expect(body.fase).toBe('leren')
  })
})

type Row = Record<string, unknown>

async function rows(query: string): Promise<Row[]> {
  const { body } = await json(`/v1/indicatoren/bbl-aandeel/waarnemingen?${query}`)
  return body.waarnemingen
}

describe('…/waarnemingen', () => {
  it('filters on dimensions with more than one code', async () => {
    const found = await rows('regio=AM01,AM02&niveau=4')
    expect(found).toHaveLength(10)
    expect(new Set(found.map((row) => row.regio))).toEqual(new Set(['AM01', 'AM02']))
    expect(found.every((row) => row.niveau === '4')).toBe(true)
  })

  it.each([
    ['periode=2020-2021', ['2020-2021']],
    ['periodeVanaf=2022', ['2022-2023', '2023-2024']],
    ['periodeTot=2020', ['2019-2020', '2020-2021']],
    ['periodeVanaf=2020&periodeTot=2020-2021', ['2020-2021']],
    ['periodeVanaf=2030', []],
  ])('bounds the period by %s', async (query, periods) => {
    const found = await rows(`niveau=4&regio=AM01&${query}`)
    expect(found.map((row) => row.periode)).toEqual(periods)
  })

  it('sorts descending with missing numbers last', async () => {
    const found = await rows('regio=AM01&periode=2019-2020&sorteer=-waarde')
    expect(found.map((row) => row.waarde)).toEqual([0.13, 0.1, 0.07, 0.01, undefined])
    const ascending = await rows('regio=AM01&periode=2019-2020&sorteer=waarde')
    expect(ascending.map((row) => row.waarde)).toEqual([0.01, 0.07, 0.1, 0.13, undefined])
  })

  it('never drops the reason of a missing number when fields are chosen', async () => {
    const found = await rows('regio=AM01&periode=2019-2020&niveau=1,2&velden=waarde')
    expect(found).toEqual([
      { ontbreekt: { reden: 'nietGemeten', toelichting: 'Niemand telt dit.' } },
      { waarde: 0.07 },
    ])
  })

  it('pages with links in body and header', async () => {
    const url = '/v1/indicatoren/bbl-aandeel/waarnemingen?pagina=2&aantalPerPagina=30'
    const { body, response } = await json(url)
    expect([body.aantal, body.paginas, body.waarnemingen.length]).toEqual([75, 3, 30])
    expect(Object.keys(body._links)).toEqual(['self', 'first', 'prev', 'next', 'last'])
    expect(response.headers.link).toContain(`<${body._links.next.href}>; rel="next"`)
  })

  it('gives a fixed release that may be kept for ever', async () => {
    const url = `/v1/indicatoren/studenten/waarnemingen?release=${olderId}`
    const { body, response } = await json(url)
    expect(body.release).toBe(olderId)
    expect(response.headers['cache-control']).toContain('immutable')
    const current = await json('/v1/indicatoren/studenten/waarnemingen')
    expect(current.body.release).toBe(currentId)
    expect(current.response.headers['cache-control']).toContain('max-age=60')
  })
})

describe('a wrong question', () => {
  const observations = '/v1/indicatoren/studenten/waarnemingen'
  it.each<[string, number, Row]>([
    [`${observations}?leerwg=bol`, 400, { parameter: 'leerwg', bedoelJe: 'leerweg' }],
    [
      `${observations}?leerweg=bo`,
      400,
      { parameter: 'leerweg', toegestaneWaarden: ['bol', 'bbl'] },
    ],
    [`${observations}?niveau=4`, 400, { parameter: 'niveau', toegestaneWaarden: ['leerweg'] }],
    [`${observations}?leerweg=bol&leerweg=bbl`, 400, { parameter: 'leerweg' }],
    [`${observations}?leerweg=`, 400, { parameter: 'leerweg' }],
    [`${observations}?pagina=0`, 400, { parameter: 'pagina' }],
    [`${observations}?aantalPerPagina=1001`, 400, { parameter: 'aantalPerPagina' }],
    [`${observations}?periode=2020`, 400, { toegestaneWaarden: ['2021', '2022'] }],
    [`${observations}?periodeVanaf=ooit`, 400, { parameter: 'periodeVanaf' }],
    [`${observations}?sorteer=kleur`, 400, { parameter: 'sorteer' }],
    [`${observations}?velden=warde`, 400, { bedoelJe: 'waarde' }],
    [`${observations}?release=x`, 400, { toegestaneWaarden: [currentId, olderId] }],
    ['/v1/indicatoren?__proto__=1', 400, { parameter: '__proto__' }],
    ['/v1/indicatoren/__proto__', 404, { parameter: 'slug' }],
    ['/v1/indicatoren/studentn', 404, { bedoelJe: 'studenten' }],
    ['/v1/indicatoren/', 404, {}],
    ['/v1/nergens', 404, {}],
    ['/v1/regios/AM99', 404, { parameter: 'code' }],
    ['/v1/bronnen/x', 404, { parameter: 'id' }],
    ['/v1/begrippen/x', 404, { parameter: 'slug' }],
    ['/v1/releases/x', 404, { parameter: 'id' }],
    [`/v1/releases/${currentId}/verschillen`, 400, { toegestaneWaarden: [olderId] }],
    [`/v1/releases/${currentId}/verschillen?met=x`, 400, { parameter: 'met' }],
    ['/v1/bronnen.csv', 404, { toegestaneWaarden: ['.json'] }],
    ['/v1/%zz', 400, {}],
  ])('%s is refused with %i and says what exists', async (url, status, members) => {
    const { response, body } = await json(url)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.headers['api-version']).toBe('1.0.0')
    expect(problemSchema.parse(body)).toMatchObject({ status, ...members })
  })

  it('about a format that does not exist is a 406 with the formats that do', async () => {
    const { response, body } = await json(observations, { accept: 'image/png' })
    expect(response.statusCode).toBe(406)
    expect(body.toegestaneWaarden).toContain('text/csv')
  })

  it('before the first build is a 503 that says when to come back', async () => {
    const bare = await sampleServer({ atlas: async () => undefined })
    const response = await bare.inject('/v1/indicatoren')
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '10'])
    await bare.close()
  })

  it('that hits a mistake of ours is a 500 without details, and goes to the log', async () => {
    const logged: object[] = []
    const broken = await sampleServer({
      releases: { list: () => Promise.reject(new Error('secret')), difference: async () => [] },
      log: { error: (details) => void logged.push(details) },
    })
    const response = await broken.inject('/v1/releases')
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toContain('secret')
    expect(logged).toHaveLength(1)
    await broken.close()
  })
})

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('%s is refused', async (method) => {
    const response = await app.inject({ method, url: '/v1/indicatoren', payload: { a: 1 } })
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(response.headers['content-type']).toContain('application/problem+json')
  })

  it('HEAD has the headers of GET and no body', async () => {
    const [head, get] = [
      await app.inject({ method: 'HEAD', url: '/v1/indicatoren' }),
      await app.inject('/v1/indicatoren'),
    ]
    expect([head.statusCode, head.body]).toEqual([200, ''])
    expect(head.headers.etag).toBe(get.headers.etag)
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
  })

  it('OPTIONS opens the API to every site', async () => {
    const response = await app.inject({ method: 'OPTIONS', url: '/v1/indicatoren' })
    expect(response.statusCode).toBe(204)
    expect(response.headers['access-control-allow-origin']).toBe('*')
  })
})
