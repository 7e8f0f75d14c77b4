import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { tension } from './tension.ts'

describe('spanning-arbeidsmarkt', () => {
  // Worked examples: UWV: 418,900 over 88,200 and 432,900 over 100,314
  it.each([
    ['as-published', '2022-Q4', {}, 4.7494331066],
    ['as-published', '2023-Q1', {}, 4.3154494886],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(tension, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(tension)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 2e kwartaal 2024 waren er 4,00 vacatures voor elke kortdurend werkloze.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In Q2 2024 there were 4.00 vacancies for every short-term unemployed person.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(tension)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
