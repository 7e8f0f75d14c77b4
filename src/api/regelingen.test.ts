import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBatchDesk } from '#funding'
import { schemeScenarios, schemes } from '#schemes'
import { problemSchema } from './schemas.ts'
import {
  calculationSchema,
  divisionSchema,
  parameterSchema,
  parametersSchema,
  schemeSchema,
  schemesSchema,
} from './scheme-schemas.ts'
import { placeFile, placeSettings } from './testing/place-file.ts'
import { sampleServer } from './testing/sample-server.ts'

const now = Date.parse('2026-11-24T10:00:00Z')
const logged: object[] = []
let app: FastifyInstance
beforeAll(async () => {
  app = await sampleServer({ now: () => now, log: { error: (e) => void logged.push(e) } })
})
afterAll(() => app.close())

const get = async (url: string) => {
  const response = await app.inject(url)
  return { response, body: response.json() }
}
const post = async (path: string, payload: unknown, type = 'application/json', server = app) => {
  const response = await server.inject({
    method: 'POST',
    url: `/v1/regelingen/${path}`,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    headers: { 'content-type': type },
  })
  return { response, status: response.statusCode, body: response.json() }
}

const pupil = {
  studiejaar: 2023,
  categorie: 'vo',
  weken: 20,
  overeenkomst: true,
  aanwezigheid: true,
  administratie: true,
  ingediend: '2024-09-17T17:00',
}

describe('/v1/regelingen', () => {
  it('lists every scheme by its schema, and each has an address that answers', async () => {
    const { body } = await get('/v1/regelingen?aantalPerPagina=1000')
    expect(() => schemesSchema.parse(body)).not.toThrow()
    expect(body.aantal).toBe(schemes.length)
    for (const { naam } of body.regelingen) {
      const one = await get(`/v1/regelingen/${naam}`)
      expect(() => schemeSchema.parse(one.body)).not.toThrow()
      const numbers = await get(`/v1/regelingen/${naam}/parameters?aantalPerPagina=1000`)
      expect(() => parametersSchema.parse(numbers.body)).not.toThrow()
    }
  })

  it.each([
    ['soort=bijdrage', ['lesgeld-en-cursusgeld']],
    ['soort=subsidie&doelgroep=werkgever&opDatum=2018-01-01', ['praktijkleren']],
    ['opDatum=1950-01-01', []],
  ])('filters by %s', async (query, expected) => {
    const { body } = await get(`/v1/regelingen?${query}`)
    const names = body.regelingen.map(({ naam }: { naam: string }) => naam)
    if (expected.length === 0) expect(names).toEqual([])
    else expect(names).toEqual(expect.arrayContaining(expected))
    const full = await get('/v1/regelingen')
    expect(names.length).toBeLessThan(full.body.aantal)
  })

  it('has an entity tag, and answers 304 to who knows it', async () => {
    const { response } = await get('/v1/regelingen')
    const headers = { 'if-none-match': String(response.headers.etag) }
    expect((await app.inject({ url: '/v1/regelingen', headers })).statusCode).toBe(304)
  })

  it.each([
    ['2027-12-31', '09-17T17:00'],
    ['2028-01-01', '09-18T17:00'],
  ])('gives the deadline of praktijkleren that holds on %s', async (day, value) => {
    const { body } = await get(`/v1/regelingen/praktijkleren/parameters/deadline?opDatum=${day}`)
    expect(() => parameterSchema.parse(body)).not.toThrow()
    expect(body.waarden).toMatchObject([{ waarde: value, ongeverifieerd: false }])
    expect(body.waarden[0].bron.adres).toMatch(/^https:/)
  })

  it.each([
    ['/v1/regelingen?soort=x', 400],
    ['/v1/regelingen?opDatum=2024-02-30', 400],
    ['/v1/regelingen/praktijklren', 404],
    ['/v1/regelingen/__proto__', 404],
    ['/v1/regelingen/praktijkleren/parameters/x', 404],
    ['/v1/regelingen/praktijkleren.ics', 404],
    ['/v1/regelingen/kalender.csv', 404],
    ['/v1/regelingen/praktijkleren/berekeningen', 405],
  ])('answers %s with %i', async (url, status) => {
    const { response, body } = await get(url)
    expect(response.statusCode).toBe(status)
    expect(() => problemSchema.parse(body)).not.toThrow()
  })
})

