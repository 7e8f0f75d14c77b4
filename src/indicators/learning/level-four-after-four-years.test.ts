import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { levelFourAfterFourYears } from './level-four-after-four-years.ts'

describe('niveau-4-na-vier-jaar', () => {
  // Published figures: Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2022', {}, 0.5]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(levelFourAfterFourYears, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(levelFourAfterFourYears)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van wie doorstroomt van niveau 2 naar 4 heeft 50% na vier jaar een diploma op niveau 4 (2022).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of those who move from level 2 to 4, 50% hold a level 4 diploma after four years (2022).',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(levelFourAfterFourYears)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
