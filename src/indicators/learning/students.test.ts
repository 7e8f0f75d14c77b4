import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { students } from './students.ts'

describe('mbo-studenten', () => {
  // Published figures: CBS 85353NED; NJi; Jaarverslag OCW 2022
  it.each([
    ['cbs-incl-extranei', '2022-2023', {}, 493_080],
    ['nji-1-october', '2022-10-01', {}, 494_260],
    ['annual-report-funded', '2022-10-01', {}, 483_500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(students, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(students)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2025-2026 telt het mbo 475.550 studenten, personen die alleen examen doen meegerekend.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2025-2026 mbo has 475,550 students, persons who only sit examinations included.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(students)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
