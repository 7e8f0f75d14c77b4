import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '#indicators'
import { type Cell, missingCell, valueCell } from '#kernel'
import { figure, sampleRegions } from '../test-support/sample-indicators.ts'
import { sampleAtlas, sampleDataset } from '../test-support/sample-site.ts'
import { placeFacts, placeKnowledge } from './place-facts.ts'

const persons = (value: number): Cell => valueCell(value, 'persons', { noInterval: 'fullCount' })

type Row = ReturnType<typeof figure>

function indicatorOf(rows: readonly Row[], definition = 'as-published'): Indicator {
  return {
    ...sampleRegions,
    slug: 'werk',
    unit: 'persons',
    breakdowns: ['region', 'occupation'],
    headline: { definition, dimensions: {} },
    measure: () => rows.map((row) => ({ ...row, series: 'werk' })),
  }
}

const facts = (rows: readonly Row[], code: string, definition?: string) =>
  placeFacts(sampleDataset(indicatorOf(rows, definition)), 'region', code)

const row = (period: string, region: string, occupation: string, cell: Cell, definition?: string) =>
  figure(period, { region, occupation }, cell, definition ?? 'as-published')

describe('facts about a place', () => {
  it('put the place beside the whole country in the same period', () => {
    const rows = [
      row('2021', 'NL01', 'total', persons(900)),
      row('2022', 'NL01', 'total', persons(1000)),
      row('2021', 'AM01', 'total', persons(30)),
      row('2022', 'AM01', 'total', persons(40)),
    ]
    const [fact] = facts(rows, 'AM01')
    expect(fact?.period).toBe('2022')
    expect(fact?.own?.cell.value).toBe(40)
    expect(fact?.whole?.cell.value).toBe(1000)
  })

  it('take the latest period that has a figure, not the latest period', () => {
    const rows = [
      row('2021', 'AM01', 'total', persons(30)),
      row('2022', 'AM01', 'total', missingCell('notDelivered', 'persons')),
    ]
    expect(facts(rows, 'AM01')[0]?.period).toBe('2021')
  })

  it('leave the country away when it has no figure for that period', () => {
    const rows = [
      row('2021', 'NL01', 'total', persons(900)),
      row('2022', 'AM01', 'total', persons(40)),
    ]
    expect(facts(rows, 'AM01')[0]).not.toHaveProperty('whole')
  })

  it('break a place down with the total left out, each part beside its own whole', () => {
    const rows = [
      row('2022', 'NL01', '01', persons(600)),
      row('2022', 'NL01', '02', persons(400)),
      row('2022', 'AM01', 'total', persons(40)),
      row('2022', 'AM01', '01', persons(10)),
      row('2022', 'AM01', '02', persons(30)),
    ]
    const breakdown = facts(rows, 'AM01')[0]?.breakdown
    expect(breakdown?.dimension).toBe('occupation')
    expect(
      breakdown?.parts.map(({ code, own, whole }) => [code, own.cell.value, whole?.cell.value]),
    ).toEqual([
      ['01', 10, 600],
      ['02', 30, 400],
    ])
  })

  it('know parts without a total, and then have no figure for the whole place', () => {
    const rows = [row('2022', 'AM01', '01', persons(10)), row('2022', 'AM01', '02', persons(30))]
    const [fact] = facts(rows, 'AM01')
    expect(fact).not.toHaveProperty('own')
    expect(fact?.breakdown?.parts).toHaveLength(2)
  })

  it('never mix definitions: one fact each, that of the headline first', () => {
    const rows = [
      row('2022', 'AM01', 'total', persons(40), 'nji-1-october'),
      row('2020', 'AM01', 'total', persons(35), 'ocw-main-enrolments'),
      row('2022', 'NL01', 'total', persons(999), 'nji-1-october'),
    ]
    const found = facts(rows, 'AM01', 'ocw-main-enrolments')
    expect(found.map(({ definition }) => definition)).toEqual([
      'ocw-main-enrolments',
      'nji-1-october',
    ])
    expect(found[0]).not.toHaveProperty('whole')
  })

  it('do not take a target for a figure', () => {
    const target = valueCell(50, 'persons', { noInterval: 'setValue', status: 'target' })
    expect(facts([row('2030', 'AM01', 'total', target)], 'AM01')).toEqual([])
  })

  it('are none for a place the dataset does not know', () => {
    expect(facts([row('2022', 'AM01', 'total', persons(1))], 'AM02')).toEqual([])
    expect(placeFacts(sampleDataset(sampleRegions), 'sectorChamber', 'tgo')).toEqual([])
  })

  it('do not depend on the order of the rows', () => {
    const rows = ['2020', '2021', '2022'].flatMap((period, index) =>
      ['NL01', 'AM01', 'AM02'].map((region) => row(period, region, 'total', persons(index + 1))),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const [fact] = facts(shuffled, 'AM01')
        expect(fact?.period).toBe('2022')
        expect(fact?.whole?.cell.value).toBe(3)
      }),
      { numRuns: 30 },
    )
  })
})

describe('knowledge about a place', () => {
  it('divides the indicators into those that speak and those that are silent', async () => {
    const atlas = sampleAtlas()
    const { facts: known, silent } = await placeKnowledge(atlas, 'region', 'AM01')
    expect(known.map(({ dataset }) => dataset.indicator.slug)).toEqual(['regio-voorbeeld'])
    expect(silent).toHaveLength(atlas.indicators.length - 1)
  })

  it('counts a withheld figure as silence', async () => {
    const { facts: known } = await placeKnowledge(sampleAtlas(), 'region', 'AM03')
    expect(known).toEqual([])
  })
})
