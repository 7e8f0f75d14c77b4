import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { workers } from './workers.ts'

describe('werkenden-per-beroepsklasse', () => {
  // Published figures: CBS 84916NED, 2022
  it.each([
    ['as-published', '2022', { region: 'AM01', occupation: '01' }, 34_000],
    ['as-published', '2022', { region: 'AM01', occupation: '04' }, 70_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(workers, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(workers)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2022 hadden 9.548.000 mensen in Nederland betaald werk.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2022 9,548,000 people in the Netherlands had paid work.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(workers, 'as-published', '2022', { region: 'AM01', occupation: '01' })
    expect(figure.dimensions).toEqual({ region: 'AM01', occupation: '01' })
    expect(figure.sources).toEqual(['cbs-84916ned'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: { low: 33500, high: 34500, kind: 'rounding', method: 'published to the nearest 1' },
      value: 34000,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(workers)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2022')
    expect(periods.at(-1)).toBe('2022')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(workers))).toMatchObject({
      definition: 'as-published',
      breakdown: 'region',
      chart: 'tiles',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(workers)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
