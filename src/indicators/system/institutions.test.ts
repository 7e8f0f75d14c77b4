import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { institutions } from './institutions.ts'

describe('mbo-instellingen', () => {
  // Published figures: NJi, middelbaar beroepsonderwijs
  it.each([
    ['as-published', '2015-10-01', {}, 66],
    ['as-published', '2022-10-01', {}, 58],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(institutions, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(institutions)
    expect(answerSentence(dataset, 'nl')).toBe('Op 1 oktober 2022 waren er 58 mbo-instellingen.')
    expect(answerSentence(dataset, 'en')).toBe('On 1 October 2022 there were 58 mbo institutions.')
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(institutions, 'as-published', '2015-10-01', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['nji-mbo'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 66,
      unit: 'institutions',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(institutions)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(8)
    expect(periods[0]).toBe('2015-10-01')
    expect(periods.at(-1)).toBe('2022-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(institutions))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(institutions)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
