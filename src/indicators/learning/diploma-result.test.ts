import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { diplomaResult } from './diploma-result.ts'

describe('diplomaresultaat', () => {
  // Published figures: MBO Today on the mbo benchmark
  it.each([
    ['as-published', '2015', {}, 0.752],
    ['as-published', '2016', {}, 0.743],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(diplomaResult, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(diplomaResult)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2016 verliet 74,3% van de studenten hun school met een diploma.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2016 74.3% of students left their institution with a diploma.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(diplomaResult)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
