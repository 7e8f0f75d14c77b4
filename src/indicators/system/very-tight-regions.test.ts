import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { veryTightRegions } from './very-tight-regions.ts'

describe('zeer-krappe-regios', () => {
  // Published figures: UWV, by NU.nl and Nieuws.nl
  it.each([
    ['as-published', '2021-Q3', {}, 13],
    ['as-published', '2023-Q1', {}, 21],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(veryTightRegions, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(veryTightRegions)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 1e kwartaal 2023 was de arbeidsmarkt in 21 van de 35 regio’s zeer krap.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In Q1 2023 the labour market was very tight in 21 of 35 regions.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(veryTightRegions, 'as-published', '2021-Q3', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['nu-nl-uwv'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 13,
      unit: 'regions',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(veryTightRegions)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(3)
    expect(periods[0]).toBe('2021-Q3')
    expect(periods.at(-1)).toBe('2023-Q1')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(veryTightRegions))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(veryTightRegions)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
