import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Observation, valueCell } from '#kernel'
import { readResult, type Source } from '#sources'
import { gatherContent } from './gather-content.ts'

const yaml = `- id: nji-mbo
  title: { nl: "NJi", en: "NJi" }
  publisher: "NJi"
  url: "https://www.nji.nl/"
  licence: { name: "bronvermelding" }
  reliability: official
  checkedOn: "2026-11-23"
- id: ongebruikt
  title: { nl: "x", en: "x" }
  publisher: "x"
  url: "https://example.org/"
  licence: { name: "x" }
  reliability: official
  checkedOn: "2026-11-23"
`
const csv = `definition,period,dimensions,value,unit,status,qualifier,rounding,noInterval,n,source,missing,note
nji-1-october,2021-10-01,pathway=bbl,130191,persons,final,exact,,fullCount,,nji-mbo,,
nji-1-october,2020-10-01,pathway=bbl,127259,persons,final,exact,,fullCount,,nji-mbo,,
`

const observation = (
  period: string,
  dimensions: Observation['dimensions'],
  value: number,
): Observation => ({
  series: 'students',
  definition: 'nji-1-october',
  period,
  dimensions,
  cell: valueCell(value, 'persons', { noInterval: 'fullCount' }),
  sources: ['fetched'],
})

const source: Source = {
  description: {
    id: 'fetched',
    title: { nl: 'Opgehaald', en: 'Fetched' },
    publisher: 'DUO',
    description: { nl: '-', en: '-' },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    homepage: 'https://duo.nl/',
    files: [{ name: 'a.csv', mediaType: 'text/csv' }],
    frequency: { nl: '-', en: '-' },
    sentinels: [],
  },
  read: () =>
    readResult({
      observations: [
        observation('2021-10-01', { pathway: 'bbl', sex: 'total' }, 130_192),
        observation('2021-10-01', { pathway: 'bbl', sex: 'm' }, 70_000),
      ],
      rowsRead: 2,
    }),
}

describe('gatherContent', () => {
  let folder = ''
  const gather = () =>
    gatherContent({
      shippedFolder: join(folder, 'published'),
      fetchedFolder: join(folder, 'bronnen'),
      sources: [source],
      codeVersion: '0.0.0',
    })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gather-'))
    await mkdir(join(folder, 'published'))
    await writeFile(join(folder, 'published', 'sources.yaml'), yaml)
    await writeFile(join(folder, 'published', 'students.csv'), csv)
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('holds the shipped figures when nothing was fetched', async () => {
    const content = await gather()
    expect(content.observations).toHaveLength(2)
    expect(content.sources.map((s) => s.id)).toEqual(['nji-mbo'])
    expect(content.sources[0]?.files[0]).toMatchObject({ name: 'students.csv', rows: 2 })
    expect(content.issues).toEqual([])
  })

  it('lets a fetched figure take the place of the shipped one', async () => {
    await mkdir(join(folder, 'bronnen', 'fetched'), { recursive: true })
    await writeFile(join(folder, 'bronnen', 'fetched', 'a.csv'), 'x')
    const content = await gather()
    const total = content.observations.filter(
      (o) => o.period === '2021-10-01' && o.dimensions.sex === 'total',
    )
    expect(total.map((o) => o.cell.value)).toEqual([130_192])
    expect(content.observations).toHaveLength(3)
    expect(content.issues).toEqual([])
    expect(content.sources.map((s) => s.id)).toEqual(['fetched', 'nji-mbo'])
  })

  it('completes the dimensions of shipped figures to those of fetched ones', async () => {
    await mkdir(join(folder, 'bronnen', 'fetched'), { recursive: true })
    await writeFile(join(folder, 'bronnen', 'fetched', 'a.csv'), 'x')
    const content = await gather()
    const old = content.observations.find((o) => o.period === '2020-10-01')
    expect(old?.dimensions).toEqual({ pathway: 'bbl', sex: 'total' })
  })

  it('refuses a sources file that breaks its schema', async () => {
    await writeFile(join(folder, 'published', 'sources.yaml'), '- id: x\n')
    await expect(gather()).rejects.toThrow(/sources\.yaml/)
  })
})
