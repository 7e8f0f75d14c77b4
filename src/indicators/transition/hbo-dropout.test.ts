import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { hboDropout } from './hbo-dropout.ts'

describe('uitval-hbo-mbo-instroom', () => {
  // Published figures: Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2022-2023', {}, 0.5]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(hboDropout, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(hboDropout)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van de mbo’ers die aan het hbo beginnen valt ongeveer 50% uit (studiejaar 2022-2023).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of mbo entrants in hbo about 50% drop out (the school year 2022-2023).',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(hboDropout, 'as-published', '2022-2023', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 0.5,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(hboDropout)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2022-2023')
    expect(periods.at(-1)).toBe('2022-2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(hboDropout))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(hboDropout)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