describe('POST …/berekeningen', () => {
  it('answers with reasons, articles and the numbers that were used, and is kept nowhere', async () => {
    const { response, body, status } = await post('praktijkleren/berekeningen', {
      antwoorden: pupil,
    })
    expect(status).toBe(200)
    expect(() => calculationSchema.parse(body)).not.toThrow()
    expect(body).toMatchObject({ peildatum: '2024-09-15', uitkomst: 'voldoetAanVoorwaarden' })
    expect(body.bedragen[0]).toMatchObject({ naam: 'hoogste-subsidie', waarde: 135_000 })
    const deadline = body.bevindingen.find(({ regel }: { regel: string }) => regel === 'deadline')
    expect(deadline).toMatchObject({
      uitkomst: 'voldaan',
      tekst: 'De aanvraag is op tijd: uiterlijk 17 september 2024 om 17:00 uur.',
      bron: { artikel: 'art. 17 lid 1' },
      parameters: [{ naam: 'deadline', waarde: '09-17T17:00', van: '2024-01-01' }],
    })
    expect(response.headers['cache-control']).toBe('no-store')
  })

  it('one minute past the deadline, the condition is not met', async () => {
    const antwoorden = { ...pupil, ingediend: '2024-09-17T17:01' }
    const { body } = await post('praktijkleren/berekeningen', { antwoorden })
    expect(body.uitkomst).toBe('voldoetNietAanVoorwaarden')
    expect(body.bedragen[0].waarde).toBe(0)
  })

  it('applies the law of another day, and says so when there is none', async () => {
    const on = (peildatum: string) =>
      post('praktijkleren/berekeningen', { antwoorden: pupil, peildatum })
    expect((await on('2023-06-01')).body.peildatum).toBe('2023-06-01')
    expect((await on('2013-12-31')).body).toMatchObject({
      uitkomst: 'nietVanKracht',
      bevindingen: [{ tekst: expect.stringMatching(/^Op 31 december 2013 is geen versie/) }],
    })
  })

  it('computes with a reform, and marks it as not verified', async () => {
    const { body } = await post('praktijkleren/berekeningen', {
      antwoorden: pupil,
      hervorming: { 'maximum-per-place': 300_000 },
    })
    expect(body.bedragen[0].waarde).toBe(150_000)
    expect(body.ongeverifieerd).toBe(true)
  })

  it('names every wrong field and what is expected there', async () => {
    const { body, status } = await post('praktijkleren/berekeningen', {
      antwoorden: { ...pupil, weken: 53, overeenkomst: 'misschien', extra: 1 },
    })
    expect(status).toBe(400)
    expect(() => problemSchema.parse(body)).not.toThrow()
    expect(body.velden).toMatchObject([
      { veld: 'weken', gevonden: '53', verwacht: '0 tot en met 52' },
      { veld: 'overeenkomst', gevonden: 'misschien', verwacht: 'ja of nee' },
      { veld: 'extra' },
    ])
  })

  it.each([
    ['[]', 'application/json', 400],
    ['{', 'application/json', 400],
    ['{"antwoorden":{"weken":{"toString":1}}}', 'application/json', 400],
    ['{"antwoorden":{},"__proto__":{}}', 'application/json', 400],
    ['{"antwoorden":{},"peildatum":"2024-02-30"}', 'application/json', 400],
    [JSON.stringify({ antwoorden: pupil, hervorming: { x: 1 } }), 'application/json', 400],
    [JSON.stringify({ antwoorden: pupil, hervorming: { deadline: 'x' } }), 'application/json', 400],
    [
      JSON.stringify({ antwoorden: pupil, hervorming: { 'maximum-per-place': -1 } }),
      'application/json',
      400,
    ],
    [JSON.stringify({ antwoorden: pupil, hervorming: [] }), 'application/json', 400],
    ['x', 'text/plain', 415],
    [`"${'x'.repeat(70_000)}"`, 'application/json', 413],
  ])('refuses body %# with its status', async (payload, type, status) => {
    const found = await post('praktijkleren/berekeningen', payload, type)
    expect(found.status).toBe(status)
    expect(() => problemSchema.parse(found.body)).not.toThrow()
  })

  it('refuses other methods, and tells a browser of another site what it may send', async () => {
    const url = '/v1/regelingen/praktijkleren/berekeningen'
    const put = await app.inject({ method: 'PUT', url })
    expect([404, 405]).toContain(put.statusCode)
    const preflight = await app.inject({ method: 'OPTIONS', url })
    expect(preflight.headers.allow).toBe('POST, OPTIONS')
    expect(preflight.headers['access-control-allow-headers']).toContain('Content-Type')
    const reading = await app.inject({ method: 'POST', url: '/v1/regelingen' })
    expect(reading.statusCode).toBe(405)
  })

  it('says what the scenarios of the law say', async () => {
    for (const { description } of schemes)
      for (const scenario of schemeScenarios(description.id)) {
        const { answers, expect: expected, on, reform } = scenario
        if (answers === undefined || reform !== undefined || expected.issues !== undefined) continue
        const { body } = await post(`${description.id}/berekeningen`, {
          antwoorden: answers,
          peildatum: on,
        })
        for (const [id, value] of Object.entries(expected.amounts ?? {})) {
          const found = body.bedragen?.find(({ naam }: { naam: string }) => naam === id)
          if (typeof value === 'number' && found !== undefined)
            expect(found.waarde, scenario.name).toBeCloseTo(value, 6)
        }
      }
  })
})

