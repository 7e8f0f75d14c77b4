import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PagePorts } from './ports.ts'
import { words } from './test-support/html.ts'
import { sampleAtlas, sampleServer } from './test-support/sample-site.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers })

describe('pages over HTTP', () => {
  it.each([
    ['/', 'nl', 'Hoe staat het ervoor'],
    ['/en', 'en', 'How are'],
    ['/atlas', 'nl', 'Atlas'],
    ['/en/atlas/leren', 'en', 'Learning'],
    ['/cijfers/studenten-voorbeeld', 'nl', 'Hoeveel studenten zijn er?'],
    ['/en/cijfers/studenten-voorbeeld', 'en', 'How many students are there?'],
    ['/insluiten/werk-voorbeeld', 'nl', 'Wie heeft werk'],
    ['/_galerij', 'nl', 'observation-table'],
  ])('%s is a page in %s', async (url, language, text) => {
    const { statusCode, body, headers } = await get(url)
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-language']).toBe(language)
    expect(body).toContain(`<html lang="${language}">`)
    expect(words(body)).toContain(text)
  })

  it('allows no script and style but our own, and frames only for embedding', async () => {
    const page = await get('/')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(page.body.match(/<style/g)).toHaveLength(1)
    expect(page.body.match(/<script/g)).toHaveLength(1)
    expect(page.body).not.toMatch(/\sstyle="|\son[a-z]+="/)
    const embedded = await get('/insluiten/studenten-voorbeeld')
    expect(embedded.headers['content-security-policy']).toContain('frame-ancestors *')
  })

  it.each(['studenten-voorbeeld', 'regio-voorbeeld', 'werk-voorbeeld'])(
    'draws %s without inline style',
    async (slug) => {
      for (const display of ['grafiek', 'kaart', 'tabel'])
        expect((await get(`/cijfers/${slug}?weergave=${display}`)).body).not.toMatch(/\sstyle="/)
    },
  )

  it('answers 404 in house style for what does not exist', async () => {
    const missing = await get('/bestaat-niet')
    expect(missing.statusCode).toBe(404)
    expect(words(missing.body)).toContain('Deze pagina is er niet')
    const english = await get('/en/nothing')
    expect(words(english.body)).toContain('This page does not exist')
  })

  it('names the values that exist when one in the address does not', async () => {
    const { statusCode, body } = await get('/cijfers/studenten-voorbeeld?leerweg=lts')
    expect(statusCode).toBe(404)
    expect(words(body)).toContain('Bij “leerweg” staat “lts”')
    expect(body).toContain('href="/cijfers/studenten-voorbeeld?leerweg=bbl"')
  })

  it('offers figures whose name looks like the one asked for', async () => {
    const { statusCode, body } = await get('/cijfers/studenten-aantal')
    expect(statusCode).toBe(404)
    expect(body).toContain('href="/cijfers/studenten-voorbeeld"')
  })

  it('escapes whatever stands in the address', async () => {
    const { body } = await get(
      `/cijfers/studenten-voorbeeld?leerweg=${encodeURIComponent('<b>"x')}`,
    )
    expect(body).toContain('&lt;b&gt;&quot;x')
  })

  it('never fails on any path or query', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).map(encodeURIComponent)
    const names = [
      'weergave',
      'uitsplitsing',
      'leerweg',
      'periode',
      'definitie',
      'pagina',
      'release',
    ]
    const query = fc
      .tuple(fc.constantFrom(...names), text)
      .map(([name, value]) => `${name}=${value}`)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', '/en'), text, query, async (prefix, path, asked) => {
        const own = await get(`${prefix}/cijfers/studenten-voorbeeld?${asked}`)
        expect(own.statusCode).toBeLessThan(500)
        const odd = await get(`${prefix}/cijfers/${path}`)
        expect(odd.statusCode).toBeLessThan(500)
      }),
      { numRuns: 60 },
    )
  })
})

describe('sending pages', () => {
  it('compresses as the browser likes, with the same content', async () => {
    const plain = await get('/atlas')
    const brotli = await get('/atlas', { 'accept-encoding': 'gzip, br' })
    const gzip = await get('/atlas', { 'accept-encoding': 'gzip' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(plain.body)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.body)
    expect(plain.headers.vary).toBe('accept-encoding, sec-fetch-site, referer')
  })

  it('sends nothing again to a browser that has the page', async () => {
    const page = await get('/atlas', { 'sec-fetch-site': 'same-origin' })
    const etag = String(page.headers.etag)
    const again = await get('/atlas', { 'if-none-match': etag })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
  })

  it('asks for the typeface only in pages for a browser that has been here before', async () => {
    const first = await get('/atlas', { 'sec-fetch-site': 'none' })
    expect(first.body).not.toMatch(/@font-face|rel="preload"/)
    const next = await get('/atlas', { 'sec-fetch-site': 'same-origin' })
    expect(next.body).toContain('rel="preload" as="font"')
    expect(next.body).toContain('@font-face')
    const again = await get('/atlas', { 'if-none-match': String(first.headers.etag) })
    expect(again.statusCode).toBe(200)
    expect(again.body).toBe(next.body)
  })

  it('lets browsers keep assets for good', async () => {
    const { statusCode, headers } = await get('/assets/kansrijk.css')
    expect(statusCode).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it('makes a page once per release and address', async () => {
    let measured = 0
    const atlas = sampleAtlas()
    const counting = {
      ...atlas,
      dataset: (slug: string) => {
        measured += 1
        return atlas.dataset(slug)
      },
    }
    const own = await sampleServer({ atlas: async () => counting })
    await own.inject('/cijfers/studenten-voorbeeld')
    const once = measured
    await own.inject('/cijfers/studenten-voorbeeld')
    expect(measured).toBe(once)
    await own.close()
  })
})

describe('releases', () => {
  it('opens the release in the address and keeps it in every link', async () => {
    const { statusCode, body } = await get('/atlas?release=0123456789abcdef')
    expect(statusCode).toBe(200)
    expect(words(body)).toContain('Je bekijkt een eerdere uitgave (0123456789abcdef)')
    expect(body).toContain('href="/cijfers/studenten-voorbeeld?release=0123456789abcdef"')
  })

  it('says that a release does not exist', async () => {
    const { statusCode, body } = await get('/atlas?release=ffff')
    expect(statusCode).toBe(404)
    expect(words(body)).toContain('Uitgave “ffff” bestaat niet')
  })

  it('asks for patience before the first build', async () => {
    const empty = await sampleServer({ atlas: async () => undefined })
    const { statusCode, body } = await empty.inject('/')
    expect(statusCode).toBe(503)
    expect(words(body)).toContain('Er zijn nog geen cijfers')
    await empty.close()
  })
})

describe('errors of our own', () => {
  it('give a page without details and are reported', async () => {
    const seen: unknown[] = []
    const broken: Partial<PagePorts> = {
      atlas: async () => {
        throw new Error('geheime details')
      },
      onError: (error) => seen.push(error),
    }
    const own = await sampleServer(broken)
    const { statusCode, body } = await own.inject('/')
    expect(statusCode).toBe(500)
    expect(words(body)).toContain('Er ging iets mis bij ons')
    expect(body).not.toContain('geheime')
    expect(seen).toHaveLength(1)
    await own.close()
  })
})
