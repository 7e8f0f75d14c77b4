import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { praktijklerenBudget } from './praktijkleren-budget.ts'

describe('praktijkleren-budget', () => {
  // Published figures: BWBR0034144, art. 14; RVO
  it.each([
    ['as-published', '2014/2018', { category: 'mbo' }, 18_890_000_000],
    ['as-published', '2022', { category: 'hbo' }, 1_860_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(praktijklerenBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(praktijklerenBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2022 was er voor het mbo € 256,3 mln subsidie voor praktijkleren.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2022 there was € 256.3 million of praktijkleren subsidy for mbo.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(praktijklerenBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
