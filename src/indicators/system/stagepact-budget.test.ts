import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { stagepactBudget } from './stagepact-budget.ts'

describe('stagepact-budget', () => {
  // Published figures: NH Nieuws, February 2023
  it.each([['as-published', '2023/2027', {}, 3_000_000_000]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(stagepactBudget, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(stagepactBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor 2023 tot en met 2027 is er € 30 mln voor het Stagepact.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For 2023 to 2027 there is € 30 million for the Stagepact.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(stagepactBudget, 'as-published', '2023/2027', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['nhnieuws-stagepact'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 3000000000,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(stagepactBudget)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023/2027')
    expect(periods.at(-1)).toBe('2023/2027')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(stagepactBudget))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(stagepactBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
