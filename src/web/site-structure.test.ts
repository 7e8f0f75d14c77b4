import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isBalanced } from './test-support/balanced-html.ts'
import { words } from './test-support/html.ts'
import { sampleServer } from './test-support/sample-site.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer({ reports: { add: async () => undefined } })
})
afterAll(() => server.close())

const paths = [
  '/',
  '/atlas',
  '/atlas/leren',
  '/atlas/overstappen',
  '/cijfers/studenten-voorbeeld',
  '/cijfers/studenten-voorbeeld?weergave=tabel',
  '/cijfers/studenten-voorbeeld?uitsplitsing=geen&periode=2022',
  '/cijfers/studenten-voorbeeld?definitie=nji-1-october&leerweg=bbl',
  '/cijfers/werk-voorbeeld',
  '/cijfers/werk-voorbeeld?niveau=1',
  '/cijfers/onbekend-voorbeeld',
  '/cijfers/regio-voorbeeld',
  '/cijfers/regio-voorbeeld?weergave=grafiek&regio=AM01,AM02',
  '/cijfers/regio-voorbeeld?weergave=tabel&sorteer=-waarde',
  '/insluiten/studenten-voorbeeld',
  '/regios',
  '/regios/AM01',
  '/regios/AM03',
  '/provincies/PV20',
  '/sectorkamers',
  '/sectorkamers/tgo',
  '/vergelijken',
  '/vergelijken?regio=AM01,AM02,AM03',
  '/vergelijken?sectorkamer=tgo,zws',
  '/onderzoek',
  '/begrippen',
  '/begrippen/bbl',
  '/bronnen',
  '/bronnen/bron-a',
  '/releases',
  '/releases/0123456789abcdef',
  '/zoeken',
  '/zoeken?q=leerbedrijf',
  '/zoeken?q=xqzvwk',
  '/over',
  '/toegankelijkheid',
  '/privacy',
] as const
const inEnglish = (path: string): string => (path === '/' ? '/en' : `/en${path}`)
const pages = paths.flatMap((path) => [[path, 'nl'] as const, [inEnglish(path), 'en'] as const])
const all = (body: string, pattern: RegExp): string[] =>
  [...body.matchAll(pattern)].map(([, found]) => found ?? '')

/** A page without its inline style and script, whose content is no HTML. */
async function read(url: string): Promise<string> {
  const { statusCode, body } = await server.inject(url)
  expect(statusCode).toBe(200)
  return body.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '')
}

describe.each(pages)('%s', (url, language) => {
  let body = ''
  beforeAll(async () => {
    body = await read(url)
  })
  const bare = url.includes('/insluiten/')

  it('is in its language, with one title, one heading and one main part', () => {
    expect(body).toContain(`<html lang="${language}">`)
    expect(all(body, /<title>([^<]+)<\/title>/g)[0]).toMatch(/ – Kansrijk$/)
    expect(body.match(/<main /g)).toHaveLength(1)
    expect(body.match(/<h1[ >]/g)).toHaveLength(1)
  })

  it('has elements that open and close in order', () => {
    expect(isBalanced(body)).toBe(true)
  })

  it('skips no level of heading', () => {
    const main = body.slice(body.indexOf('<main'))
    const levels = all(main, /<h([1-6])[ >]/g).map(Number)
    for (const [index, level] of levels.entries())
      expect(level, `heading ${index + 1} of ${levels}`).toBeLessThanOrEqual(
        (levels[index - 1] ?? 0) + 1,
      )
  })

  it('uses each id once, and refers only to ids that are there', () => {
    const ids = all(body, /\sid="([^"]+)"/g)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const referred = all(
      body,
      /\s(?:for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"/g,
    )
    for (const id of referred.flatMap((list) => list.split(' '))) expect(ids).toContain(id)
    for (const id of all(body, /\shref="#([^"]+)"/g)) expect(ids).toContain(id)
  })

  it('names every field, button and link', () => {
    const fields = all(body, /<(?:select|textarea|input)([^>]*)>/g).filter(
      (attributes) => !/type="(hidden|submit|checkbox)"/.test(attributes),
    )
    const labels = all(body, /<label for="([^"]+)"/g)
    for (const attributes of fields) {
      const id = /\sid="([^"]+)"/.exec(attributes)?.[1] ?? ''
      expect(labels.includes(id) || attributes.includes('aria-label='), attributes).toBe(true)
    }
    for (const [, attributes = '', inside = ''] of body.matchAll(
      /<(?:a|button)([ >][^>]*)>([\s\S]*?)<\/(?:a|button)>/g,
    ))
      if (!attributes.includes('aria-label=')) expect(words(inside), attributes).not.toBe('')
  })

  it('has tables with a caption and headings with a scope', () => {
    for (const table of all(body, /<table[^>]*>([\s\S]*?)<\/table>/g)) {
      expect(table).toMatch(/^<caption>/)
      for (const head of all(table, /<th(?=[ >])([^>]*)>/g))
        expect(head).toMatch(/scope="(col|row)"/)
      const widths = all(table, /<tr>([\s\S]*?)<\/tr>/g).map(
        (row) => (row.match(/<t[hd][ >]/g) ?? []).length,
      )
      if (!/(col|row)span=/.test(table)) expect(new Set(widths).size).toBeLessThanOrEqual(1)
    }
  })

  it('shows nothing of the inside of the program', () => {
    const text = words(body)
    expect(text).not.toMatch(/undefined|NaN|\[object|Infinity|\bnull\b|\{\w+\}/)
    expect(text).not.toMatch(/\b(notMeasured|notDelivered|suppressed|notApplicable)\b/)
  })

  it('leads to pages in its own language', () => {
    const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'))
    const links = all(main, /<a [^>]*href="(\/[^"]*)"/g).filter(
      (link) => !/^\/(v1|assets)\//.test(link),
    )
    const english = links.filter((link) => /^\/en([/?]|$)/.test(link))
    if (language === 'nl') expect(english).toEqual([])
    else expect(english).toEqual(links)
  })

  it('names itself and its twin in the other language', async () => {
    const base = 'https://kansrijk.example'
    const own = all(body, /<link rel="canonical" href="([^"]+)"/g)[0]?.replaceAll('&amp;', '&')
    const twin = all(body, /<link rel="alternate" hrefLang="\w+" href="([^"]+)"/g)[0]
    const other = (twin ?? '').replaceAll('&amp;', '&').replace(base, '')
    expect(own?.startsWith(base)).toBe(true)
    const there = await read(other)
    const back = all(there, /<link rel="alternate" hrefLang="\w+" href="([^"]+)"/g)[0]
    expect(back?.replaceAll('&amp;', '&')).toBe(own)
  })

  it(bare ? 'has no frame of the site' : 'can be passed by keyboard to its content', () => {
    expect(body.includes('class="kr-skip" href="#inhoud"')).toBe(!bare)
  })
})
