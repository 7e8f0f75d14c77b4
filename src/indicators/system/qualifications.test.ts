import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { qualifications } from './qualifications.ts'

describe('mbo-kwalificaties', () => {
  // Published figures: BWBR0036352; MBO Raad
  it.each([
    ['as-published', '2015', {}, 470],
    ['as-published', '2023', {}, 500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(qualifications, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(qualifications)
    expect(answerSentence(dataset, 'nl')).toBe('In 2023 telde het mbo bijna 500 kwalificaties.')
    expect(answerSentence(dataset, 'en')).toBe('In 2023 mbo had almost 500 qualifications.')
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(qualifications)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
