import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../test-support/html.ts'
import { sampleAtlas, sampleServer } from '../../test-support/sample-site.ts'
import { find, prepareSearch, searchIndexOf } from './find.ts'
import { searchKinds } from './search-documents.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const page = async (query: string, prefix = '') =>
  (await server.inject({ url: `${prefix}/zoeken`, query: { q: query } })).body

const atlas = sampleAtlas()
const found = (query: string, language: 'nl' | 'en' = 'nl') =>
  find(searchIndexOf(atlas, language), query).flatMap(({ kind, hits }) =>
    hits.map(({ document }) => `${kind} ${document.href}`),
  )

describe('preparing the search', () => {
  it('builds each index in a turn of its own, once, for the questions that come', () => {
    const own = sampleAtlas()
    const waiting: (() => void)[] = []
    prepareSearch(own, (task) => waiting.push(task))
    prepareSearch(own, (task) => waiting.push(task))
    expect(waiting).toHaveLength(2)
    for (const task of waiting) task()
    expect(searchIndexOf(own, 'nl')).toBe(searchIndexOf(own, 'nl'))
    expect(searchIndexOf(own, 'en')).not.toBe(searchIndexOf(own, 'nl'))
  })

  it.each([
    ['starts when the server listens', true],
    ['is left to the first question where nobody listens', false],
  ])('%s', async (_, listens) => {
    let asked = 0
    const own = sampleAtlas()
    const counting = {
      get indicators() {
        asked += 1
        return own.indicators
      },
      manifest: own.manifest,
      names: own.names,
      dataset: own.dataset,
    }
    const site = await sampleServer({ atlas: async () => counting })
    await (listens ? site.listen({ port: 0, host: '127.0.0.1' }) : site.ready())
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate)
    expect(asked > 0).toBe(listens)
    await site.close()
  })
})

describe('what is found', () => {
  it.each([
    ['leerbedrijf', 'term /begrippen/leerbedrijf'],
    ['leerbedrijven', 'term /begrippen/leerbedrijf'],
    ['arbijdsmarktregio', 'term /begrippen/arbeidsmarktregio'],
    ['stage tekort', 'term /begrippen/stagetekort'],
    ['bbl aandeel', 'term /begrippen/bbl-aandeel'],
    ['Werk na het diploma', 'figure /cijfers/werk-voorbeeld'],
    ['Friesland', 'region /regios/AM02'],
    ['zorg welzijn', 'chamber /sectorkamers/zws'],
    ['privacy', 'page /privacy'],
  ])('“%s” gives %s first', (query, first) => {
    expect(found(query)[0]).toBe(first)
  })

  it.each(['Zwolle', 'zwole', 'GM0193'])(
    '“%s” leads to the region of that municipality',
    (query) => {
      expect(found(query)).toContain('municipality /regios/AM36')
    },
  )

  it.each(['Amersfort', 'amersfoort'])('“%s” finds the region with a typing error', (query) => {
    expect(found(query)[0]).toBe('region /regios/AM14')
  })

  it('finds English words in English', () => {
    expect(found('training company', 'en')).toContain('term /begrippen/leerbedrijf')
    expect(found('work by region', 'en')).toContain('figure /cijfers/regio-voorbeeld')
  })

  it('finds sources and research', () => {
    expect(found('Voorbeeldbron')).toContain('source /bronnen/bron-a')
    expect(found('spanningsindicator').some((hit) => hit.startsWith('research '))).toBe(true)
  })

  it('is nothing for a word that is nowhere', () => {
    expect(found('xqzvwk')).toEqual([])
  })

  it('builds the index of a release once per language', () => {
    expect(searchIndexOf(atlas, 'nl')).toBe(searchIndexOf(atlas, 'nl'))
    expect(searchIndexOf(atlas, 'en')).not.toBe(searchIndexOf(atlas, 'nl'))
    expect(searchIndexOf(sampleAtlas(), 'nl')).not.toBe(searchIndexOf(atlas, 'nl'))
  })

  it('answers a known index within fifty milliseconds', () => {
    const index = searchIndexOf(atlas, 'nl')
    find(index, 'warm')
    const times = [1, 2, 3].map(() => {
      const start = performance.now()
      find(index, 'arbijdsmarktregio stagetekort')
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })

  it('names each kind in the order of its best hit', () => {
    const groups = find(searchIndexOf(atlas, 'nl'), 'regio')
    const best = groups.map(({ hits }) => hits[0]?.score ?? 0)
    expect(best).toEqual([...best].sort((a, b) => b - a))
    for (const { kind } of groups) expect(searchKinds).toContain(kind)
  })
})

describe('the page with results', () => {
  it('marks the words that answer and says how many there are', async () => {
    const body = await page('leerbedrijf')
    expect(body).toContain('<mark>leerbedrijf</mark>')
    expect(words(body)).toMatch(/\d+ resultaten/)
    expect(body).toContain('<h2 id="groep-term">Begrippen</h2>')
  })

  it('links in the language of the reader', async () => {
    expect(await page('Zwolle', '/en')).toContain('href="/en/regios/AM36"')
  })

  it('suggests what to try when nothing is found, or nothing was asked', async () => {
    const nothing = words(await page('xqzvwk'))
    expect(nothing).toContain('Niets gevonden voor “xqzvwk”')
    expect(nothing).toContain('Probeer bijvoorbeeld')
    expect(words(await page(''))).toContain('Typ hierboven wat je zoekt')
  })

  it('writes what was typed as text, never as HTML', async () => {
    const body = await page('<script>alert(1)</script>')
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;script&gt;')
  })

  it.each(['   ', '%', '"', '\\', 'a'.repeat(500), '🎓', '<'])('survives “%s”', async (query) => {
    expect((await server.inject({ url: '/zoeken', query: { q: query } })).statusCode).toBe(200)
  })
})
