import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Atlas, type Indicator, measureDataset } from '#indicators'
import { valueCell } from '#kernel'
import { words } from './test-support/html.ts'
import { figure, sampleRegions, sampleStudents } from './test-support/sample-indicators.ts'
import { sampleAtlas, sampleServer, sampleSource } from './test-support/sample-site.ts'

const newId = '0123456789abcdef'
const oldId = 'aaaaaaaaaaaaaaaa'
const persons = (value: number) => valueCell(value, 'persons', { noInterval: 'fullCount' })
const share = (value: number) => valueCell(value, 'ratio', { noInterval: 'fullCount' })

/** The students of the sample as an older release had them: other numbers, and a year less. */
const oldStudents: Indicator = {
  ...sampleStudents,
  measure: () =>
    [2020, 2021].flatMap((year) =>
      ['total', 'bol', 'bbl'].map((pathway, index) => ({
        ...figure(`${year}`, { pathway }, persons(7000 + 100 * index + (year - 2020))),
        series: 'studenten-voorbeeld',
      })),
    ),
}
const oldRegions: Indicator = {
  ...sampleRegions,
  measure: () =>
    ['NL01', 'AM01', 'AM02', 'AM03'].map((region, index) => ({
      ...figure('2021', { region }, share(0.61 + index / 100), 'as-published'),
      series: 'regio-voorbeeld',
    })),
}

function older(): Atlas {
  const current = sampleAtlas()
  const indicators = [oldStudents, oldRegions]
  return {
    ...current,
    manifest: { ...current.manifest, id: oldId },
    indicators,
    dataset: async (slug) => {
      const found = indicators.find((indicator) => indicator.slug === slug)
      return found && measureDataset(found, () => [], [sampleSource], oldId)
    },
  }
}

let server: FastifyInstance
beforeAll(async () => {
  const [current, old] = [sampleAtlas(), older()]
  const atlases = new Map([
    [newId, current],
    [oldId, old],
  ])
  server = await sampleServer({
    atlas: async () => current,
    atlasOf: async (id) => atlases.get(id),
  })
})
afterAll(() => server.close())

const get = (url: string) => server.inject(url)
const linksOf = (body: string): string[] =>
  [...body.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))

describe('a link to an older release', () => {
  it.each([
    ['/cijfers/studenten-voorbeeld?uitsplitsing=geen&weergave=tabel', '7.001', '502.022'],
    ['/en/cijfers/studenten-voorbeeld?uitsplitsing=geen&weergave=tabel', '7,001', '502,022'],
    ['/cijfers/regio-voorbeeld?weergave=tabel', '62%', '20%'],
    ['/regios/AM01', '62%', '20%'],
    ['/vergelijken?regio=AM01,AM02', '62%', '20%'],
  ])('%s shows the numbers of then, not those of now', async (path, then, now) => {
    const mark = path.includes('?') ? '&' : '?'
    const old = words((await get(`${path}${mark}release=${oldId}`)).body)
    expect(old).toContain(then)
    expect(old).not.toContain(now)
    const current = words((await get(path)).body)
    expect(current).not.toContain(then)
  })

  it('shows the same again after the current release was shown, and the other way round', async () => {
    const path = '/cijfers/studenten-voorbeeld?uitsplitsing=geen&weergave=tabel'
    const ask = async (url: string) => (await get(url)).body
    const [old, now] = [await ask(`${path}&release=${oldId}`), await ask(path)]
    expect(await ask(`${path}&release=${oldId}`)).toBe(old)
    expect(await ask(path)).toBe(now)
    expect(old).not.toBe(now)
  })

  it.each([
    '/',
    '/atlas',
    '/atlas/leren',
    '/cijfers/studenten-voorbeeld',
    '/regios',
    '/regios/AM01',
    '/provincies/PV20',
    '/sectorkamers',
    '/vergelijken?regio=AM01,AM02',
    '/begrippen/bbl',
    '/bronnen/bron-a',
    '/zoeken?q=studenten',
  ])('%s keeps the release in every link on the page but the one out', async (path) => {
    const mark = path.includes('?') ? '&' : '?'
    const { body } = await get(`${path}${mark}release=${oldId}`)
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
    const leaks = linksOf(main).filter((link) => !link.includes(`release=${oldId}`))
    expect(leaks).toEqual([])
    expect(words(body)).toContain(`Je bekijkt een eerdere uitgave (${oldId})`)
  })

  it('keeps the release in every form', async () => {
    for (const path of ['/cijfers/studenten-voorbeeld', '/vergelijken', '/regios']) {
      const { body } = await get(`${path}?release=${oldId}`)
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
      for (const [form] of main.matchAll(/<form[\s\S]*?<\/form>/g))
        expect(form, path).toMatch(new RegExp(`value="${oldId}"|release=${oldId}`))
    }
  })

  it('leads out to the page as it is now', async () => {
    const { body } = await get(`/cijfers/studenten-voorbeeld?release=${oldId}`)
    const notice = body.slice(body.indexOf('kr-alert-warning'), body.indexOf('<main'))
    expect(linksOf(notice)).toEqual(['/cijfers/studenten-voorbeeld'])
  })

  it('goes along to the data and the pictures', async () => {
    for (const extension of ['csv', 'xlsx', 'json']) {
      const { statusCode, headers } = await get(
        `/cijfers/studenten-voorbeeld.${extension}?release=${oldId}&leerweg=bbl`,
      )
      expect(statusCode).toBe(302)
      const to = new URL(String(headers.location), 'https://x')
      expect(to.pathname).toBe(`/v1/indicatoren/studenten-voorbeeld/waarnemingen.${extension}`)
      expect(to.searchParams.get('release')).toBe(oldId)
      expect(to.searchParams.get('leerweg')).toBe('bbl')
    }
    const { body } = await get(`/cijfers/studenten-voorbeeld.svg?release=${oldId}`)
    expect(body).toContain(`release=${oldId}`)
    expect(body).not.toContain('502.0')
  })

  it('shows a period of then that is gone, and none of now that was not there', async () => {
    const ask = (period: string, release: string) =>
      get(`/cijfers/studenten-voorbeeld?periode=${period}&release=${release}`)
    expect((await ask('2021', oldId)).statusCode).toBe(200)
    expect((await ask('2022', oldId)).statusCode).toBe(404)
    expect((await ask('2022', newId)).statusCode).toBe(200)
  })

  it('finds no figure that the release did not have', async () => {
    expect((await get(`/cijfers/werk-voorbeeld?release=${oldId}`)).statusCode).toBe(404)
    expect((await get(`/cijfers/werk-voorbeeld?release=${newId}`)).statusCode).toBe(200)
  })
})

describe('a release that is not there', () => {
  it.each([
    'ffffffffffffffff',
    'aaaaaaaaaaaaaaa',
    'AAAAAAAAAAAAAAAA',
    '',
    '..',
    '%00',
    '<script>',
    '__proto__',
    'a'.repeat(500),
  ])('%j is a page that says so, and not an error', async (id) => {
    const { statusCode, body } = await get(`/atlas?release=${encodeURIComponent(id)}`)
    expect(statusCode).toBe(404)
    expect(body).not.toContain('<script>alert')
    expect(linksOf(body)).toContain('/releases')
  })

  it('is not kept, so that it can come', async () => {
    const headers = (await get('/atlas?release=ffffffffffffffff')).headers
    expect(headers['cache-control']).toBe('no-store')
  })
})
