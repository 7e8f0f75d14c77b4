import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { vacancies } from './vacancies.ts'

describe('openstaande-vacatures', () => {
  // Published figures: UWV, spanningsindicator
  it.each([
    ['as-published', '2022-Q4', {}, 418_900],
    ['as-published', '2023-Q1', {}, 432_900],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(vacancies, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(vacancies)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 2e kwartaal 2024 stonden er 418.900 vacatures open.',
    )
    expect(answerSentence(dataset, 'en')).toBe('In Q2 2024 418,900 vacancies were open.')
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(vacancies)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
