import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { economicIndependence } from './economic-independence.ts'

describe('economische-zelfstandigheid', () => {
  // Published figures: IBO in Kamerstuk 31 524, nr. 592
  it.each([
    ['as-published', '2023', { pathway: 'bbl', moment: 'direct' }, 0.88],
    ['as-published', '2023', { pathway: 'bol', moment: '5y' }, 0.7],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(economicIndependence, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(economicIndependence)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Direct na het diploma is 54% van de bol-gediplomeerden economisch zelfstandig (gepubliceerd in 2023).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Directly after the diploma 54% of bol graduates are economically independent (published in 2023).',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(economicIndependence, 'as-published', '2023', {
      pathway: 'bbl',
      moment: 'direct',
    })
    expect(figure.dimensions).toEqual({ pathway: 'bbl', moment: 'direct' })
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.875,
        high: 0.885,
        kind: 'rounding',
        method: 'published to the nearest 0.01',
      },
      value: 0.88,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(economicIndependence)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(economicIndependence))).toMatchObject({
      definition: 'as-published',
      breakdown: 'pathway',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(economicIndependence)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
