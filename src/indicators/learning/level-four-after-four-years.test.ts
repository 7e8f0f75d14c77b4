import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { levelFourAfterFourYears } from './level-four-after-four-years.ts'

describe('niveau-4-na-vier-jaar', () => {
  // Published figures: Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2022', {}, 0.5]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(levelFourAfterFourYears, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(levelFourAfterFourYears)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van wie doorstroomt van niveau 2 naar 4 heeft 50% na vier jaar een diploma op niveau 4 (2022).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of those who move from level 2 to 4, 50% hold a level 4 diploma after four years (2022).',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(levelFourAfterFourYears, 'as-published', '2022', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.495,
        high: 0.505,
        kind: 'rounding',
        method: 'published to the nearest 0.01',
      },
      value: 0.5,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(levelFourAfterFourYears)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2022')
    expect(periods.at(-1)).toBe('2022')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(levelFourAfterFourYears))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(levelFourAfterFourYears)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
