import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { independenceChange } from './independence-change.ts'

describe('verandering-economische-zelfstandigheid', () => {
  // Worked examples: Kamerstuk 31 524, nr. 592: bol 54 to 70 %, bbl 88 to 85 %
  it.each([
    ['as-published', '2023', { pathway: 'bol' }, 0.16],
    ['as-published', '2023', { pathway: 'bbl' }, -0.03],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(independenceChange, definition, period, codes)).value).toBeCloseTo(
      value,
      9,
    )
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(independenceChange)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Na vijf jaar is het aandeel economisch zelfstandige bol-gediplomeerden 16,0 procentpunt veranderd (2023).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'After five years the share of economically independent bol graduates has changed by 16.0 percentage points (2023).',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(independenceChange, 'as-published', '2023', { pathway: 'bol' })
    expect(figure.dimensions).toEqual({ pathway: 'bol' })
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.15,
        high: 0.17,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of both shares',
      },
      value: 0.16,
      unit: 'percentagePoint',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(independenceChange)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(independenceChange))).toMatchObject({
      definition: 'as-published',
      breakdown: 'pathway',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(independenceChange)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
