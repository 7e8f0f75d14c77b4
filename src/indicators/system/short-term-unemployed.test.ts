import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { shortTermUnemployed } from './short-term-unemployed.ts'

describe('kortdurend-werklozen', () => {
  // Published figures: UWV, spanningsindicator
  it.each([
    ['as-published', '2022-Q4', {}, 88_200],
    ['as-published', '2023-Q1', {}, 100_314],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(shortTermUnemployed, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(shortTermUnemployed)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 2e kwartaal 2024 waren er 104.800 kortdurend werklozen.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In Q2 2024 there were 104,800 short-term unemployed people.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(shortTermUnemployed, 'as-published', '2022-Q4', {})
    expect(figure.dimensions).toEqual({ region: 'NL01', occupation: 'total' })
    expect(figure.sources).toEqual(['uwv-spanning'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 88150,
        high: 88250,
        kind: 'rounding',
        method: 'published to the nearest 100',
      },
      value: 88200,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(shortTermUnemployed)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(4)
    expect(periods[0]).toBe('2022-Q4')
    expect(periods.at(-1)).toBe('2024-Q2')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(shortTermUnemployed))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(shortTermUnemployed)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
