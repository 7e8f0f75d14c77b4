import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createServer } from '#api'
import { type Atlas, type Dataset, indicators, openAtlas } from '#indicators'
import { hasValue, type MissingReason, type Observation } from '#kernel'
import { dimensionById } from '#reference'
import { sources } from '#sources'
import { gatherContent, openReleaseStore } from '#store'

let folder: string
let atlas: Atlas
let app: FastifyInstance
let schemas: Record<'list' | 'one' | 'figures', z.ZodType>

const shippedFolder = fileURLToPath(new URL('../../data/published', import.meta.url))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kansrijk-api-'))
  const store = openReleaseStore(folder)
  const fetchedFolder = join(folder, 'bronnen')
  const codeVersion = 'test'
  const content = await gatherContent({ shippedFolder, fetchedFolder, sources, codeVersion })
  await store.publish(content, '2026-01-01T00:00:00Z')
  atlas = await openAtlas((await store.current())!)
  app = await createServer({
    atlas: async () => atlas,
    atlasOf: async (id) => (id === atlas.manifest.id ? atlas : undefined),
    releases: store,
    baseUrl: 'https://kansrijk.example',
    version: 'test',
    log: {
      error: (details) => {
        throw new Error(JSON.stringify(details))
      },
    },
    now: () => 0,
    rateLimit: false,
    trustProxy: false,
  })
  schemas = await describedSchemas()
})

afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true, force: true })
})

/** The schemas of answers as our own OpenAPI description gives them to callers. */
async function describedSchemas() {
  const { paths } = (await app.inject('/v1/openapi.json')).json()
  const schemaOf = (path: string): z.ZodType =>
    z.fromJSONSchema(paths[path].get.responses['200'].content['application/json'].schema)
  return {
    list: schemaOf('/indicatoren'),
    one: schemaOf('/indicatoren/{slug}'),
    figures: schemaOf('/indicatoren/{slug}/waarnemingen'),
  }
}

const reasons: Readonly<Record<MissingReason, string>> = {
  suppressed: 'afgeschermd',
  notMeasured: 'nietGemeten',
  notApplicable: 'nietVanToepassing',
  notDelivered: 'nietGeleverd',
  notYetInForce: 'nogNietVanKracht',
  revised: 'ingetrokken',
}

/** What every format must give back: the number, or the reason why there is none. */
function expected(o: Observation): number | string {
  return hasValue(o.cell) ? o.cell.value : reasons[o.cell.missing]
}

interface Row {
  readonly waarde?: number
  readonly ontbreekt?: { readonly reden: string }
}

async function get(path: string) {
  const response = await app.inject(`/v1/indicatoren/${path}`)
  expect([path, response.statusCode]).toEqual([path, 200])
  return response
}

async function rowsOf(slug: string, page: number, size: number): Promise<Row[]> {
  const body = (await get(`${slug}/waarnemingen?pagina=${page}&aantalPerPagina=${size}`)).json()
  schemas.figures.parse(body)
  return body.waarnemingen
}

async function dataOf(slug: string): Promise<Dataset> {
  const data = await atlas.dataset(slug)
  expect(data?.observations.length).toBeGreaterThan(0)
  return data!
}

it('lists every indicator, by the described schema', async () => {
  const body = (await app.inject('/v1/indicatoren?aantalPerPagina=1000')).json()
  schemas.list.parse(body)
  expect(body.indicatoren.map(({ slug }: { slug: string }) => slug)).toEqual(
    indicators.map(({ slug }) => slug),
  )
})

describe('the described schema', () => {
  it('refuses figures in which a missing number became 0 and null', async () => {
    const { slug } = indicators[0]!
    const body = (await get(`${slug}/waarnemingen`)).json()
    const [first] = body.waarnemingen
    for (const wrong of [
      { ...first, waarde: null },
      { ...first, waarde: '' },
      { ...first, x: 1 },
    ])
      expect(schemas.figures.safeParse({ ...body, waarnemingen: [wrong] }).success).toBe(false)
  })
})

