import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audiences, schemes } from '#schemes'
import { audienceCode } from '../../schemes/audiences.ts'
import { readable, words } from '../../test-support/html.ts'
import { sampleServer } from '../../test-support/sample-site.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const page = async (url: string) => (await server.inject(url)).body
const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))

describe('the list of schemes', () => {
  it('has every scheme with its state today, and no ranking', async () => {
    const body = await page('/regelingen')
    for (const { description } of schemes)
      expect(body).toContain(
        `<a href="/regelingen/${description.id}">${description.title.nl.replaceAll('&', '&amp;')}</a>`,
      )
    expect(words(body)).toContain('De volgorde is geen ranglijst.')
    expect(words(body)).toContain(
      'STAP-budget (beëindigd) geldt niet meer, sinds 31 december 2023 voorbij',
    )
  })

  it('stands in the menu of every page', async () => {
    expect(await page('/atlas')).toContain('<a href="/regelingen">Regelingen</a>')
    expect(await page('/en/atlas')).toContain('<a href="/en/regelingen">Schemes</a>')
  })

  it.each(audiences)('shows to %s what is meant for them', async (audience) => {
    const body = await page(`/regelingen?voor=${audienceCode(audience)}`)
    for (const { description } of schemes) {
      const there = main(body).includes(`href="/regelingen/${description.id}"`)
      expect(there, description.id).toBe(description.audiences.includes(audience))
    }
    expect(body).toContain('aria-current="page"')
  })

  it('shows everything for an audience that does not exist', async () => {
    const body = main(await page('/regelingen?voor=<b>'))
    expect(body.match(/<article/g)).toHaveLength(schemes.length)
  })

  it('offers many applications only where a budget is divided', async () => {
    const body = await page('/regelingen')
    for (const { description, allocation } of schemes)
      expect(body.includes(`/regelingen/${description.id}/aanvragen`)).toBe(
        allocation !== undefined,
      )
  })
})

describe('the page of a scheme', () => {
  it('is the same as in the golden file', async () => {
    await expect(readable(main(await page('/regelingen/slim')))).toMatchFileSnapshot(
      'golden/scheme-nl.html',
    )
  })

  it('exists for every scheme in both languages, with all its versions and caveats', async () => {
    for (const { description, parameters } of schemes)
      for (const language of ['nl', 'en'] as const) {
        const prefix = language === 'en' ? '/en' : ''
        const body = words(await page(`${prefix}/regelingen/${description.id}`))
        expect(body).toContain(words(description.summary[language]))
        for (const { title } of description.versions) expect(body).toContain(title[language])
        for (const caveat of description.caveats) expect(body).toContain(caveat[language])
        for (const { label } of parameters) expect(body).toContain(label[language])
      }
  })

  it('marks what was not verified, and says where no value is known', async () => {
    const body = words(await page('/regelingen/lesgeld-en-cursusgeld'))
    expect(body).toContain('lesgeld per studiejaar (bol, vanaf 18 jaar) geen waarde bekend')
    expect(words(await page('/regelingen/slim'))).toContain('80% bron niet gezien')
  })

  it('leads to calculator, comparison, history and open data', async () => {
    const body = await page('/regelingen/slim')
    for (const link of ['berekening', 'vergelijken', 'parameters/small-share'])
      expect(body).toContain(`href="/regelingen/slim/${link}"`)
    expect(body).toContain('href="/v1/regelingen/slim/parameters"')
  })

  it('can be kept by browsers: it holds nothing personal', async () => {
    const { headers } = await server.inject('/regelingen/slim')
    expect(headers['cache-control']).toContain('public')
    expect(headers['x-robots-tag']).toBeUndefined()
  })

  it('names the schemes there are when one does not exist', async () => {
    const { statusCode, body } = await server.inject('/regelingen/niets')
    expect(statusCode).toBe(404)
    expect(body).toContain('href="/regelingen/slim"')
  })
})
