import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { internshipDone } from './internship-done.ts'

describe('stage-gelopen', () => {
  // Published figures: JOB-monitor 2022
  it.each([['as-published', '2022', {}, 0.73]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(internshipDone, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(internshipDone)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2022 had 73% van de bol-studenten een stage gelopen of liep er een.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2022 73% of bol students had done or were doing an internship.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(internshipDone)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
