import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleAtlas, sampleServer } from '../../test-support/sample-site.ts'
import { robots, sitemap, sitePaths } from './site-files.ts'

describe('the paths of the site', () => {
  const paths = sitePaths(sampleAtlas())

  it('hold every kind of page once', () => {
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of ['/', '/cijfers/werk-voorbeeld', '/regios/AM01', '/provincies/PV20'])
      expect(paths).toContain(path)
    for (const path of ['/sectorkamers/tgo', '/begrippen/bbl', '/bronnen/bron-a', '/privacy'])
      expect(paths).toContain(path)
  })

  it('hold 35 regions and 12 provinces', () => {
    expect(paths.filter((path) => path.startsWith('/regios/'))).toHaveLength(35)
    expect(paths.filter((path) => path.startsWith('/provincies/'))).toHaveLength(12)
  })
})

describe('the sitemap', () => {
  it('names each page in both languages, and each names the other', () => {
    const text = sitemap(['/', '/over'], 'https://kansrijk.example')
    expect(text.match(/<url>/g)).toHaveLength(4)
    expect(text).toContain('<loc>https://kansrijk.example/en</loc>')
    expect(text).toContain('hreflang="en" href="https://kansrijk.example/en/over"')
    expect(text).toContain('hreflang="nl" href="https://kansrijk.example/over"')
  })

  it('escapes what XML would misread', () => {
    expect(sitemap(['/a&b'], 'https://x')).toContain('<loc>https://x/a&amp;b</loc>')
  })
})

describe('the files for robots', () => {
  let server: FastifyInstance
  beforeAll(async () => {
    server = await sampleServer()
  })
  afterAll(() => server.close())

  it('keep robots out of search results and older releases, and point to the sitemap', () => {
    expect(robots('https://x')).toBe(
      'User-agent: *\nDisallow: /zoeken\nDisallow: /en/zoeken\nDisallow: /*?*release=\nSitemap: https://x/sitemap.xml\n',
    )
  })

  it('are served as what they are', async () => {
    const map = await server.inject('/sitemap.xml')
    expect(map.headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(map.body).toMatch(/^<\?xml/)
    const text = await server.inject('/robots.txt')
    expect(text.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(text.statusCode).toBe(200)
  })
})
