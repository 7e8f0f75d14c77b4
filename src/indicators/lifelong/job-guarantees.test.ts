import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { jobGuarantees } from './job-guarantees.ts'

describe('baangaranties', () => {
  // Published figures: Wijkwijzer, AanDeBak-garantie
  it.each([
    ['as-published', '2018', {}, 300],
    ['as-published', '2023', {}, 825],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(jobGuarantees, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(jobGuarantees)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 kregen 825 studenten in Rotterdam-Zuid een baangarantie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 825 students in Rotterdam-Zuid got a job guarantee.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(jobGuarantees)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
