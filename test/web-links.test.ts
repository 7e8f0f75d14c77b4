import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kansrijk, startKansrijk } from '../src/main.ts'

let dataFolder: string
let kansrijk: Kansrijk
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'kansrijk-links-'))
  kansrijk = await startKansrijk({
    dataFolder,
    port: 0,
    host: '127.0.0.1',
    databaseUrl: false,
    requestsPerMinute: false,
  })
})
afterAll(async () => {
  await kansrijk?.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

/** How many addresses with a query are followed per path; the rest differ only in their choice. */
const queriesPerPath = 1
const atOnce = 8

interface Visited {
  readonly url: string
  readonly from: string
  readonly status: number
  readonly type: string
  readonly body: string
}

async function visit(url: string, from: string): Promise<Visited> {
  const response = await fetch(kansrijk.address + url)
  const type = response.headers.get('content-type') ?? ''
  const body = type.startsWith('text/html') ? await response.text() : ''
  if (body === '') await response.arrayBuffer()
  return { url, from, status: response.status, type, body }
}

/** Addresses of this site in a page: links and forms, without fragments and without pictures to draw. */
function linksOf(body: string): readonly string[] {
  const found = [...body.matchAll(/\s(?:href|action)="(\/[^"]*)"/g)].map(([, link]) => link ?? '')
  return found
    .map((link) => link.replaceAll('&amp;', '&').replace(/#.*$/, ''))
    .filter((link) => !/\.(png|svg|xlsx|woff2)(\?|$)/.test(link) && !link.includes('/melding'))
}

/** Follows every link from a page on, within the part of the site that starts the same. */
async function crawl(start: string, inside: (path: string) => boolean) {
  const seen = new Map<string, Set<string>>()
  const queue: { url: string; from: string }[] = []
  const add = (url: string, from: string): void => {
    const [path = '', query = ''] = url.split('?')
    const queries = seen.get(path) ?? new Set<string>()
    seen.set(path, queries)
    const full = [...queries].filter((known) => known !== '').length >= queriesPerPath
    if (!inside(path) || queries.has(query) || (query !== '' && full)) return
    queries.add(query)
    queue.push({ url, from })
  }
  add(start, '')
  const visited: Visited[] = []
  while (queue.length > 0) {
    const batch = queue.splice(0, atOnce)
    const pages = await Promise.all(batch.map(({ url, from }) => visit(url, from)))
    for (const page of pages) {
      visited.push(page)
      for (const link of linksOf(page.body)) add(link, page.url)
    }
  }
  return visited
}

const isEnglish = (path: string) => path === '/en' || path.startsWith('/en/')

const count = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].length

describe.each([
  ['nl', '/', (path: string) => !isEnglish(path)],
  ['en', '/en', isEnglish],
] as const)('the site in %s', (language, start, inside) => {
  let pages: readonly Visited[]
  beforeAll(async () => {
    pages = await crawl(start, inside)
  })

  it('has no link that leads nowhere', () => {
    const broken = pages.filter(({ status }) => status >= 400)
    expect(broken.map(({ url, from, status }) => `${status} ${url} (on ${from})`)).toEqual([])
  })

  it('reaches every kind of page from the home page', () => {
    const paths = new Set(pages.map(({ url }) => url.split('?')[0]))
    const prefix = language === 'en' ? '/en' : ''
    const kinds = ['/atlas', '/regios', '/regios/AM01', '/provincies/PV20', '/sectorkamers']
    const more = ['/sectorkamers/tgo', '/vergelijken', '/bronnen', '/releases', '/onderzoek']
    const rest = ['/begrippen', '/begrippen/bbl', '/over', '/toegankelijkheid', '/privacy']
    for (const path of [...kinds, ...more, ...rest]) expect(paths).toContain(prefix + path)
    expect(paths.size).toBeGreaterThan(250)
  })

  it('has one first heading, a title and its language on every page', () => {
    const html = pages.filter(({ body }) => body !== '')
    for (const { url, body } of html) {
      expect(count(body, /<h1[\s>]/g), url).toBe(1)
      expect(body, url).toMatch(/<title>[^<]+ – Kansrijk<\/title>/)
      expect(body, url).toContain(`<html lang="${language}">`)
    }
  })

  it('gives no page without anything in its main part', () => {
    const html = pages.filter(({ body }) => body !== '')
    for (const { url, body } of html) {
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
      expect(main.replace(/<[^>]+>/g, '').trim().length, url).toBeGreaterThan(40)
      expect(main, url).not.toMatch(/undefined|NaN|\[object/)
    }
  })
})

describe('the sitemap', () => {
  it('names only pages that exist, in both languages', async () => {
    const text = await (await fetch(`${kansrijk.address}/sitemap.xml`)).text()
    const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
    expect(addresses.length).toBeGreaterThan(400)
    for (const address of addresses.filter((_, index) => index % 9 === 0)) {
      const { status } = await visit(new URL(address).pathname, 'sitemap')
      expect(status, address).toBe(200)
    }
  })
})
