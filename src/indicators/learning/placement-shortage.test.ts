import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { placementShortage } from './placement-shortage.ts'

describe('stagetekort', () => {
  // Published figures: SBB, actieplan stages en leerbanen
  it.each([
    ['as-published', '2022-10-27', {}, 3177],
    ['as-published', '2023-01-26', {}, 2032],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(placementShortage, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(placementShortage)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 26 januari 2023 waren er 2.032 tekorten aan stages en leerbanen gemeld.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 26 January 2023 2,032 missing placements had been reported.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(placementShortage)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
