import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { earlyLeaverGap } from './early-leaver-gap.ts'

describe('vsv-afstand-tot-doel', () => {
  // Worked examples: NJi: 29,163 against the target of fewer than 18,000
  it.each([['as-published', '2023-2024', { educationSector: 'vo-mbo' }, 11_163]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(earlyLeaverGap, definition, period, codes)).value).toBeCloseTo(
        value,
        9,
      )
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(earlyLeaverGap)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2023-2024 lag het aantal vsv’ers 11.163 af van het doel: minder dan 18.000 in 2026.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2023-2024 the number of early leavers was 11,163 away from the target: fewer than 18,000 in 2026.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(earlyLeaverGap)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
