import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentGrowth } from './student-growth.ts'

describe('groei-mbo-studenten', () => {
  // Worked examples: NJi: 513,136 to 494,260 students
  it.each([['nji-1-october', '2022-10-01', {}, -0.0367855695]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(studentGrowth, definition, period, codes)).value).toBeCloseTo(value, 9)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentGrowth)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2025-2026 veranderde het aantal studenten met 0,0% ten opzichte van een jaar eerder.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2025-2026 the number of students changed by 0.0% since a year before.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentGrowth)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
