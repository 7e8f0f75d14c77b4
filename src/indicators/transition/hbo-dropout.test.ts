import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { hboDropout } from './hbo-dropout.ts'

describe('uitval-hbo-mbo-instroom', () => {
  // Published figures: Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2022-2023', {}, 0.5]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(hboDropout, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(hboDropout)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van de mbo’ers die aan het hbo beginnen valt ongeveer 50% uit (studiejaar 2022-2023).',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of mbo entrants in hbo about 50% drop out (the school year 2022-2023).',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(hboDropout)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
