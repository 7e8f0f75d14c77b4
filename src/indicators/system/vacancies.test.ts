import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { vacancies } from './vacancies.ts'

describe('openstaande-vacatures', () => {
  // Published figures: UWV, spanningsindicator
  it.each([
    ['as-published', '2022-Q4', {}, 418_900],
    ['as-published', '2023-Q1', {}, 432_900],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(vacancies, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(vacancies)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 2e kwartaal 2024 stonden er 418.900 vacatures open.',
    )
    expect(answerSentence(dataset, 'en')).toBe('In Q2 2024 418,900 vacancies were open.')
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(vacancies, 'as-published', '2022-Q4', {})
    expect(figure.dimensions).toEqual({ region: 'NL01', occupation: 'total' })
    expect(figure.sources).toEqual(['uwv-spanning'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 418850,
        high: 418950,
        kind: 'rounding',
        method: 'published to the nearest 100',
      },
      value: 418900,
      unit: 'vacancies',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(vacancies)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(4)
    expect(periods[0]).toBe('2022-Q4')
    expect(periods.at(-1)).toBe('2024-Q2')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(vacancies))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(vacancies)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
