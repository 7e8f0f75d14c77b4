import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { rifBudget } from './rif-budget.ts'

describe('rif-budget', () => {
  // Published figures: Kamerstuk 31 524, nr. 592; BWBR0050611
  it.each([
    ['as-published', '2024/2027', {}, 12_000_000_000],
    ['as-published', '2025', { category: 'round-june' }, 800_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(rifBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(rifBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor 2024 tot en met 2027 is er € 120 mln voor het RIF.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For 2024 to 2027 there is € 120 million for the RIF.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(rifBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
