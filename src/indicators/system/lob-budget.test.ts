import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
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

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(lobBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
