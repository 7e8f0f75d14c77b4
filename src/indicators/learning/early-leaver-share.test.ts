import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { earlyLeaverShare } from './early-leaver-share.ts'

describe('aandeel-voortijdig-schoolverlaters', () => {
  // Published figures: OCW in cijfers; NJi
  it.each([
    ['as-published', '2021-2022', { educationSector: 'mbo' }, 0.0635],
    ['as-published', '2023-2024', { educationSector: 'vo' }, 0.008],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(earlyLeaverShare, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(earlyLeaverShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2023-2024 stopte 6,0% van de mbo-studenten onder de 23 zonder startkwalificatie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2023-2024 6.0% of mbo students under 23 stopped without a basic qualification.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(earlyLeaverShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