describe('POST …/verdelingen', () => {
  const settings = { budget: 100 }

  it('divides over a list, with each finding once and bad applications named', async () => {
    const aanvragen = [
      { brin: '01AA', gewicht: 1 },
      { brin: '=1+1', gewicht: 2 },
      { brin: '02BB', gewicht: 2 },
    ]
    const { body, status } = await post('lob-mbo/verdelingen', {
      instellingen: settings,
      aanvragen,
      peildatum: '2023-06-01',
    })
    expect(status).toBe(200)
    expect(() => divisionSchema.parse(body)).not.toThrow()
    expect(
      body.besluiten.map((b: Record<string, unknown>) => [b.regel, b.kenmerk, b.bedrag]),
    ).toEqual([
      [1, '01AA', 3300],
      [3, '02BB', 6700],
    ])
    expect(body.meldingen).toMatchObject([{ regel: 2, veld: 'brin', gevonden: '=1+1' }])
    for (const { bevindingen } of body.besluiten)
      for (const at of bevindingen) expect(body.bevindingen[at].tekst).not.toBe('')
  })

  it('takes in CSV, with the settings in the address', async () => {
    const csv =
      'kenmerk,categorie,weken,overeenkomst,aanwezigheid,administratie,ingediend\nA-1,vo,40,ja,ja,ja,2019-09-01T10:00\n'
    const query = 'studiejaar=2018&herverdelen=nee'
    const { body } = await post(`praktijkleren/verdelingen?${query}`, csv, 'text/csv')
    expect(body.besluiten).toMatchObject([
      { regel: 2, kenmerk: 'A-1', uitkomst: 'toeTeKennen', bedrag: 270_000 },
    ])
  })

  it('names wrong settings, and refuses more than 20,000 applications', async () => {
    const wrong = await post('praktijkleren/verdelingen', { instellingen: {}, aanvragen: [] })
    expect(wrong.status).toBe(400)
    expect(wrong.body.velden.map(({ veld }: { veld: string }) => veld)).toContain('studiejaar')
    const many = { instellingen: settings, aanvragen: Array(20_001).fill({}) }
    expect((await post('lob-mbo/verdelingen', many)).status).toBe(413)
    expect((await post('lob-mbo/verdelingen', '\n'.repeat(20_004), 'text/csv')).status).toBe(413)
    expect((await post('slim/verdelingen', {})).status).toBe(404)
  })

  it('gives 20,000 applications to a thread and answers others meanwhile', async () => {
    let ids = 0
    const batches = openBatchDesk({ now: () => now, newId: () => `id-${++ids}` })
    const server = await sampleServer({ now: () => now, batches })
    const query = new URLSearchParams(placeSettings).toString()
    const file = Buffer.from(placeFile(20_000)).toString()
    let ready = false
    const dividing = post(`praktijkleren/verdelingen?${query}`, file, 'text/csv', server).then(
      (r) => {
        ready = true
        return r
      },
    )
    await server.inject('/v1/regelingen')
    expect(ready).toBe(false)
    const { body } = await dividing
    expect(body.besluiten).toHaveLength(19_800)
    expect(body.aantalMeldingen).toBe(200)
    expect(body.bevindingen.length).toBeLessThan(1000)
    expect(await batches.status('id-1')).toBeUndefined()
    await server.close()
    await batches.close()
  }, 60_000)

  it('lets an address ask thirty times a minute', async () => {
    const server = await sampleServer({
      now: () => now,
      rateLimit: { max: 1000, windowMs: 60_000 },
    })
    const statuses: number[] = []
    for (let i = 0; i < 31; i += 1)
      statuses.push((await post('lob-mbo/verdelingen', {}, 'application/json', server)).status)
    expect(statuses.slice(0, 30).every((status) => status === 400)).toBe(true)
    expect(statuses[30]).toBe(429)
    await server.close()
  })
})

