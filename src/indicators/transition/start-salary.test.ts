import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { startSalary } from './start-salary.ts'

describe('startsalaris', () => {
  // Published figures: SEO in Kamerstuk 31 524, nr. 592; Punt (Avans)
  it.each([
    ['as-published', 'C2020-2021', { educationSector: 'mbo' }, 187_700],
    ['as-published', 'C2020-2021', { educationSector: 'mbo', pathway: 'bbl', level: '4' }, 244_400],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(startSalary, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(startSalary)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van diplomajaar 2020-2021 verdiende een mbo’er gemiddeld € 1.877 bruto per maand.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of the graduates of 2020-2021, an mbo graduate earned € 1,877 gross per month on average.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(startSalary)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
