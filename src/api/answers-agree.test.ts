import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldNames } from './observation-fields.ts'
import { currentId, olderId, sampleServer } from './testing/sample-server.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = await sampleServer()
})
afterAll(() => app.close())

type Row = Readonly<Record<string, unknown>>
interface Page {
  readonly aantal: number
  readonly paginas: number
  readonly waarnemingen: readonly Row[]
  readonly _links: Readonly<Record<string, { readonly href: string }>>
}

const base = '/v1/indicatoren/bbl-aandeel/waarnemingen'
const localOf = (href: string): string => href.replace('https://kansrijk.example', '')
const codes = (all: readonly string[]) => fc.subarray([...all], { minLength: 1 })
const years = ['2019-2020', '2020-2021', '2021-2022', '2022-2023', '2023-2024']
const question = fc.record(
  {
    regio: codes(['AM01', 'AM02', 'PV20']).map((list) => list.join(',')),
    niveau: codes(['total', '1', '2', '3', '4']).map((list) => list.join(',')),
    periode: codes(years).map((list) => list.join(',')),
    periodeVanaf: fc.constantFrom('2018', '2020', '2021-2022', '2030'),
    periodeTot: fc.constantFrom('2018', '2021', '2022-2023', '2030'),
    sorteer: fc.constantFrom('waarde', '-waarde', 'periode', '-niveau,waarde', '-regio,periode'),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const addressOf = (path: string, query: Readonly<Record<string, string>>): string => {
  const text = new URLSearchParams(query).toString()
  return text === '' ? path : `${path}?${text}`
}
const get = async (url: string): Promise<Page> => {
  const response = await app.inject(url)
  expect(response.statusCode).toBe(200)
  return response.json() as Page
}
/** What identifies an observation and what it says, from JSON or from CSV. */
const essence = (row: Row): string =>
  [row.definitie, row.periode, row.regio, row.niveau, row.waarde ?? '', row.reden ?? ''].join('|')
const fromJson = (row: Row): string =>
  essence({ ...row, reden: (row.ontbreekt as { reden: string } | undefined)?.reden })

describe('the same question', () => {
  it('has the same answer in JSON and in CSV, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        const json = await get(addressOf(base, { ...query, aantalPerPagina: '1000' }))
        const csv = await app.inject(addressOf(`${base}.csv`, query))
        const rows = parse(csv.body, { columns: true }) as Row[]
        expect(rows.map(essence)).toEqual(json.waarnemingen.map(fromJson))
      }),
      { numRuns: 60 },
    )
  })

  it('has the same answer page by page as all at once', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 3, max: 30 }), async (query, size) => {
        const whole = await get(addressOf(base, { ...query, aantalPerPagina: '1000' }))
        const rows: Row[] = []
        let next: string | undefined = addressOf(base, { ...query, aantalPerPagina: String(size) })
        while (next !== undefined) {
          const page: Page = await get(next)
          expect(page.aantal).toBe(whole.aantal)
          rows.push(...page.waarnemingen)
          next = page._links.next && localOf(page._links.next.href)
        }
        expect(rows).toEqual(whole.waarnemingen)
      }),
      { numRuns: 30 },
    )
  })

  it('has the same answer by header as by suffix', async () => {
    for (const [suffix, accept] of [
      ['csv', 'text/csv'],
      ['jsonstat', 'application/vnd.json-stat+json'],
      ['json', 'application/json'],
      ['csv-metadata.json', 'application/csvm+json'],
    ] as const) {
      const bySuffix = await app.inject(`${base}.${suffix}?niveau=2`)
      const byHeader = await app.inject({ url: `${base}?niveau=2`, headers: { accept } })
      expect(byHeader.statusCode).toBe(200)
      if (suffix !== 'csv-metadata.json' && suffix !== 'json')
        expect(byHeader.body).toBe(bySuffix.body)
      expect(byHeader.headers['content-type']).toBe(bySuffix.headers['content-type'])
    }
  })

  it('asked in another order of parameters is one address', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (query) => {
        const turned = Object.fromEntries(Object.entries(query).reverse())
        const [one, other] = [await get(addressOf(base, query)), await get(addressOf(base, turned))]
        expect(other).toEqual(one)
      }),
      { numRuns: 20 },
    )
  })

  it('of any filter gives a part of the whole, and filters one by one give the same part', async () => {
    const whole = (await get(`${base}?aantalPerPagina=1000`)).waarnemingen
    await fc.assert(
      fc.asyncProperty(question, async ({ sorteer: _, ...filters }) => {
        const found = await get(addressOf(base, { ...filters, aantalPerPagina: '1000' }))
        let left = whole.map(fromJson)
        for (const [name, value] of Object.entries(filters)) {
          const alone = await get(addressOf(base, { [name]: value, aantalPerPagina: '1000' }))
          const allowed = new Set(alone.waarnemingen.map(fromJson))
          left = left.filter((row) => allowed.has(row))
        }
        expect(found.waarnemingen.map(fromJson)).toEqual(left)
      }),
      { numRuns: 30 },
    )
  })

  it('with fewer fields says the same about those', async () => {
    const all = fieldNames(['region', 'level'])
    const whole = (await get(`${base}?aantalPerPagina=1000`)).waarnemingen
    await fc.assert(
      fc.asyncProperty(fc.subarray(all, { minLength: 1 }), async (fields) => {
        const query = `velden=${fields.join(',')}&aantalPerPagina=1000`
        const { waarnemingen } = await get(`${base}?${query}`)
        for (const [index, row] of waarnemingen.entries()) {
          expect(whole[index]).toMatchObject(row)
          if (fields.includes('waarde')) expect('waarde' in row).toBe(!('ontbreekt' in row))
          for (const name of Object.keys(row))
            expect([...fields, 'ontbreekt', 'geenInterval']).toContain(name)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('of an older release says which release it answers from, in every format', async () => {
    for (const id of [currentId, olderId]) {
      const json = (await app.inject(`${base}?release=${id}`)).json() as { release: string }
      const cube = (await app.inject(`${base}.jsonstat?release=${id}`)).json()
      expect([json.release, cube.extension.release]).toEqual([id, id])
    }
  })
})

describe('collections', () => {
  const collections = ['indicatoren', 'regios', 'begrippen', 'bronnen', 'releases'] as const

  it.each(collections)(
    '%s: every item has a page of its own that says the same of it',
    async (name) => {
      const { [name]: items } = (
        await app.inject(`/v1/${name}?aantalPerPagina=5`)
      ).json() as Record<string, readonly (Row & { _links: { self: { href: string } } })[]>
      expect(items!.length).toBeGreaterThan(0)
      for (const item of items!) {
        const response = await app.inject(localOf(item._links.self.href))
        expect(response.statusCode).toBe(200)
        const alone = response.json() as Row
        for (const key of ['slug', 'code', 'id', 'naam', 'titel', 'term'])
          if (item[key] !== undefined) expect(alone[key]).toEqual(item[key])
      }
    },
  )

  it.each(collections)('%s: all pages together hold every item once', async (name) => {
    const seen: string[] = []
    let next: string | undefined = `/v1/${name}?aantalPerPagina=100`
    let total = 0
    while (next !== undefined) {
      const page = (await app.inject(next)).json() as Page & Record<string, readonly Row[]>
      total = page.aantal
      seen.push(...page[name]!.map((item) => String(item.slug ?? item.code ?? item.id)))
      next = page._links.next && localOf(page._links.next.href)
    }
    expect(seen).toHaveLength(total)
    expect(new Set(seen).size).toBe(total)
  })

  it.each(collections)('%s: a page past the end is empty and leads back', async (name) => {
    const page = (await app.inject(`/v1/${name}?pagina=99999`)).json() as Page &
      Record<string, readonly Row[]>
    expect(page[name]).toEqual([])
    const last = await app.inject(localOf(page._links.prev!.href))
    expect((last.json() as Record<string, readonly Row[]>)[name]!.length).toBeGreaterThan(0)
  })

  it.each([
    ['pagina', '0'],
    ['pagina', '-1'],
    ['pagina', '1.5'],
    ['pagina', 'een'],
    ['pagina', '1000001'],
    ['pagina', '1e9'],
    ['pagina', ''],
    ['aantalPerPagina', '0'],
    ['aantalPerPagina', '1001'],
    ['aantalPerPagina', 'NaN'],
    ['onbekend', '1'],
  ])('refuse %s=%s and name the parameter', async (parameter, value) => {
    for (const name of collections) {
      const response = await app.inject(`/v1/${name}?${parameter}=${value}`)
      expect(response.statusCode).toBe(400)
      expect(response.headers['content-type']).toContain('application/problem+json')
      expect(response.json()).toMatchObject({ status: 400, parameter })
    }
  })

  it.each(['__proto__', 'constructor', 'bestaat-niet', '%00', '..%2f', 'x'.repeat(300)])(
    'know nothing called %s',
    async (id) => {
      for (const name of collections) {
        const response = await app.inject(`/v1/${name}/${id}`)
        expect([400, 404, 414]).toContain(response.statusCode)
        expect(response.headers['content-type']).toContain('application/problem+json')
        expect(response.body).not.toMatch(/\.[jt]s:\d+|node_modules/)
      }
    },
  )

  it('find indicators by all words, in any order and in capitals', async () => {
    const found = async (words: string): Promise<string[]> => {
      const query = new URLSearchParams({ zoek: words })
      const page = (await app.inject(`/v1/indicatoren?${query}`)).json()
      return page.indicatoren.map((item: { slug: string }) => item.slug)
    }
    expect(await found('studenten')).toContain('studenten')
    expect(await found('MBO Ingeschreven')).toEqual(await found('ingeschreven mbo'))
    expect(await found('studenten xqzvwk')).toEqual([])
    expect(await found('wat?')).toEqual([])
  })
})
