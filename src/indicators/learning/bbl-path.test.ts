import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { bblPath } from './bbl-path.ts'

describe('bbl-groeipad', () => {
  // Worked examples: Jaarverslag OCW 2022: 32,625 over five years
  it.each([['annual-report-funded', '2022-10-01', {}, 6525]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(bblPath, definition, period, codes)).value).toBeCloseTo(value, 9)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(bblPath)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Gerekend vanaf 1 oktober 2025 moeten er elk jaar ongeveer 13.190 bbl-studenten bij komen om in 2027 op 35% te zijn.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Counted from 1 October 2025, about 13,190 bbl students must be added each year to be at 35% in 2027.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(bblPath)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
