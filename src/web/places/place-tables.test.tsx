import { describe, expect, it } from 'vitest'
import type { Indicator } from '#indicators'
import { type Cell, type Unit, valueCell } from '#kernel'
import { labourMarketRegions } from '#reference'
import { html, words } from '../test-support/html.ts'
import { figure, sampleRegions, sampleStudents } from '../test-support/sample-indicators.ts'
import { sampleAtlas, sampleDataset, sampleView } from '../test-support/sample-site.ts'
import { FactTable } from './fact-table.tsx'
import { NotPublished } from './not-published.tsx'
import { placeFacts } from './place-facts.ts'
import { RegionLocator } from './region-locator.tsx'
import { StructureTables } from './structure-tables.tsx'

const cell = (value: number, unit: Unit): Cell =>
  valueCell(value, unit, { noInterval: 'fullCount' })

function indicator(slug: string, unit: Unit, values: Readonly<Record<string, number>>): Indicator {
  const rows = Object.entries(values).map(([key, value]) => {
    const [region = '', occupation = ''] = key.split(' ')
    return figure('2022', { region, occupation }, cell(value, unit), 'as-published')
  })
  return {
    ...sampleRegions,
    slug,
    unit,
    label: { nl: `Cijfer ${slug}`, en: `Figure ${slug}` },
    headline: { definition: 'as-published', dimensions: {} },
    measure: () => rows.map((row) => ({ ...row, series: slug })),
  }
}

const shares = indicator('aandeel', 'ratio', {
  'AM01 01': 0.25,
  'AM01 02': 0.75,
  'NL01 01': 0.5,
  'NL01 02': 0.5,
})
const counts = indicator('aantal', 'persons', {
  'AM01 total': 40,
  'AM01 01': 10,
  'AM01 02': 30,
  'NL01 01': 5000,
  'NL01 02': 5000,
})
const factsOf = (...indicators: readonly Indicator[]) =>
  indicators.flatMap((one) => placeFacts(sampleDataset(one), 'region', 'AM01').slice(0, 1))

const shared = {
  view: sampleView(),
  names: sampleAtlas().names,
  place: 'region',
  code: 'AM01',
  placeName: 'Groningen',
} as const

describe('the breakdowns of a place', () => {
  const body = html(<StructureTables {...shared} facts={factsOf(counts, shares)} />)

  it('share one table when they are by the same dimension', () => {
    expect(body.match(/<table/g)).toHaveLength(1)
    expect(words(body)).toContain('Cijfer aantal 2022 Cijfer aandeel 2022')
  })

  it('draw the share, with a mark where the country stands', () => {
    expect(body).toContain('<rect class="kr-bar-own" y="2" width="33.33" height="8">')
    expect(body).toContain('<rect class="kr-bar-own" y="2" width="100" height="8">')
    expect(body.match(/x="66.67"/g)).toHaveLength(2)
    expect(words(body)).toContain('Het streepje is Nederland.')
  })

  it('draw counts against the largest of the place, not of the country', () => {
    const alone = html(<StructureTables {...shared} facts={factsOf(counts)} />)
    expect(alone).toContain('width="33.33"')
    expect(alone).toContain('width="100"')
    expect(alone).not.toContain('kr-bar-mark')
  })

  it('hide the bars from screen readers, since the numbers stand beside them', () => {
    expect(body.match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(2)
    expect(words(body)).toContain('25% NL 50%')
  })

  it('are nothing without breakdowns', () => {
    const facts = placeFacts(sampleDataset(sampleRegions), 'region', 'AM01')
    expect(html(<StructureTables {...shared} facts={facts} />)).toBe('')
  })
})

describe('the table of facts', () => {
  it('links each figure with the place chosen, and each source', () => {
    const body = html(<FactTable {...shared} caption="Feiten" facts={factsOf(counts)} />)
    expect(body).toContain('href="/cijfers/aantal?regio=AM01"')
    expect(body).toContain('href="/bronnen/bron-a"')
  })

  it('names the definition where asked', () => {
    const body = html(
      <FactTable {...shared} caption="Feiten" facts={factsOf(counts)} withDefinition />,
    )
    expect(words(body)).toContain('zoals gepubliceerd')
  })

  it('is nothing when no fact has a figure for the whole place', () => {
    expect(html(<FactTable {...shared} caption="Feiten" facts={factsOf(shares)} />)).toBe('')
  })
})

describe('what was not published', () => {
  const regional = sampleDataset(sampleRegions)
  const national = sampleDataset(sampleStudents)
  const show = (silent: readonly (typeof regional)[]) =>
    words(html(<NotPublished {...shared} silent={silent} />))

  it('tells what could be fetched from what nobody publishes', () => {
    const shown = show([regional, national])
    expect(shown).toContain('kansrijk haal && kansrijk bouw')
    expect(shown).toContain('Niet per regio gepubliceerd (1)')
    expect(shown).toContain('Nederland: 25%')
  })

  it('does not tell to fetch what no source has', () => {
    expect(show([national])).not.toContain('kansrijk haal')
  })
})

describe('the small map', () => {
  const body = html(<RegionLocator view={sampleView('en')} regions={['AM01', 'AM02']} />)

  it('has a tile for each region and fills the given ones', () => {
    expect(body.match(/<polygon/g)).toHaveLength(labourMarketRegions().length)
    expect(body.match(/class="kr-locator-own"/g)).toHaveLength(2)
  })

  it('can be clicked but stays out of the tab order and the speech', () => {
    expect(body).toContain('href="/en/regios/AM01" tabindex="-1"')
    expect(body).toMatch(/^<svg[^>]*aria-hidden="true"/)
  })
})
