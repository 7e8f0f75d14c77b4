import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { lobBudget } from './lob-budget.ts'

describe('lob-budget', () => {
  // Published figures: Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2023/2027', {}, 3_200_000_000]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(lobBudget, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(lobBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van 2023 tot en met 2027 is er elk jaar € 32 mln extra voor loopbaanbegeleiding.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'From 2023 to 2027 there is an extra € 32 million every year for career guidance.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(lobBudget, 'as-published', '2023/2027', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 3200000000,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(lobBudget)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023/2027')
    expect(periods.at(-1)).toBe('2023/2027')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(lobBudget))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(lobBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
