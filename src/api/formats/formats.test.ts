import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { readXlsx } from 'hucre'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasValue, type Observation } from '#kernel'
import { missingNames } from '../dutch-names.ts'
import { sampleAtlas, sampleSources } from '../testing/sample-atlas.ts'
import { currentId, sampleServer } from '../testing/sample-server.ts'
import { harmlessText } from './csv.ts'

let app: FastifyInstance
beforeAll(async () => {
  app = await sampleServer()
})
afterAll(() => app.close())

const slugs = ['studenten', 'bbl-aandeel', 'leeg']

async function observations(slug: string): Promise<readonly Observation[]> {
  return (await sampleAtlas(currentId).dataset(slug))!.observations
}

/** What every format must give back: the number, or the reason why there is none. */
function expected(o: Observation): number | string {
  return hasValue(o.cell) ? o.cell.value : missingNames[o.cell.missing]
}

const get = async (slug: string, suffix: string) =>
  app.inject(`/v1/indicatoren/${slug}/waarnemingen.${suffix}`)

interface Cube {
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly dimension: Record<string, { category: { index: string[] } }>
  readonly value: (number | null)[]
  readonly status: Record<string, string>
}

/** The place of an observation in a JSON-stat cube, by the rule of the specification. */
function placeIn(cube: Cube, codes: Record<string, string>): number {
  return cube.id.reduce((place, id, i) => {
    const at = cube.dimension[id]!.category.index.indexOf(codes[id]!)
    return place * cube.size[i]! + at
  }, 0)
}

describe.each(slugs)('the numbers of %s', (slug) => {
  it('come back from JSON', async () => {
    const response = await app.inject(`/v1/indicatoren/${slug}/waarnemingen?aantalPerPagina=1000`)
    const rows: { waarde?: number; ontbreekt?: { reden: string } }[] = response.json().waarnemingen
    for (const row of rows) expect('waarde' in row).toBe(!('ontbreekt' in row))
    expect(rows.map((row) => row.waarde ?? row.ontbreekt?.reden)).toEqual(
      (await observations(slug)).map(expected),
    )
  })

  it('come back from CSV, where a missing number is an empty field with a reason', async () => {
    const rows = parse((await get(slug, 'csv')).body, { columns: true }) as Record<string, string>[]
    const found = rows.map((row) => {
      expect(row.waarde === '').toBe(row.reden !== '')
      return row.waarde === '' ? row.reden : Number(row.waarde)
    })
    expect(found).toEqual((await observations(slug)).map(expected))
  })

  it('come back from JSON-stat, where a missing number is null with a status', async () => {
    const cube = (await get(slug, 'jsonstat')).json() as Cube
    for (const o of await observations(slug)) {
      const codes = {
        definitie: o.definition,
        periode: o.period,
        leerweg: o.dimensions.pathway ?? '',
        regio: o.dimensions.region ?? '',
        niveau: o.dimensions.level ?? '',
      }
      const place = placeIn(cube, codes)
      const value = cube.value[place]
      expect(value ?? cube.status[place]).toBe(expected(o))
      if (!hasValue(o.cell)) expect(value).toBeNull()
    }
    expect(cube.value).toHaveLength(cube.size.reduce((a, b) => a * b, 1))
  })

  it('come back from XLSX as numbers, and empty with a reason where missing', async () => {
    const { sheets } = await readXlsx((await get(slug, 'xlsx')).rawPayload)
    expect(sheets.map((sheet) => sheet.name)).toEqual(['Cijfers', 'Toelichting', 'Bronnen'])
    const [head, ...rows] = sheets[0]!.rows
    const [value, reason] = [head!.indexOf('waarde'), head!.indexOf('reden')]
    const found = rows.map((row) => row[value] ?? row[reason])
    expect(found).toEqual((await observations(slug)).map(expected))
  })
})

describe('golden files', () => {
  it.each([
    ['studenten', 'json'],
    ['studenten', 'csv'],
    ['studenten', 'jsonstat'],
    ['studenten', 'csv-metadata.json'],
    ['bbl-aandeel', 'csv'],
  ])('%s as %s does not change by accident', async (slug, suffix) => {
    const { body } = await get(slug, suffix)
    const text = suffix === 'csv' ? body : `${JSON.stringify(JSON.parse(body), null, 2)}\n`
    await expect(text).toMatchFileSnapshot(`golden/${slug}.${suffix}`)
  })

  it('the catalogue does not change by accident', async () => {
    const { body } = await app.inject('/v1/catalogus.ttl')
    await expect(body).toMatchFileSnapshot('golden/catalogus.ttl')
  })
})

describe('CSV', () => {
  it('has a header, CRLF, and a link to its metadata', async () => {
    const { body, headers } = await get('studenten', 'csv')
    expect(body.endsWith('\r\n')).toBe(true)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.link).toBe(
      '<https://kansrijk.example/v1/indicatoren/studenten/waarnemingen.csv-metadata.json>; rel="describedby"',
    )
  })

  it('has metadata that name its columns in order', async () => {
    const [head] = (await get('studenten', 'csv')).body.split('\r\n')
    const metadata = (await get('studenten', 'csv-metadata.json')).json()
    const names = metadata.tableSchema.columns.map((column: { name: string }) => column.name)
    expect(names.join(',')).toBe(head)
    expect(metadata.tableSchema.primaryKey).toEqual(['definitie', 'periode', 'leerweg'])
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+31', "'+31"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ['\tx', "'\tx"],
    ['tekst', 'tekst'],
    ['a=b', 'a=b'],
  ])('makes %j harmless as %j', (text, harmless) => {
    expect(harmlessText(text)).toBe(harmless)
  })

  it('holds only the chosen columns, in their own order', async () => {
    const { body } = await app.inject(
      '/v1/indicatoren/studenten/waarnemingen.csv?velden=waarde,periode&leerweg=bol',
    )
    expect(body).toBe('periode,waarde,reden,toelichting\r\n2021,372100,,\r\n2022,0,,\r\n')
  })
})

describe('the catalogue', () => {
  it('says the same as JSON-LD and as Turtle', async () => {
    const graph = (await app.inject('/v1/catalogus')).json()['@graph'] as { '@id': string }[]
    const { body } = await app.inject('/v1/catalogus.ttl')
    for (const node of graph) expect(body).toContain(`\n<${node['@id']}>\n`)
    expect(body.match(/a dcat:Dataset /g)).toHaveLength(slugs.length)
    expect(body.match(/a dcat:Distribution /g)).toHaveLength(slugs.length * 4)
  })

  it('gives each dataset and file the licences of all its sources, described where needed', async () => {
    const atlas = sampleAtlas(currentId)
    const [first, ...rest] = sampleSources
    const sources = [{ ...first!, licence: { name: 'Eigen voorwaarden' } }, ...rest]
    const mixed = {
      ...atlas,
      dataset: async (slug: string) => {
        const data = await atlas.dataset(slug)
        return data && { ...data, sources }
      },
    }
    const server = await sampleServer({ atlas: async () => mixed })
    const { body } = await server.inject('/v1/catalogus.ttl')
    await server.close()
    const own = '<https://kansrijk.example/v1/catalogus#licentie-eigen-voorwaarden>'
    expect(body.match(new RegExp(`dct:license ${own}`, 'g'))).toHaveLength(slugs.length * 5)
    expect(body).toContain(
      `\n${own}\n  a dct:LicenseDocument ;\n  dct:title "Eigen voorwaarden"@nl .`,
    )
    expect(body).not.toContain('dct:license <https://creativecommons.org/licenses/by/4.0/>')
  })
})
