import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { vabBudget } from './vab-budget.ts'

describe('vab-budget', () => {
  // Published figures: Aavas, VAB
  it.each([
    ['as-published', '2023', {}, 4_914_000_000],
    ['as-published', '2025', {}, 5_040_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(vabBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(vabBudget)
    expect(answerSentence(dataset, 'nl')).toBe('In 2025 is er € 50,4 mln voor de VAB.')
    expect(answerSentence(dataset, 'en')).toBe('In 2025 there is € 50.4 million for the VAB.')
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(vabBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
