import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { jobs } from './jobs.ts'

describe('banen-per-beroep', () => {
  // Published figures: CBS, beroepen, banen en uurloon 2023
  it.each([
    ['as-published', '2023', { occupation: '01' }, 721],
    ['as-published', '2023', { occupation: '04' }, 1870],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(jobs, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(jobs)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 waren er 1.412.000 banen van werknemers in zorg en welzijn.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 there were 1,412,000 jobs of employees in care and welfare.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(jobs)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