describe.each(indicators.map(({ slug }) => slug))('%s', (slug) => {
  it('has its resource, by the described schema, with links that exist', async () => {
    const body = (await get(slug)).json()
    schemas.one.parse(body)
    expect(body.aantalWaarnemingen).toBe((await dataOf(slug)).observations.length)
    for (const { href } of [body._links.self, body._links.waarnemingen])
      expect((await app.inject(href.replace('https://kansrijk.example', ''))).statusCode).toBe(200)
  })

  it('gives all its figures as JSON, in pages that are disjoint and complete', async () => {
    const { observations } = await dataOf(slug)
    const size = Math.max(1, Math.ceil(observations.length / 3))
    const pages = await Promise.all([1, 2, 3, 4].map((page) => rowsOf(slug, page, size)))
    const rows = pages.flat()
    expect(rows.map((row) => row.waarde ?? row.ontbreekt?.reden)).toEqual(
      observations.map(expected),
    )
    for (const row of rows) expect('waarde' in row).toBe(!('ontbreekt' in row))
    expect(new Set(rows.map(keyOf)).size).toBe(observations.length)
    expect(pages[3]).toEqual([])
  })

  it('gives the same figures as CSV, a missing one as an empty field with its reason', async () => {
    const { observations } = await dataOf(slug)
    const { body } = await get(`${slug}/waarnemingen.csv`)
    const rows = parse(body, { columns: true }) as Record<string, string>[]
    for (const row of rows) expect(row.waarde === '').toBe(row.reden !== '')
    expect(rows.map((row) => (row.waarde === '' ? row.reden : Number(row.waarde)))).toEqual(
      observations.map(expected),
    )
  })

  it('gives the same figures as JSON-stat, a missing one as null with its reason', async () => {
    const { observations } = await dataOf(slug)
    const cube = (await get(`${slug}/waarnemingen.jsonstat`)).json()
    for (const o of observations) {
      const place = placeIn(cube, o)
      expect(cube.value[place] ?? cube.status[place]).toBe(expected(o))
      if (!hasValue(o.cell)) expect(cube.value[place] ?? null).toBeNull()
    }
    const given = Object.values(cube.value).filter((value) => value !== null)
    expect(given).toHaveLength(observations.filter((o) => hasValue(o.cell)).length)
  })

  it('gives the same figures as XLSX, a missing one as an empty cell with its reason', async () => {
    const { observations } = await dataOf(slug)
    const { sheets } = await readXlsx((await get(`${slug}/waarnemingen.xlsx`)).rawPayload)
    const [head, ...rows] = sheets[0]!.rows
    const [value, reason] = [head!.indexOf('waarde'), head!.indexOf('reden')]
    expect(rows.map((row) => row[value] ?? row[reason])).toEqual(observations.map(expected))
  })
})

/** What tells a row from all others: everything but the number. */
function keyOf(row: Row): string {
  const { waarde: _waarde, ontbreekt: _ontbreekt, ...rest } = row
  const names = ['definitie', 'periode', ...Object.keys(rest).filter((name) => isDimension(name))]
  return names.map((name) => `${name}=${(rest as Record<string, string>)[name]}`).join(' ')
}

const notDimensions = new Set([
  'indicator',
  'eenheid',
  'status',
  'kwalificatie',
  'ongeverifieerd',
  'interval',
  'geenInterval',
  'n',
  'bronnen',
  'noot',
])

function isDimension(name: string): boolean {
  return !notDimensions.has(name)
}

interface Cube {
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly dimension: Readonly<Record<string, { category: { index: readonly string[] } }>>
}

/** The place of an observation in a JSON-stat cube, by the rule of the specification. */
function placeIn(cube: Cube, o: Observation): number {
  const codes = new Map([
    ['definitie', o.definition],
    ['periode', o.period],
    ...Object.entries(o.dimensions).map(
      ([id, code]) => [dimensionById(id as keyof typeof o.dimensions).field, code] as const,
    ),
  ])
  return cube.id.reduce((place, id, i) => {
    const at = cube.dimension[id]!.category.index.indexOf(codes.get(id) ?? '')
    expect(at).toBeGreaterThanOrEqual(0)
    return place * cube.size[i]! + at
  }, 0)
}
