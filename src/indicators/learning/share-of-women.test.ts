import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { shareOfWomen } from './share-of-women.ts'

describe('aandeel-vrouwen', () => {
  // Worked examples: OCW in cijfers 2022, bbl: 55.2 thousand women, 81.5 thousand men
  it.each([['ocw-main-enrolments', '2022-10-01', { pathway: 'bbl' }, 0.4038039503]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(shareOfWomen, definition, period, codes)).value).toBeCloseTo(value, 9)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(shareOfWomen)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2022 was 40,38% van de bbl-studenten vrouw.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2022 40.38% of bbl students were women.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(shareOfWomen)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
