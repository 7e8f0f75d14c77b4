import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { qualityAgreementsBudget } from './quality-agreements-budget.ts'

describe('kwaliteitsafspraken-budget', () => {
  // Published figures: Nieuwsbrief mbo, March 2023
  it.each([['as-published', '2024/2027', {}, 230_000_000_000]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(qualityAgreementsBudget, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(qualityAgreementsBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor 2024 tot en met 2027 is er ongeveer € 2.300 mln voor de kwaliteitsafspraken.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For 2024 to 2027 there is about € 2,300 million for the quality agreements.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(qualityAgreementsBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
