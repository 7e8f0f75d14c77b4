import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { institutions } from './institutions.ts'

describe('mbo-instellingen', () => {
  // Published figures: NJi, middelbaar beroepsonderwijs
  it.each([
    ['as-published', '2015-10-01', {}, 66],
    ['as-published', '2022-10-01', {}, 58],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(institutions, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(institutions)
    expect(answerSentence(dataset, 'nl')).toBe('Op 1 oktober 2022 waren er 58 mbo-instellingen.')
    expect(answerSentence(dataset, 'en')).toBe('On 1 October 2022 there were 58 mbo institutions.')
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(institutions)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
