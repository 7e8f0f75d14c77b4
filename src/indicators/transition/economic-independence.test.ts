import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { economicIndependence } from './economic-independence.ts'

describe('economische-zelfstandigheid', () => {
  // Published figures: IBO in Kamerstuk 31 524, nr. 592
  it.each([
    ['as-published', '2023', { pathway: 'bbl', moment: 'direct' }, 0.88],
    ['as-published', '2023', { pathway: 'bol', moment: '5y' }, 0.7],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(economicIndependence, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(economicIndependence)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Direct na het diploma is 54% van de bol-gediplomeerden economisch zelfstandig (gepubliceerd in 2023).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Directly after the diploma 54% of bol graduates are economically independent (published in 2023).',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(economicIndependence)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
