import type { FastifyInstance } from 'fastify'
import type { FeatureCollection } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Release } from '#store'
import { words } from '../../test-support/html.ts'
import { sampleRegions, sampleStudents } from '../../test-support/sample-indicators.ts'
import {
  sampleAtlas,
  samplePorts,
  sampleServer,
  sampleView,
} from '../../test-support/sample-site.ts'
import { chooseRegionMap, regionalDatasets, regionOutlines } from './load-regions.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = await sampleServer()
})
afterAll(() => server.close())

const page = async (path = '/regios') => (await server.inject(path)).body

describe('the page of all regions', () => {
  it('draws a tile per region that leads to its page', async () => {
    const body = await page()
    expect(body).toContain('href="/regios/AM01"')
    expect(words(body)).toContain('Werk per regio, 2022')
    expect(body).toContain('<h2>Hoe verschilt het per regio?</h2>')
  })

  it('gives every region in a table, with the reason where there is no number', async () => {
    const shown = words(await page())
    expect(shown).toContain('Groningen 20%')
    expect(shown).toContain('Drenthe afgeschermd')
    expect(shown).toContain('Zeeland niet gepubliceerd')
  })

  it('leads to the provinces and the sector chambers', async () => {
    const body = await page()
    expect(body).toContain('href="/provincies/PV31"')
    expect(body).toContain('href="/sectorkamers"')
  })

  it('leaves aside what does not fit the chosen figure', async () => {
    for (const query of ['cijfer=onzin', 'periode=1900', 'beroepsklasse=99', 'kaart=grenzen'])
      expect((await server.inject(`/regios?${query}`)).statusCode).toBe(200)
  })

  it('says so when no figure is known per region', async () => {
    const atlas = sampleAtlas([sampleStudents])
    const bare = await sampleServer({ atlas: async () => atlas })
    expect(words((await bare.inject('/regios')).body)).toContain('nog geen cijfers per regio')
    await bare.close()
  })
})

describe('the figures that can be drawn on the map', () => {
  it('are those with several labour-market regions', async () => {
    const datasets = await regionalDatasets(sampleAtlas())
    expect(datasets.map(({ indicator }) => indicator.slug)).toEqual(['regio-voorbeeld'])
  })

  it('can be chosen, with their period', async () => {
    const other = { ...sampleRegions, slug: 'tweede' }
    const atlas = sampleAtlas([sampleRegions, other])
    const view = sampleView('nl', '/regios', 'cijfer=tweede&periode=2022')
    const map = chooseRegionMap(await regionalDatasets(atlas), atlas, view)
    expect(map?.dataset.indicator.slug).toBe('tweede')
    expect(map?.selection.period).toBe('2022')
    expect(map?.fields[0]).toMatchObject({ name: 'cijfer', value: 'tweede' })
  })

  it('are none without datasets', () => {
    expect(chooseRegionMap([], sampleAtlas(), sampleView())).toBeUndefined()
  })
})

describe('the outlines of the regions', () => {
  const square = [
    [5, 52],
    [5, 53],
    [6, 53],
    [6, 52],
    [5, 52],
  ]
  const geojson: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'AM01',
        properties: { code: 'AM01', name: 'Groningen' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
    ],
  }
  let opened = 0
  const release = {
    boundaries: async () => [{ id: 'labour-market-regions', geojson }],
  } as unknown as Release
  const { releases } = samplePorts()
  const withOutlines = {
    ...releases,
    open: async () => {
      opened += 1
      return release
    },
  }

  it('are read once per release', async () => {
    const atlas = sampleAtlas()
    opened = 0
    expect(await regionOutlines(atlas, { releases: withOutlines })).toBe(geojson)
    expect(await regionOutlines(atlas, { releases: withOutlines })).toBe(geojson)
    expect(opened).toBe(1)
  })

  it('are unknown when the release holds none', async () => {
    expect(await regionOutlines(sampleAtlas(), { releases })).toBeUndefined()
  })

  it('are offered beside the tiles, and drawn when asked for', async () => {
    const known = await sampleServer({ releases: withOutlines })
    expect(words((await known.inject('/regios')).body)).toContain('Gelijke tegels Echte grenzen')
    const { statusCode, body } = await known.inject('/regios?kaart=grenzen')
    expect(statusCode).toBe(200)
    expect(body).toContain('<path')
    await known.close()
  })
})
