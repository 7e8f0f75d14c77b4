import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { workWithinThreeMonths } from './work-within-three-months.ts'

describe('werk-binnen-drie-maanden', () => {
  // Published figures: ROA 2020 in Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2020', {}, 0.8]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(workWithinThreeMonths, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(workWithinThreeMonths)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2020 vond meer dan 80% van de mbo-gediplomeerden binnen drie maanden werk.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2020 more than 80% of mbo graduates found work within three months.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(workWithinThreeMonths)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
