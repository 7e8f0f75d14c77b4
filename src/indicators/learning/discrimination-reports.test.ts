import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { discriminationReports } from './discrimination-reports.ts'

describe('meldingen-stagediscriminatie', () => {
  // Published figures: SBB, meld stagediscriminatie
  it.each([['as-published', '2017-2018', {}, 17]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(discriminationReports, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(discriminationReports)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2017-2018 kreeg SBB 17 meldingen van stagediscriminatie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2017-2018 SBB received 17 reports of internship discrimination.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(discriminationReports)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
