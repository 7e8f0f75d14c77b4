import { describe, expect, it } from 'vitest'
import type { Indicator } from '#indicators'
import { type Cell, valueCell } from '#kernel'
import { figure, sampleRegions, sampleStudents } from '../../test-support/sample-indicators.ts'
import { sampleDataset } from '../../test-support/sample-site.ts'
import { comparisonParts, comparisonRow, orderPlaces } from './compare-places.ts'

const persons = (value: number): Cell => valueCell(value, 'persons', { noInterval: 'fullCount' })

function dataset(rows: readonly ReturnType<typeof figure>[]) {
  const indicator: Indicator = {
    ...sampleRegions,
    slug: 'werk',
    unit: 'persons',
    headline: { definition: 'as-published', dimensions: {} },
    measure: () => rows.map((row) => ({ ...row, series: 'werk' })),
  }
  return sampleDataset(indicator)
}

const at = (period: string, region: string, value: number, definition = 'as-published') =>
  figure(period, { region }, persons(value), definition)

const values = (row: ReturnType<typeof comparisonRow>) =>
  [...(row?.cells ?? [])].map(([code, cell]) => [code, cell.value ?? cell.missing])

describe('a row of a comparison', () => {
  it('holds one figure per place and the country beside them', () => {
    const row = comparisonRow(sampleDataset(sampleRegions), 'region', ['AM01', 'AM02'])
    expect(values(row)).toEqual([
      ['AM01', 0.2],
      ['AM02', 0.3],
    ])
    expect(row?.whole?.cell.value).toBe(0.25)
  })

  it('never puts different periods in one row: the period of most places wins', () => {
    const rows = [at('2021', 'AM01', 1), at('2021', 'AM02', 2), at('2022', 'AM03', 3)]
    const row = comparisonRow(dataset(rows), 'region', ['AM01', 'AM02', 'AM03'])
    expect(row?.period).toBe('2021')
    expect(values(row)).toEqual([
      ['AM01', 1],
      ['AM02', 2],
      ['AM03', 'notDelivered'],
    ])
  })

  it('never puts different definitions in one row', () => {
    const rows = [
      at('2022', 'AM01', 1, 'nji-1-october'),
      at('2022', 'AM02', 2, 'nji-1-october'),
      at('2022', 'AM03', 3, 'ocw-main-enrolments'),
    ]
    const row = comparisonRow(dataset(rows), 'region', ['AM01', 'AM02', 'AM03'])
    expect(row?.definition).toBe('nji-1-october')
    expect(values(row)[2]).toEqual(['AM03', 'notDelivered'])
  })

  it('is absent when nothing is known about any of the places', () => {
    expect(comparisonRow(sampleDataset(sampleStudents), 'region', ['AM01'])).toBeUndefined()
    expect(comparisonRow(sampleDataset(sampleRegions), 'region', [])).toBeUndefined()
  })
})

describe('the parts of a comparison', () => {
  const part = (region: string, occupation: string, value: number) =>
    figure('2022', { region, occupation }, persons(value), 'as-published')

  it('are a row per part', () => {
    const rows = ['AM01', 'AM02', 'NL01'].flatMap((region, index) => [
      part(region, '01', 10 + index),
      part(region, '02', 20 + index),
    ])
    const parts = comparisonParts(dataset(rows), 'region', ['AM01', 'AM02'])
    expect(parts.map(values)).toEqual([
      [
        ['AM01', 10],
        ['AM02', 11],
      ],
      [
        ['AM01', 20],
        ['AM02', 21],
      ],
    ])
    expect(parts.map(({ whole }) => whole?.cell.value)).toEqual([12, 22])
  })

  it('say so where a place lacks a part', () => {
    const rows = [part('AM01', '01', 1), part('AM01', '02', 2), part('AM02', '01', 3)]
    const parts = comparisonParts(dataset(rows), 'region', ['AM01', 'AM02'])
    expect(values(parts[1])).toEqual([
      ['AM01', 2],
      ['AM02', 'notDelivered'],
    ])
  })

  it('are none for a figure without breakdown', () => {
    expect(comparisonParts(sampleDataset(sampleRegions), 'region', ['AM01'])).toEqual([])
  })
})

describe('the order of places', () => {
  const row = comparisonRow(dataset([at('2022', 'AM01', 1), at('2022', 'AM02', 2)]), 'region', [
    'AM01',
    'AM02',
    'AM03',
  ])
  const rows = row === undefined ? [] : [row]

  it.each([
    [undefined, ['AM03', 'AM01', 'AM02']],
    ['bestaat-niet', ['AM03', 'AM01', 'AM02']],
    ['werk', ['AM01', 'AM02', 'AM03']],
    ['-werk', ['AM02', 'AM01', 'AM03']],
  ])('by %s puts places without a number last', (order, expected) => {
    expect(orderPlaces(['AM03', 'AM01', 'AM02'], rows, order)).toEqual(expected)
  })
})
