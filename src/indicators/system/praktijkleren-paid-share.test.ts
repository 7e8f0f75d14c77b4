import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { praktijklerenPaidShare } from './praktijkleren-paid-share.ts'

describe('praktijkleren-uitbetaald', () => {
  // Published figures: Aavas, terugblik praktijkleren 2018-2019
  it.each([
    ['as-published', '2018-2019', { category: 'mbo' }, 0.821],
    ['as-published', '2018-2019', { category: 'hbo' }, 0.3245],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(praktijklerenPaidShare, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(praktijklerenPaidShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2018-2019 werd voor het mbo 82,1% van het maximum uitbetaald.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2018-2019 82.1% of the maximum was paid for mbo.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(praktijklerenPaidShare, 'as-published', '2018-2019', {
      category: 'mbo',
    })
    expect(figure.dimensions).toEqual({ category: 'mbo' })
    expect(figure.sources).toEqual(['aavas-praktijkleren'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.82095,
        high: 0.82105,
        kind: 'rounding',
        method: 'published to the nearest 0.0001',
      },
      value: 0.821,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(praktijklerenPaidShare)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2018-2019')
    expect(periods.at(-1)).toBe('2018-2019')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(praktijklerenPaidShare))).toMatchObject({
      definition: 'as-published',
      breakdown: 'category',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(praktijklerenPaidShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
