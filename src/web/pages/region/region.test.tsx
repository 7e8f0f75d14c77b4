import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Indicator } from '#indicators'
import { type Cell, valueCell } from '#kernel'
import { placeKnowledge } from '../../places/place-facts.ts'
import { regionInsight } from '../../places/region-insight.ts'
import { html, readable, words } from '../../test-support/html.ts'
import { figure, sampleRegions, sampleStudents } from '../../test-support/sample-indicators.ts'
import { sampleAtlas, sampleServer, sampleView } from '../../test-support/sample-site.ts'
import { regionPage } from './page.tsx'

const thousands = (value: number): Cell =>
  valueCell(value, 'thousandPersons', { noInterval: 'notPublished' })
const quotient = (value: number): Cell => valueCell(value, 'quotient', { noInterval: 'fullCount' })

function indicator(slug: string, unit: Indicator['unit'], rows: ReturnType<typeof figure>[]) {
  return {
    ...sampleRegions,
    slug,
    unit,
    breakdowns: ['region', 'occupation'],
    headline: { definition: 'as-published', dimensions: { region: 'NL01' } },
    measure: () => rows.map((row) => ({ ...row, series: slug })),
  } satisfies Indicator
}

const at = (region: string, occupation: string, cell: Cell) =>
  figure('2022', { region, occupation }, cell, 'as-published')

const workers = indicator('werkenden-per-beroepsklasse', 'thousandPersons', [
  at('NL01', 'total', thousands(9000)),
  at('AM01', 'total', thousands(398)),
  at('AM01', '10', thousands(67)),
  at('AM01', '01', thousands(34)),
])
const quotients = indicator('locatiequotient-beroepsklasse', 'quotient', [
  at('AM01', '10', quotient(1.2)),
  at('AM01', '01', quotient(0.9)),
])
const region = { code: 'AM01', name: { nl: 'Groningen', en: 'Groningen' } }

async function page(language: 'nl' | 'en' = 'nl', indicators: Indicator[] = [workers, quotients]) {
  const atlas = sampleAtlas([...indicators, sampleRegions, sampleStudents])
  const view = sampleView(language, '/regios/AM01')
  const knowledge = await placeKnowledge(atlas, 'region', 'AM01')
  return regionPage({ view, names: atlas.names, region, knowledge })
}

describe('the page of a region', () => {
  it('looks as in its golden file', async () => {
    await expect(readable(html((await page()).body))).toMatchFileSnapshot('./golden/region.html')
  })

  it('says first what stands out', async () => {
    const { description } = await page()
    expect(description).toContain('In Groningen werkten in 2022 398.000 mensen.')
    expect(description).toContain('hun aandeel is 1,20 keer dat van heel Nederland')
  })

  it('says how many figures there are when nothing stands out', async () => {
    const { description } = await page('nl', [])
    expect(description).toContain('Aantal cijfers: 1.')
    expect(regionInsight([], 'Groningen', sampleAtlas().names, sampleView())).toContain(
      'Aantal cijfers: 0.',
    )
  })

  it('puts the country beside the region', async () => {
    const shown = words(html((await page()).body))
    expect(shown).toContain('398.000 9.000.000 4,4% van Nederland')
    expect(shown).toContain('20% 25% 5,0 procentpunt lager')
  })

  it('breaks down by occupation, with a bar per class', async () => {
    const body = html((await page()).body)
    expect(words(body)).toContain('Groningen naar beroepsklasse')
    expect(body.match(/class="kr-bar-own"/g)).toHaveLength(2)
  })

  it('names municipalities, provinces and neighbours, and compares with them', async () => {
    const body = html((await page()).body)
    expect(words(body)).toContain('Veendam')
    expect(body).toContain('href="/provincies/PV20"')
    expect(body).toContain('href="/regios/AM02"')
    expect(body).toContain('href="/vergelijken?regio=AM01&amp;regio=AM02&amp;regio=AM03"')
  })

  it('lists what was not published, with the national figure instead', async () => {
    const shown = words(html((await page()).body))
    expect(shown).toContain('Wat we niet weten over Groningen')
    expect(shown).toContain('Niet per regio gepubliceerd (1)')
    expect(shown).toContain('Nederland: 502.022')
  })

  it('reads in English', async () => {
    const { title, body } = await page('en')
    expect(title).toBe('Labour-market region Groningen')
    expect(words(html(body))).toContain('4.4% of the Netherlands')
  })
})

describe('addresses of places', () => {
  let server: FastifyInstance
  beforeAll(async () => {
    server = await sampleServer()
  })
  afterAll(() => server.close())

  it.each([
    ['/regios/am01', '/regios/AM01'],
    ['/regios/PV20', '/provincies/PV20'],
    ['/provincies/pv20', '/provincies/PV20'],
    ['/sectorkamers/TGO', '/sectorkamers/tgo'],
    ['/en/regios/PV20', '/en/provincies/PV20'],
  ])('%s leads to %s', async (asked, to) => {
    const { statusCode, headers } = await server.inject(asked)
    expect([statusCode, headers.location]).toEqual([302, to])
  })

  it.each([
    ['/regios/AM99', '/regios/AM01'],
    ['/regios/GM0014', '/regios/AM01'],
    ['/provincies/AM01', '/provincies/PV20'],
    ['/sectorkamers/total', '/sectorkamers/tgo'],
  ])('%s does not exist, and names what does', async (asked, choice) => {
    const { statusCode, body } = await server.inject(asked)
    expect(statusCode).toBe(404)
    expect(body).toContain(`href="${choice}"`)
  })

  it.each(['/provincies/PV20', '/sectorkamers/tgo', '/sectorkamers', '/regios/AM03'])(
    '%s is a page even without any figure',
    async (path) => {
      const { statusCode, body } = await server.inject(path)
      expect(statusCode).toBe(200)
      expect(words(body)).not.toContain('undefined')
    },
  )
})
