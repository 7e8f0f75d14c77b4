import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../test-support/html.ts'
import { sampleServer } from '../../test-support/sample-site.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const page = async (query = '', prefix = '') =>
  (await server.inject(`${prefix}/vergelijken${query}`)).body

describe('the comparison', () => {
  it('asks first what to compare', async () => {
    const body = await page()
    expect(body).toContain('<details class="kr-more kr-no-print" open="">')
    expect(body.match(/type="checkbox"/g)).toHaveLength(35 + 12 + 8)
    expect(body).not.toContain('<table')
  })

  it('puts the chosen places side by side, with the country beside them', async () => {
    const body = await page('?regio=AM02&regio=AM01')
    expect(words(body)).toContain('Cijfer Friesland Groningen Nederland')
    expect(words(body)).toContain('30% 20% 25%')
  })

  it('keeps the boxes of the chosen places ticked', async () => {
    expect((await page('?regio=AM01,AM02')).match(/checked=""/g)).toHaveLength(2)
  })

  it('is no ranking until somebody asks for an order, and then says by what', async () => {
    expect(words(await page('?regio=AM02,AM01'))).toContain('geen ranglijst')
    const sorted = words(await page('?regio=AM02,AM01&sorteer=regio-voorbeeld'))
    expect(sorted).toContain('Van laag naar hoog op: werk per regio')
    expect(sorted).toContain('Cijfer Groningen Friesland Nederland')
  })

  it('offers the other direction once sorted', async () => {
    const body = await page('?regio=AM02,AM01&sorteer=-regio-voorbeeld')
    expect(body).toContain('sorteer=regio-voorbeeld"')
    expect(words(body)).toContain('Zet van laag naar hoog')
  })

  it('shows the reason where a place has no number', async () => {
    expect(words(await page('?regio=AM01&regio=AM03'))).toContain('niet gepubliceerd')
  })

  it('draws bars only where at least two places have a number', async () => {
    expect(await page('?regio=AM01&regio=AM02')).toContain('<figcaption>Werk per regio, 2022')
    expect(await page('?regio=AM01&regio=AM03')).not.toContain('<figcaption>Werk')
  })

  it('names what is unknown and what did not fit', async () => {
    expect(words(await page('?regio=AM99&regio=AM01'))).toContain('Dit kennen we niet: AM99.')
    const seven = 'AM01,AM02,AM03,AM14,AM35,AM36,AM37'
    expect(words(await page(`?regio=${seven}`))).toContain('Er passen 6 plaatsen naast elkaar')
  })

  it('gives a link that keeps these figures', async () => {
    expect(words(await page('?regio=AM01,AM02'))).toContain(
      'https://kansrijk.example/vergelijken?regio=AM01%2CAM02&release=0123456789abcdef',
    )
  })

  it('says so when nothing was published for the choice', async () => {
    expect(words(await page('?sectorkamer=tgo,zws'))).toContain('Er is geen cijfer dat')
  })

  it('tells a province from the region of the same name', async () => {
    expect(words(await page('?regio=AM01&regio=PV20'))).toContain('Groningen Provincie Groningen')
  })

  it('reads in English', async () => {
    expect(words(await page('?regio=AM01&regio=AM02', '/en'))).toContain('not a ranking')
  })
})
