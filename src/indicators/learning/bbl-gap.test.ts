import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { bblGap } from './bbl-gap.ts'

describe('bbl-doel-tekort', () => {
  // Worked examples: Jaarverslag OCW 2022: 0.35 × 483,500 − 136,600
  it.each([
    ['annual-report-funded', '2022-10-01', {}, 32_625],
    ['nji-1-october', '2021-10-01', {}, 46_067],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(bblGap, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(bblGap)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2025 zijn er nog ongeveer 26.379 bbl-studenten nodig voor 35%, bij een gelijk aantal studenten.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2025 about 26,379 more bbl students are needed to reach 35%, with the number of students unchanged.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(bblGap)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
