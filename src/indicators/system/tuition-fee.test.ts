import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { tuitionFee } from './tuition-fee.ts'

describe('lesgeld', () => {
  // Published figures: BWBR0037044; Scalda
  it.each([
    ['as-published', '2016-2017', {}, 113_700],
    ['as-published', '2024-2025', {}, 141_900],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(tuitionFee, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(tuitionFee)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2024-2025 is het lesgeld voor bol-studenten € 1.419.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2024-2025 the tuition fee for bol students is € 1,419.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(tuitionFee)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
