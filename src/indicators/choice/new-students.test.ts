import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { newStudents } from './new-students.ts'

describe('nieuwe-mbo-studenten', () => {
  // Published figures: Trouw on the application figures of the MBO Raad, 2022
  it.each([
    ['mbo-raad-applications', '2019-2020', {}, 165_000],
    ['mbo-raad-applications', '2022-2023', {}, 151_500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(newStudents, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(newStudents)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2022-2023 begonnen ongeveer 151.500 nieuwe studenten aan het mbo.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2022-2023 about 151,500 new students started in mbo.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(newStudents)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
