import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { workers } from './workers.ts'

describe('werkenden-per-beroepsklasse', () => {
  // Published figures: CBS 84916NED, 2022
  it.each([
    ['as-published', '2022', { region: 'AM01', occupation: '01' }, 34_000],
    ['as-published', '2022', { region: 'AM01', occupation: '04' }, 70_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(workers, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(workers)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2022 hadden 9.548.000 mensen in Nederland betaald werk.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2022 9,548,000 people in the Netherlands had paid work.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(workers)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
