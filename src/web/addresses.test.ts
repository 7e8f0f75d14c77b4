import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { minifyCss } from './assets/minify-css.ts'
import { messages } from './messages/messages.ts'
import { comparableCodes, readComparison } from './pages/compare/read-comparison.ts'
import { phaseBySlug, phasePath } from './pages/phase-names.ts'
import { previousRelease } from './pages/release/route.ts'
import { excerpt, markWords } from './pages/search/mark-words.ts'
import { searchDocuments, searchKinds } from './pages/search/search-documents.ts'
import { robots, sitemap, sitePaths } from './pages/site-files/site-files.ts'
import { parseAddress, viewOf } from './routing/request-view.ts'
import { chooseEncoding, prepareRendered } from './routing/send-rendered.ts'
import { sampleAtlas, samplePorts, sampleServer, sampleView } from './test-support/sample-site.ts'
import { href, otherLanguageHref, queryText } from './view.ts'

/** Whether a text holds no half of a sign. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text)
const segment = fc.constantFrom('atlas', 'cijfers', 'energie', 'en', 'enschede', 'AM01', 'over')
const path = fc.array(segment, { maxLength: 3 }).map((parts) => `/${parts.join('/')}`)
const word = fc.oneof(fc.string(), fc.constantFrom('&', '=', '#', '?', '+', ' ', '%', 'é', '/en'))
const query = fc.dictionary(
  fc.constantFrom('a', 'leerweg', 'q', 'sorteer'),
  word.filter((text) => isWhole(text)),
  { noNullPrototype: true },
)

describe('an address', () => {
  it('is read back as what it was made of', () => {
    const pinned = { pinned: false, releaseId: '' }
    fc.assert(
      fc.property(
        path,
        query,
        fc.constantFrom('nl' as const, 'en' as const),
        (to, asked, language) => {
          fc.pre(language === 'en' || !/^\/en(\/|$)/.test(to))
          const address = parseAddress(href({ ...pinned, language }, to, asked))
          expect(address.language).toBe(language)
          expect(address.path).toBe(to)
          expect(Object.fromEntries(address.query)).toEqual(asked)
        },
      ),
    )
  })

  it('in the other language leads back to where it came from', () => {
    fc.assert(
      fc.property(
        path,
        query,
        fc.constantFrom('nl' as const, 'en' as const),
        (to, asked, language) => {
          fc.pre(!/^\/en(\/|$)/.test(to))
          const start = href({ language, pinned: false, releaseId: '' }, to, asked)
          const view = (url: string) => viewOf(parseAddress(url), 'r', samplePorts(), false)
          const there = otherLanguageHref(view(start))
          expect(there).not.toBe(start)
          expect(otherLanguageHref(view(there))).toBe(start)
        },
      ),
    )
  })

  it.each([
    ['nl', '/', {}, '/'],
    ['en', '/', {}, '/en'],
    ['en', '/', { q: 'a' }, '/en?q=a'],
    ['nl', '/atlas', { a: undefined }, '/atlas'],
    ['nl', '/atlas', { a: '' }, '/atlas?a='],
    ['en', '/onderzoek#x', { a: '1' }, '/en/onderzoek?a=1#x'],
    ['nl', '/zoeken', { q: 'a b&c=d#e' }, '/zoeken?q=a+b%26c%3Dd%23e'],
  ] as const)('in %s to %s with %j is %s', (language, to, asked, expected) => {
    expect(href({ language, pinned: false, releaseId: '' }, to, asked)).toBe(expected)
  })

  it('of a pinned view names the release once, whatever the query says', () => {
    const view = { language: 'nl', pinned: true, releaseId: 'abc' } as const
    expect(href(view, '/atlas', { release: 'anders' })).toBe('/atlas?release=abc')
    expect(href(view, '/atlas#x')).toBe('/atlas?release=abc#x')
  })

  it('keeps the order of its query', () => {
    expect(queryText({ z: '1', a: '2', m: undefined })).toBe('?z=1&a=2')
    expect(queryText({})).toBe('')
  })

  it.each([
    ['/?release=', '', true],
    ['/?release=x', 'x', true],
    ['/', 'x', false],
    ['/?release=x', '', false],
  ])('%s of release “%s” is pinned: %s', (url, releaseId, pinned) => {
    expect(viewOf(parseAddress(url), releaseId || 'r', samplePorts(), false).pinned).toBe(
      releaseId === '' ? url.includes('release') : pinned,
    )
    expect(viewOf(parseAddress(url), '', samplePorts(), false).pinned).toBe(false)
  })
})

describe('what a browser accepts', () => {
  const coding = fc.constantFrom('br', 'gzip', 'deflate', 'zstd', 'identity', 'BR', 'GZip')
  const quality = fc.constantFrom('', ';q=1', ';q=0.5', '; q=0.001', ';q=0', ';q=0.000', '; q=0.0')

  it('is answered with brotli, else gzip, else nothing; never with what it refuses', () => {
    const list = fc.uniqueArray(fc.tuple(coding, quality), {
      selector: ([name]) => name.toLowerCase(),
    })
    fc.assert(
      fc.property(list, (members) => {
        const accepted = members
          .filter(([, q]) => q === '' || Number(/q=(.*)/.exec(q)![1]) > 0)
          .map(([name]) => name.toLowerCase())
        const expected = ['br', 'gzip'].find((name) => accepted.includes(name))
        const header = members.map(([name, q]) => name + q).join(', ')
        expect(chooseEncoding(header)).toBe(expected)
      }),
    )
  })

  it('comes back the same from each encoding', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 900, maxLength: 1500 }), (text) => {
        const { identity, gzip, brotli } = prepareRendered(200, 'text/html', text)
        expect(gunzipSync(gzip!)).toEqual(identity)
        expect(brotliDecompressSync(brotli!)).toEqual(identity)
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    ['text/html; charset=utf-8', true],
    ['image/svg+xml; charset=utf-8', true],
    ['application/json', true],
    ['application/javascript', true],
    ['image/png', false],
    ['font/woff2', false],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', false],
  ])('%s is packed: %s', (type, packed) => {
    expect(prepareRendered(200, type, 'x'.repeat(2000)).gzip !== undefined).toBe(packed)
  })
})

describe('pages over HTTP', () => {
  let server: FastifyInstance
  let etag = ''
  beforeAll(async () => {
    server = await sampleServer()
    etag = String((await server.inject('/over')).headers.etag)
  })
  afterAll(() => server.close())
  const held = (header: string) =>
    server.inject({
      url: '/over',
      headers: { 'if-none-match': header, 'sec-fetch-site': 'cross-site' },
    })

  it.each([
    ['another tag', '"x"', 200],
    ['any tag at all', '*', 304],
    ['no quotes', 'x', 200],
    ['nothing', '', 200],
  ])('with %s are %s answered by %d', async (_what, header, status) => {
    expect((await held(header)).statusCode).toBe(status)
  })

  it('are not sent again to who holds them, alone or in a list, weak or strong', async () => {
    const { headers } = await held('"x"')
    const tag = String(headers.etag)
    for (const header of [tag, `W/${tag}`, `"a", ${tag}`, `${tag},"b"`]) {
      const { statusCode, body } = await held(header)
      expect([statusCode, body]).toEqual([304, ''])
    }
    expect(etag).toMatch(/^"[\w-]{22}"$/)
  })

  it.each(['HEAD', 'GET'] as const)('answer %s with the same headers', async (method) => {
    const { statusCode, headers } = await server.inject({ method, url: '/over' })
    expect([statusCode, headers.etag]).toEqual([200, etag])
  })

  it.each([
    '/cijfers/',
    '/cijfers/..%2f..%2fetc%2fpasswd',
    '/cijfers/__proto__',
    '/cijfers/constructor',
    '/cijfers/.csv',
    '/cijfers/x.svg',
    '/cijfers/studenten-voorbeeld.exe',
    '/cijfers/studenten-voorbeeld%00',
    '/regios/AM99',
    '/regios/__proto__',
    '/provincies/AM01',
    '/provincies/constructor',
    '/sectorkamers/total',
    '/sectorkamers/unknown',
    '/sectorkamers/toString',
    '/begrippen/__proto__',
    '/bronnen/__proto__',
    '/atlas/leren/extra',
    '/atlas/onzin',
    '/atlas/__proto__',
    '/releases/__proto__',
    '/en/en',
    '/EN',
    '/Atlas',
    '//atlas',
    '/assets/../package.json',
    '/assets/__proto__',
    '/insluiten/onbekend',
  ])('are not there at %s, which is said in a page', async (url) => {
    const { statusCode, body, headers } = await server.inject(url)
    expect(statusCode).toBe(404)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(body).toContain('<h1>')
  })

  it.each(['/%', '/%zz', '/atlas/%E0%A4%A', '/cijfers/%ff'])(
    'refuse the broken address %s without an error of ours',
    async (url) => {
      const { statusCode } = await server.inject(url)
      expect(statusCode).toBeGreaterThanOrEqual(400)
      expect(statusCode).toBeLessThan(500)
    },
  )

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'] as const)('refuse %s', async (method) => {
    const { statusCode } = await server.inject({ method, url: '/atlas' })
    expect(statusCode).toBe(404)
  })
})

describe('the paths that a robot reads', () => {
  const paths = sitePaths(sampleAtlas())

  it('stand in the sitemap in both languages, as addresses that may stand there', () => {
    const map = sitemap(paths, 'https://kansrijk.example')
    const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place!)
    expect(places).toHaveLength(2 * paths.length)
    expect(new Set(places).size).toBe(places.length)
    for (const place of places) expect(URL.canParse(place.replaceAll('&amp;', '&'))).toBe(true)
  })

  it('are none that robots are kept from', () => {
    const closed = robots('https://x')
      .split('\n')
      .flatMap((line) => /^Disallow: (.*)$/.exec(line)?.[1] ?? [])
    for (const one of paths)
      for (const rule of closed) expect(one.startsWith(rule.replace('/*', ''))).toBe(false)
  })

  it('are all that can be found by searching, apart from places in a page', () => {
    for (const language of ['nl', 'en'] as const) {
      const found = searchDocuments(sampleAtlas(), messages[language], language)
      for (const { href: to, kind, title } of found) {
        expect(searchKinds).toContain(kind)
        expect(title).not.toBe('')
        expect(paths).toContain(to.split('#')[0])
      }
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
    }
  })
})

describe('phases', () => {
  it('have a path that leads back to them, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const view = sampleView(language)
      for (const phase of ['choice', 'learning', 'transition', 'lifelong', 'system'] as const) {
        const slug = phasePath(phase, view).replace('/atlas/', '')
        expect(phaseBySlug(slug, view)).toBe(phase)
      }
      expect(phaseBySlug('onzin', view)).toBeUndefined()
      expect(phaseBySlug('', view)).toBeUndefined()
    }
  })
})

describe('words that answer a query', () => {
  it('are marked wherever they stand, whatever their capitals', () => {
    const text = fc.constantFrom('leerbedrijf', 'stage', 'opleiding', 'techniek')
    const filler = fc.constantFrom('het', 'xyz', '123', '…', 'de grote')
    fc.assert(
      fc.property(fc.array(filler), text, fc.array(filler), (before, wanted, after) => {
        const whole = [...before, wanted.toUpperCase(), ...after].join(' ')
        const parts = markWords(whole, [wanted], 'nl').filter(({ marked }) => marked)
        expect(parts.map((part) => part.text)).toEqual([wanted.toUpperCase()])
      }),
    )
  })

  it('stand in excerpts that are the beginning of their text, and no longer than asked', () => {
    const words = fc
      .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 80 }), (text, most) => {
        const short = excerpt(text, most)
        if (text.length <= most) expect(short).toBe(text)
        else {
          expect(short.endsWith(' …')).toBe(true)
          expect(text.startsWith(short.slice(0, -2))).toBe(true)
          expect(short.length).toBeLessThanOrEqual(most + 2)
          expect(isWhole(short)).toBe(isWhole(text))
        }
      }),
    )
  })
})

describe('a comparison in an address', () => {
  it('holds at most six known places, and accounts for all that were asked', () => {
    const code = fc.oneof(
      fc.constantFrom(...comparableCodes('region')),
      fc.constantFrom('AM99', 'x', 'NL01'),
    )
    fc.assert(
      fc.property(fc.array(code, { maxLength: 14 }), (asked) => {
        const { codes, unknown, leftOut } = readComparison(
          new URLSearchParams([['regio', asked.join(',')]]),
        )
        expect(codes.length).toBeLessThanOrEqual(6)
        expect(codes.length + unknown.length + leftOut).toBe(new Set(asked).size)
        expect(
          asked.filter((one, index) => codes.includes(one) && asked.indexOf(one) === index),
        ).toEqual(codes)
      }),
    )
  })
})

describe('the release before', () => {
  it('is the one that was first shown just before, in whatever order they are listed', () => {
    const { manifest } = sampleAtlas()
    const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
    const listed = days.map((day, index) => ({
      manifest: { ...manifest, id: `r${index}` },
      activations: [{ releaseId: `r${index}`, at: `${day}T00:00:00Z`, by: 'build' as const }],
    }))
    fc.assert(
      fc.property(fc.shuffledSubarray(listed, { minLength: 4 }), (shuffled) => {
        const before = listed.map(({ manifest: { id } }) => previousRelease(shuffled, id))
        expect(before).toEqual([undefined, 'r0', 'r1', 'r2'])
      }),
    )
  })
})

describe('a style sheet made small', () => {
  it.each([
    ['a { color : red ; }', 'a{color :red}'],
    ['a:hover  b { x: y }', 'a:hover b{x:y}'],
    ['/* weg */a{b:c}/* ook */', 'a{b:c}'],
    ['a{content:"b:  c;}  /d"}', 'a{content:"b:  c;}  /d"}'],
    ['a{content:", > {"}', 'a{content:", > {"}'],
    [
      '@media (min-width: 40em) and (a: b) { a > b { c: d } }',
      '@media (min-width:40em) and (a:b){a>b{c:d}}',
    ],
    ['a{}\n\n\nb{}', 'a{}b{}'],
    ['', ''],
  ])('%j becomes %j', (css, small) => {
    expect(minifyCss(css)).toBe(small)
  })

  it('stays as it is when it is made small again', () => {
    const piece = fc.constantFrom(
      'a',
      '{',
      '}',
      ':',
      ';',
      ',',
      '>',
      ' ',
      '\n',
      '"x: y;}"',
      'b',
      '/* c */',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = minifyCss(pieces.join(''))
        expect(minifyCss(once)).toBe(once)
      }),
    )
  })
})
