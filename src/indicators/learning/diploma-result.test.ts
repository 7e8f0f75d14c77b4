import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { diplomaResult } from './diploma-result.ts'

describe('diplomaresultaat', () => {
  // Published figures: MBO Today on the mbo benchmark
  it.each([
    ['as-published', '2015', {}, 0.752],
    ['as-published', '2016', {}, 0.743],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(diplomaResult, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(diplomaResult)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2016 verliet 74,3% van de studenten hun school met een diploma.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2016 74.3% of students left their institution with a diploma.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(diplomaResult, 'as-published', '2015', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['mbo-today-bbl'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.7515000000000001,
        high: 0.7525,
        kind: 'rounding',
        method: 'published to the nearest 0.001',
      },
      value: 0.752,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(diplomaResult)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2015')
    expect(periods.at(-1)).toBe('2016')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(diplomaResult))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(diplomaResult)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
