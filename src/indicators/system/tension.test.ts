import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { tension } from './tension.ts'

describe('spanning-arbeidsmarkt', () => {
  // Worked examples: UWV: 418,900 over 88,200 and 432,900 over 100,314
  it.each([
    ['as-published', '2022-Q4', {}, 4.7494331066],
    ['as-published', '2023-Q1', {}, 4.3154494886],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(tension, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(tension)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 2e kwartaal 2024 waren er 4,00 vacatures voor elke kortdurend werkloze.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In Q2 2024 there were 4.00 vacancies for every short-term unemployed person.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(tension, 'as-published', '2022-Q4', {})
    expect(figure.dimensions).toEqual({ region: 'NL01', occupation: 'total' })
    expect(figure.sources).toEqual(['uwv-spanning'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 4.746175637393768,
        high: 4.752694271128758,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of numerator and denominator',
      },
      value: 4.749433106575964,
      unit: 'vacanciesPerJobSeeker',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(tension)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(4)
    expect(periods[0]).toBe('2022-Q4')
    expect(periods.at(-1)).toBe('2024-Q2')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(tension))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(tension)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
