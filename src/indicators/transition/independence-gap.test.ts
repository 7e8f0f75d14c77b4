import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { independenceGap } from './independence-gap.ts'

describe('verschil-zelfstandigheid-bol-bbl', () => {
  // Worked examples: Kamerstuk 31 524, nr. 592: bbl 88 %, bol 54 %; later 85 and 70 %
  it.each([
    ['as-published', '2023', { moment: 'direct' }, 0.34],
    ['as-published', '2023', { moment: '5y' }, 0.15],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(independenceGap, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(independenceGap)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Direct na het diploma is het aandeel in de bbl 34,0 procentpunt hoger dan in de bol (2023).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Directly after graduating the share in bbl is 34.0 percentage points higher than in bol (2023).',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(independenceGap, 'as-published', '2023', { moment: 'direct' })
    expect(figure.dimensions).toEqual({ moment: 'direct' })
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.33,
        high: 0.35,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of both shares',
      },
      value: 0.34,
      unit: 'percentagePoint',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(independenceGap)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(independenceGap))).toMatchObject({
      definition: 'as-published',
      breakdown: 'moment',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(independenceGap)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
