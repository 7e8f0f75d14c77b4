import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { trainingCompanies } from './training-companies.ts'

describe('erkende-leerbedrijven', () => {
  // Published figures: SBB, erkenningsregeling 2023
  it.each([
    ['as-published', '2018', {}, 250_000],
    ['as-published', '2023', {}, 250_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(trainingCompanies, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(trainingCompanies)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 waren er ongeveer 250.000 erkende leerbedrijven.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 there were about 250,000 recognised training companies.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(trainingCompanies)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
