import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl, linkHeader, pageLinks, pageOf, withParameter } from './paging.ts'

const name = fc.constantFrom('a', 'aantal', 'fase', 'pagina', 'paginaa', 'zoek', 'z')
const value = fc.oneof(
  fc.string({ maxLength: 6 }).map((text) => encodeURIComponent(text)),
  fc.constantFrom('', 'wat?', 'a=b', '?', 'a/b', '%20', '+', 'é'),
)
const pairs = fc.array(fc.tuple(name, value), { maxLength: 6 })
const address = pairs.map((list) => {
  const query = list.map(([key, text]) => `${key}=${text}`).join('&')
  return query === '' ? '/v1/x' : `/v1/x?${query}`
})
const queryOf = (url: string): string[] => {
  const mark = url.indexOf('?')
  return mark < 0 ? [] : url.slice(mark + 1).split('&')
}

describe('an address with a parameter set', () => {
  it('keeps every other parameter as it was, in order of their text', () => {
    fc.assert(
      fc.property(address, fc.nat(99), (url, page) => {
        const set = withParameter(url, 'pagina', String(page))
        const others = queryOf(url).filter((part) => !part.startsWith('pagina='))
        const rest = queryOf(set).filter((part) => !part.startsWith('pagina='))
        expect(rest).toEqual([...others].sort())
        expect(queryOf(set).filter((part) => part.startsWith('pagina='))).toEqual([
          `pagina=${page}`,
        ])
      }),
    )
  })

  it('is canonical already', () => {
    fc.assert(
      fc.property(address, (url) => {
        const set = withParameter(url, 'pagina', '2')
        expect(canonicalUrl(set)).toBe(set)
      }),
    )
  })

  it('does not change when it is set again', () => {
    fc.assert(
      fc.property(address, (url) => {
        const once = withParameter(url, 'pagina', '7')
        expect(withParameter(once, 'pagina', '7')).toBe(once)
      }),
    )
  })

  it.each([
    ['/v1/begrippen?zoek=wat?', '/v1/begrippen?pagina=2&zoek=wat?'],
    ['/v1/begrippen?zoek=a?b&pagina=1', '/v1/begrippen?pagina=2&zoek=a?b'],
    ['/v1/x?pagina=1&pagina=3', '/v1/x?pagina=2'],
    ['/v1/x?paginas=1', '/v1/x?pagina=2&paginas=1'],
    ['/v1/x?apagina=1', '/v1/x?apagina=1&pagina=2'],
    ['/v1/x?', '/v1/x?pagina=2'],
  ])('%s becomes %s', (url, expected) => {
    expect(withParameter(url, 'pagina', '2')).toBe(expected)
  })

  it('encodes the value it is given', () => {
    expect(withParameter('/x', 'zoek', 'a&b=c?')).toBe('/x?zoek=a%26b%3Dc%3F')
  })
})

describe('a canonical address', () => {
  it('is the same for every order of the same parameters', () => {
    fc.assert(
      fc.property(pairs, fc.nat(), (list, turn) => {
        const parts = list.map(([key, text]) => `${key}=${text}`)
        const at = parts.length === 0 ? 0 : turn % parts.length
        const turned = [...parts.slice(at), ...parts.slice(0, at)]
        expect(canonicalUrl(`/v1/x?${turned.join('&')}`)).toBe(
          canonicalUrl(`/v1/x?${parts.join('&')}`),
        )
      }),
    )
  })

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(address, (url) => {
        expect(queryOf(canonicalUrl(url)).sort()).toEqual(queryOf(url).filter(Boolean).sort())
      }),
    )
  })

  it('is canonical', () => {
    fc.assert(
      fc.property(address, (url) => {
        expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url))
      }),
    )
  })
})

describe('the links of a page', () => {
  const asked = fc.record({
    total: fc.nat(500),
    pagina: fc.integer({ min: 1, max: 60 }),
    aantalPerPagina: fc.integer({ min: 1, max: 60 }),
  })
  const pageIn = (href: string): number =>
    Number(new URL(`https://x${href}`).searchParams.get('pagina'))

  it('lead along every page from first to last and back', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 40 }), (total, aantalPerPagina) => {
        const seen: number[] = []
        let url: string | undefined = '/v1/x?zoek=wat?'
        while (url !== undefined) {
          const pagina: number = pageIn(url) || 1
          seen.push(pagina)
          url = pageLinks(url, pageOf(total, { pagina, aantalPerPagina })).next?.href
        }
        const { paginas } = pageOf(total, { aantalPerPagina })
        expect(seen).toEqual(Array.from({ length: paginas }, (_, index) => index + 1))
      }),
    )
  })

  it('never lead outside what there is', () => {
    fc.assert(
      fc.property(asked, ({ total, ...query }) => {
        const page = pageOf(total, query)
        const links = pageLinks('/v1/x', page)
        for (const relation of ['first', 'prev', 'next', 'last'] as const) {
          const link = links[relation]
          if (link === undefined) continue
          expect(pageIn(link.href)).toBeGreaterThanOrEqual(1)
          expect(pageIn(link.href)).toBeLessThanOrEqual(page.paginas)
        }
        expect(links.prev === undefined).toBe(page.pagina === 1)
        expect(links.next === undefined).toBe(page.pagina >= page.paginas)
      }),
    )
  })

  it('cut a collection as slicing it does', () => {
    fc.assert(
      fc.property(asked, ({ total, pagina, aantalPerPagina }) => {
        const items = Array.from({ length: total }, (_, index) => index)
        const { from, to } = pageOf(total, { pagina, aantalPerPagina })
        const first = (pagina - 1) * aantalPerPagina
        expect(items.slice(from, to)).toEqual(items.slice(first, first + aantalPerPagina))
      }),
    )
  })

  it('stand in a header that gives each of them back', () => {
    fc.assert(
      fc.property(asked, ({ total, ...query }) => {
        const links = pageLinks('https://x/v1/x?zoek=a', pageOf(total, query))
        const read = linkHeader(links)
          .split(', ')
          .map((part) => /^<(.*)>; rel="(\w+)"$/.exec(part)!)
        expect(Object.fromEntries(read.map(([, href, relation]) => [relation, { href }]))).toEqual(
          links,
        )
      }),
    )
  })

  it('are no header at all when there are none', () => {
    expect(linkHeader({})).toBe('')
  })
})
