import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
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

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(stagepactBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
