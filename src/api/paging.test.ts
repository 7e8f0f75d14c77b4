import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUrl, linkHeader, pageLinks, pageOf, withParameter } from './paging.ts'

describe('pageOf', () => {
  it.each([
    [0, {}, { pagina: 1, paginas: 1, from: 0, to: 0 }],
    [50, {}, { pagina: 1, paginas: 1, from: 0, to: 50 }],
    [51, {}, { pagina: 1, paginas: 2, from: 0, to: 50 }],
    [51, { pagina: 2 }, { pagina: 2, paginas: 2, from: 50, to: 51 }],
    [51, { pagina: 9 }, { pagina: 9, paginas: 2, from: 51, to: 51 }],
    [7, { pagina: 2, aantalPerPagina: 3 }, { pagina: 2, paginas: 3, from: 3, to: 6 }],
  ])('cuts %i items by %j', (total, query, expected) => {
    expect(pageOf(total, query)).toMatchObject({ aantal: total, ...expected })
  })

  it('shows every item exactly once over all pages', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 60 }), (total, aantalPerPagina) => {
        const { paginas } = pageOf(total, { aantalPerPagina })
        let next = 0
        for (let pagina = 1; pagina <= paginas; pagina++) {
          const page = pageOf(total, { pagina, aantalPerPagina })
          expect(page.from).toBe(next)
          next = page.to
        }
        expect(next).toBe(total)
      }),
    )
  })
})

describe('pageLinks', () => {
  const url = 'https://x/v1/regios?aantalPerPagina=2&pagina=2&soort=gemeente'
  const at = (n: number) => ({ href: url.replace('pagina=2&soort', `pagina=${n}&soort`) })

  it('link to the pages around a page in the middle', () => {
    const links = pageLinks(url, pageOf(7, { pagina: 2, aantalPerPagina: 2 }))
    expect(links).toEqual({
      self: { href: url },
      first: at(1),
      prev: at(1),
      next: at(3),
      last: at(4),
    })
  })

  it('have no previous on the first and no next on the last page', () => {
    expect(Object.keys(pageLinks(url, pageOf(1, {})))).toEqual(['self', 'first', 'last'])
  })

  it('lead back to the last page from beyond the end', () => {
    const links = pageLinks(url, pageOf(7, { pagina: 99, aantalPerPagina: 2 }))
    expect(links.prev).toEqual(at(4))
    expect(links.next).toBeUndefined()
  })
})

describe('addresses', () => {
  it.each([
    ['/v1/x', '/v1/x'],
    ['/v1/x?', '/v1/x'],
    ['/v1/x?b=1', '/v1/x?b=1'],
    ['/v1/x?b=1&a=2', '/v1/x?a=2&b=1'],
    ['/v1/x?&&b=1&&a=2&', '/v1/x?a=2&b=1'],
  ])('%s becomes canonical as %s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected)
  })

  it('set a parameter once, whatever was there', () => {
    expect(withParameter('https://x/a?pagina=3&b=1', 'pagina', '4')).toBe(
      'https://x/a?b=1&pagina=4',
    )
    expect(withParameter('https://x/a', 'pagina', '1')).toBe('https://x/a?pagina=1')
  })

  it('stand in a Link header by relation', () => {
    expect(linkHeader({ self: { href: 'https://x/a' }, next: { href: 'https://x/b' } })).toBe(
      '<https://x/a>; rel="self", <https://x/b>; rel="next"',
    )
  })
})