const value = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, '', '-1', '1e309', 'ja', '__proto__', '2024-01-01', '2024-09-17T17:00'),
  fc.jsonValue({ maxDepth: 2 }),
)

describe('any body', () => {
  it('gets an answer below 500', async () => {
    const request = fc.constantFrom(...schemes).chain((scheme) => {
      const names = Object.keys(scheme.questions)
      const columns = Object.keys(scheme.allocation?.columns ?? {})
      const settings = Object.keys(scheme.allocation?.settings ?? {})
      const ids = scheme.parameters.map(({ id }) => id)
      const some = (keys: readonly string[]) =>
        fc.dictionary(fc.constantFrom('x', ...keys), value, { maxKeys: 12 })
      return fc.record({
        id: fc.constant(scheme.description.id),
        resource: fc.constantFrom('berekeningen', 'verdelingen'),
        body: fc.oneof(
          fc.jsonValue({ maxDepth: 3 }),
          fc.record(
            { antwoorden: some(names), hervorming: some(ids) },
            { requiredKeys: ['antwoorden'] },
          ),
          fc.record({
            instellingen: some(settings),
            aanvragen: fc.array(some(columns), { maxLength: 3 }),
          }),
        ),
      })
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ id, resource, body }) => {
        const { status } = await post(`${id}/${resource}`, body)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 500 },
    )
    expect(logged).toEqual([])
  })

  it('of good answers with any reform gets an answer below 500 and no number that is none', async () => {
    const cases = schemes.flatMap((scheme) =>
      schemeScenarios(scheme.description.id).flatMap(({ answers, on }) =>
        answers === undefined ? [] : [{ scheme, answers, on }],
      ),
    )
    const amount = fc.oneof(fc.constantFrom(0, 1, 0.5, 1000, 1e15), fc.nat())
    const changed = fc.constantFrom(...cases).chain((given) => {
      const ids = given.scheme.parameters.map(({ id }) => id)
      const reform =
        ids.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...ids), amount)
      return fc.record({ given: fc.constant(given), hervorming: reform })
    })
    await fc.assert(
      fc.asyncProperty(changed, async ({ given, hervorming }) => {
        const { scheme, answers, on } = given
        const asked = { antwoorden: answers, peildatum: on, hervorming }
        const { status, body } = await post(`${scheme.description.id}/berekeningen`, asked)
        expect(status).toBeLessThan(500)
        for (const { waarde } of body.bedragen ?? []) expect(waarde).toEqual(expect.any(Number))
      }),
      { numRuns: 500 },
    )
    expect(logged).toEqual([])
  })
})
