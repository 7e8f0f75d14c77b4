import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { searchTime } from './search-time.ts'

describe('zoekduur', () => {
  // Published figures: SEO in Kamerstuk 31 524, nr. 592
  it.each([['as-published', 'C2020-2021', { educationSector: 'mbo' }, 9]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(searchTime, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(searchTime)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van diplomajaar 2020-2021 had de helft van de mbo’ers binnen 9 maanden een substantiële baan.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of the graduates of 2020-2021, half of mbo graduates had a substantial job within 9 months.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(searchTime, 'as-published', 'C2020-2021', { educationSector: 'mbo' })
    expect(figure.dimensions).toEqual({ educationSector: 'mbo' })
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: { low: 8.5, high: 9.5, kind: 'rounding', method: 'published to the nearest 1' },
      value: 9,
      unit: 'months',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(searchTime)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('C2020-2021')
    expect(periods.at(-1)).toBe('C2020-2021')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(searchTime))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(searchTime)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
