import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { graduates } from './graduates.ts'

describe('mbo-gediplomeerden', () => {
  // Worked examples: CBS 85357NED: 10,910 + 30,880 + 28,980 + 64,900; NJi
  it.each([
    ['cbs-incl-extranei', '2024-2025', {}, 135_670],
    ['nji-graduates', '2022', {}, 141_800],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(graduates, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(graduates)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2024-2025 haalden 135.670 studenten een mbo-diploma, personen die alleen examen deden meegerekend.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2024-2025 135,670 students obtained an mbo diploma, persons who only sat examinations included.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(graduates)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
