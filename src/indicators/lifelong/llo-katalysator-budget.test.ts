import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { lloKatalysatorBudget } from './llo-katalysator-budget.ts'

describe('llo-katalysator-budget', () => {
  // Published figures: LLO-Katalysator
  it.each([
    ['as-published', '2022/2023', { category: 'granted' }, 16_700_000_000],
    ['as-published', '2024', { category: 'conditional' }, 22_500_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(lloKatalysatorBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(lloKatalysatorBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor 2022 tot en met 2023 is € 167 mln toegekend aan de LLO-Katalysator.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For 2022 to 2023 € 167 million was granted to the LLO-Katalysator.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(lloKatalysatorBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
