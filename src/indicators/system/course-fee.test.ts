import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { courseFee } from './course-fee.ts'

describe('cursusgeld', () => {
  // Published figures: BWBR0011400, art. 15; Scalda
  it.each([
    ['as-published', '2012-2013', { level: '1-2' }, 22_100],
    ['as-published', '2024-2025', { level: '3-4' }, 71_500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(courseFee, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(courseFee)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2024-2025 is het cursusgeld op niveau 3 en 4 € 715.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2024-2025 the course fee at levels 3 and 4 is € 715.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(courseFee)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
