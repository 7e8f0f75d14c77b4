import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentsByAge } from './students-by-age.ts'

describe('studenten-naar-leeftijd', () => {
  // Published figures: OCW in cijfers, aantallen studenten mbo
  it.each([
    ['ocw-main-enrolments', '2022-10-01', { pathway: 'bbl', age: '23plus' }, 64_700],
    ['ocw-main-enrolments', '2022-10-01', { pathway: 'bol', age: '17' }, 76_900],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(studentsByAge, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentsByAge)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2022 waren 64.700 bbl-studenten 23 jaar of ouder.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2022 64,700 bbl students were 23 or older.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentsByAge)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
