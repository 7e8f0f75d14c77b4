import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { openPlacements } from './open-placements.ts'

describe('open-stages-en-leerbanen', () => {
  // Published figures: SBB Stagebarometer, spring 2023
  it.each([
    ['as-published', '2023-06', { category: 'bbl' }, 70_000],
    ['as-published', '2022-12', { category: 'certificate' }, 6190],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(openPlacements, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(openPlacements)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In juni 2023 stonden er ongeveer 120.000 stages voor bol-studenten open.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In June 2023 about 120,000 internships for bol students were open.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(openPlacements)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
