import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readable, words } from '../../test-support/html.ts'
import { sampleServer } from '../../test-support/sample-site.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer({ reports: { add: async () => undefined } })
})
afterAll(() => server.close())

const page = async (query = '', slug = 'studenten-voorbeeld', prefix = '') =>
  (await server.inject(`${prefix}/cijfers/${slug}${query}`)).body

describe('a figure page', () => {
  it('looks as in its golden file', async () => {
    await expect(readable(await page('?weergave=tabel'))).toMatchFileSnapshot(
      './golden/figure.html',
    )
  })

  it('has its question as title and its answer in a sentence', async () => {
    const shown = await page()
    expect(shown).toContain('<h1>Hoeveel studenten zijn er?</h1>')
    expect(shown).toContain('<title>Hoeveel studenten zijn er? – Kansrijk</title>')
    expect(words(shown)).toContain('In 2022 zijn er 502.022 studenten.')
  })

  it('always reaches the table, and the map only where regions differ', async () => {
    expect(await page()).toContain('weergave=tabel')
    expect(await page()).not.toContain('weergave=kaart')
    expect(await page('', 'regio-voorbeeld')).toContain('weergave=kaart')
  })

  it('keeps choices in the links of the tabs', async () => {
    expect(await page('?leerweg=bbl')).toContain(
      'href="/cijfers/studenten-voorbeeld?weergave=tabel&amp;leerweg=bbl"',
    )
  })

  it('tables only the definition that is chosen', async () => {
    const shown = words(await page('?weergave=tabel&definitie=nji-1-october'))
    expect(shown).toContain('515.000')
    expect(shown).not.toContain('502.021')
  })

  it('says so when a combination was not published, and shows no zero', async () => {
    const shown = words(await page('?definitie=nji-1-october&leerweg=bbl'))
    expect(shown).toContain('Voor deze combinatie is geen cijfer gepubliceerd.')
  })

  it('shows the reason instead of a number', async () => {
    const shown = words(await page('', 'onbekend-voorbeeld'))
    expect(shown).toContain('Dit wordt door niemand gemeten.')
    expect(shown).toContain('Niemand houdt dit bij.')
  })

  it('warns about a value whose source was not seen', async () => {
    const shown = words(await page('?uitsplitsing=geen', 'werk-voorbeeld'))
    expect(shown).toContain('We hebben de bron van dit cijfer nog niet zelf gezien.')
  })

  it('explains method, formula, population, caveats and precision', async () => {
    const shown = words(await page('', 'werk-voorbeeld'))
    for (const text of ['werkenden ÷ gediplomeerden', 'Alle mbo-studenten.', 'Afgerond op'])
      expect(shown).toContain(text)
  })

  it('says of a breakdown that it does not add up, and why', async () => {
    expect(words(await page())).toContain(
      'Uitgesplitst naar leerweg is de som soms minder dan het totaal: niet elk deel is gepubliceerd.',
    )
    expect(words(await page('', 'werk-voorbeeld'))).not.toContain('is de som')
  })

  it('links downloads with the same selection', async () => {
    const shown = await page('?uitsplitsing=geen&leerweg=bbl')
    expect(shown).toContain('/cijfers/studenten-voorbeeld.svg?uitsplitsing=geen&amp;leerweg=bbl')
    expect(shown).toContain(
      '/v1/indicatoren/studenten-voorbeeld/waarnemingen.csv?definitie=ocw-main-enrolments&amp;leerweg=bbl',
    )
  })

  it('cites with source, release and permanent link', async () => {
    const shown = words(await page('?leerweg=bbl'))
    expect(shown).toContain('Bron: Voorbeeldinstituut. Uitgave 0123456789abcdef.')
    expect(shown).toContain(
      'https://kansrijk.example/cijfers/studenten-voorbeeld?leerweg=bbl&release=0123456789abcdef',
    )
  })

  it('gives its data by redirection to the API', async () => {
    const reply = await server.inject('/cijfers/studenten-voorbeeld.csv?leerweg=bbl')
    expect(reply.statusCode).toBe(302)
    expect(reply.headers.location).toBe(
      '/v1/indicatoren/studenten-voorbeeld/waarnemingen.csv?definitie=ocw-main-enrolments&leerweg=bbl',
    )
  })

  it('gives its picture as SVG with its source on it', async () => {
    const reply = await server.inject('/cijfers/studenten-voorbeeld.svg')
    expect(reply.headers['content-type']).toContain('image/svg+xml')
    expect(reply.headers['content-disposition']).toContain('studenten-voorbeeld.svg')
    expect(reply.body).toMatch(/^<svg/)
    expect(reply.body).toContain('Voorbeeldinstituut')
    expect(reply.body).not.toContain('var(--kr')
  })

  it('gives its picture as PNG', async () => {
    const reply = await server.inject('/cijfers/studenten-voorbeeld.png')
    expect(reply.headers['content-type']).toBe('image/png')
    expect(reply.rawPayload.subarray(1, 4).toString()).toBe('PNG')
  })

  it('leads regions on the map to their own pages', async () => {
    expect(await page('?weergave=kaart', 'regio-voorbeeld')).toContain('href="/regios/AM01"')
    expect(await page('?weergave=kaart', 'regio-voorbeeld', '/en')).toContain('/en/regios/AM01')
  })

  it('can be embedded with a link back', async () => {
    const { body } = await server.inject('/insluiten/studenten-voorbeeld?leerweg=bbl')
    expect(body).not.toContain('kr-header')
    expect(body).toContain('release=0123456789abcdef" target="_blank"')
  })

  it('is complete in English', async () => {
    const shown = words(await page('', 'werk-voorbeeld', '/en'))
    for (const text of ['How is this calculated?', 'Download', 'Who is it about?', 'Please note'])
      expect(shown).toContain(text)
    expect(shown).not.toMatch(/\b(Hoe|Waar|Verwante|Begrippen|Kopieer)\b/)
  })
})
