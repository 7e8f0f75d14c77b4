import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { earlyLeavers } from './early-leavers.ts'

describe('voortijdig-schoolverlaters', () => {
  // Published figures: OCW in cijfers; NJi
  it.each([
    ['as-published', '2021-2022', { educationSector: 'mbo' }, 25_217],
    ['as-published', '2023-2024', { educationSector: 'vo-mbo' }, 29_163],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(earlyLeavers, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(earlyLeavers)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2023-2024 verlieten 22.308 jongeren het mbo zonder startkwalificatie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2023-2024 22,308 young people left mbo without a basic qualification.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(earlyLeavers)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
