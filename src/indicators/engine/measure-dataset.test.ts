import { describe, expect, it } from 'vitest'
import { missingCell, type Observation } from '#kernel'
import type { Indicator } from '../model.ts'
import { cellOf, example, sourceRecords } from '../shipped.fixture.ts'
import { answerSentence } from './answer-sentence.ts'
import { comparable } from './comparable.ts'
import { headline, headlineSelection } from './headline.ts'
import { measureDataset } from './measure-dataset.ts'
import { selectObservations } from './select-observations.ts'

const text = { nl: 'tekst', en: 'text' }
const indicator: Indicator = {
  slug: 'voorbeeld',
  phase: 'learning',
  label: text,
  question: text,
  definition: text,
  population: text,
  unit: 'persons',
  direction: 'none',
  method: text,
  caveats: [],
  series: ['example'],
  breakdowns: ['pathway', 'level'],
  headline: { definition: 'as-published', dimensions: { pathway: 'bbl' } },
  answer: { nl: 'in {period} zijn er {value}.', en: 'in {period} there are {value}.' },
  related: [],
  terms: [],
  measure: (read) => read('example'),
}
const measure = (rows: readonly Observation[], sources = ['example-source']) =>
  measureDataset(indicator, () => rows, sourceRecords(sources), 'release')
const bbl = (period: string, value: number) =>
  example(period, { pathway: 'bbl', level: 'total' }, value)
const rows = [
  bbl('2022-10-01', 136700),
  bbl('2021-10-01', 129400),
  example('2022-10-01', { pathway: 'bol', level: 'total' }, 347500),
  example('2022-10-01', { pathway: 'bbl', level: '4' }, 50000),
  { ...bbl('2023-10-01', 999), definition: 'duo-open-data' },
]

describe('measureDataset', () => {
  it('orders by definition, period and code list, whatever the order of the rows', () => {
    const ordered = measure(rows).observations
    expect(
      ordered.map((o) => [o.definition, o.period, o.dimensions.pathway, o.dimensions.level]),
    ).toEqual([
      ['as-published', '2021-10-01', 'bbl', 'total'],
      ['as-published', '2022-10-01', 'bol', 'total'],
      ['as-published', '2022-10-01', 'bbl', 'total'],
      ['as-published', '2022-10-01', 'bbl', '4'],
      ['duo-open-data', '2023-10-01', 'bbl', 'total'],
    ])
    expect(measure(rows.toReversed()).observations).toEqual(ordered)
  })

  it('lists the codes, definitions, periods and sources that occur', () => {
    const dataset = measure(rows, ['unused', 'example-source'])
    expect(dataset.dimensions).toEqual([
      { id: 'pathway', codes: ['bol', 'bbl'] },
      { id: 'level', codes: ['total', '4'] },
    ])
    expect(dataset.definitions).toEqual(['as-published', 'duo-open-data'])
    expect(dataset.periods).toEqual(['2021-10-01', '2022-10-01', '2023-10-01'])
    expect(dataset.sources.map((source) => source.id)).toEqual(['example-source'])
  })

  it('refuses a figure whose source the release does not have', () => {
    expect(() => measure(rows, ['other'])).toThrow('example-source')
  })

  it('is empty without rows', () => {
    expect(measure([])).toMatchObject({
      observations: [],
      dimensions: [],
      periods: [],
      sources: [],
    })
  })
})

describe('selectObservations', () => {
  const dataset = measure(rows)

  it.each([
    [{ dimensions: {} }, 5],
    [{ definition: 'duo-open-data', dimensions: {} }, 1],
    [{ period: '2022-10-01', dimensions: {} }, 3],
    [{ dimensions: { pathway: ['bbl'], level: ['total', '4'] } }, 4],
    [{ dimensions: { pathway: [] } }, 0],
    [{ dimensions: { pathway: ['nope'] } }, 0],
    [{ dimensions: { region: ['NL01'] } }, 0],
  ])('finds by %j', (filters, found) => {
    expect(selectObservations(dataset, filters)).toHaveLength(found)
  })
})

describe('headline', () => {
  it('is the latest figure of its definition, with the one before', () => {
    const { latest, previous, cell } = headline(measure(rows))
    expect(latest?.period).toBe('2022-10-01')
    expect(previous?.period).toBe('2021-10-01')
    expect(cell).toEqual(cellOf(latest!))
  })

  it('takes the total of what it leaves open', () => {
    expect(headlineSelection(measure(rows))).toEqual({ pathway: ['bbl'], level: ['total'] })
  })

  it('passes over a later gap, and says so when there are gaps only', () => {
    const gap = { ...bbl('2024-10-01', 1), cell: missingCell('suppressed', 'persons') }
    expect(headline(measure([...rows, gap])).latest?.period).toBe('2022-10-01')
    expect(headline(measure([gap])).cell).toEqual(missingCell('suppressed', 'persons'))
  })

  it('is not delivered when nothing stands at its place', () => {
    expect(headline(measure([])).cell).toEqual(missingCell('notDelivered', 'persons'))
    expect(headline(measure([])).latest).toBeUndefined()
  })

  it('has no trend between periods of another kind', () => {
    expect(headline(measure([bbl('2021', 5), bbl('2022-10-01', 6)])).previous).toBeUndefined()
  })
})

describe('comparable', () => {
  const one = bbl('2021', 1)

  it.each([
    ['a later period', bbl('2022', 2), true],
    ['another definition', { ...one, definition: 'duo-open-data' }, false],
    ['another unit', example('2021', {}, 1, { unit: 'companies' }), false],
    ['another series', { ...one, series: 'other' }, false],
  ])('compares with %s: %s', (_, other, expected) => {
    expect(comparable(one, other)).toBe(expected)
  })
})

describe('answerSentence', () => {
  it('fills in value and period and starts with a capital', () => {
    expect(answerSentence(measure(rows), 'nl')).toBe('In 1 oktober 2022 zijn er 136.700.')
    expect(answerSentence(measure(rows), 'en')).toBe('In 1 October 2022 there are 136,700.')
  })

  it('says how exact the source calls the value', () => {
    const about = example('2022', { pathway: 'bbl', level: 'total' }, 1000, {
      qualifier: 'moreThan',
    })
    expect(answerSentence(measure([about]), 'nl')).toBe('In 2022 zijn er meer dan 1.000.')
  })

  it.each([
    ['2022-Q4', 'In het 4e kwartaal 2022 zijn er 5.', 'In Q4 2022 there are 5.'],
    [
      '2022-2023',
      'In studiejaar 2022-2023 zijn er 5.',
      'In the school year 2022-2023 there are 5.',
    ],
  ])('writes %s as people say it', (period, nl, en) => {
    expect(answerSentence(measure([bbl(period, 5)]), 'nl')).toBe(nl)
    expect(answerSentence(measure([bbl(period, 5)]), 'en')).toBe(en)
  })

  it('is honest about a missing figure and why', () => {
    const withheld = { ...bbl('2022', 1), cell: missingCell('suppressed', 'persons') }
    expect(answerSentence(measure([withheld]), 'nl')).toBe(
      'Op deze vraag is nu geen cijfer te geven. Dit cijfer is bekend, maar wordt niet getoond om personen te beschermen.',
    )
    expect(answerSentence(measure([]), 'en')).toBe(
      'There is no figure to answer this question now. This figure has not been published for this selection.',
    )
  })

  it('names a value whose source nobody has seen', () => {
    const unseen = example('2022', { pathway: 'bbl', level: 'total' }, 5, { unverified: true })
    expect(answerSentence(measure([unseen]), 'nl')).toContain('bron van dit cijfer is niet gezien')
  })
})
