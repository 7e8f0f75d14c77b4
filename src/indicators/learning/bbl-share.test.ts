import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { bblShare } from './bbl-share.ts'

describe('aandeel-bbl', () => {
  // Worked examples: Jaarverslag OCW 2022: 136.6 of 483.5 thousand; NJi 2018: 121,478 of 498,139
  it.each([
    ['annual-report-funded', '2022-10-01', {}, 0.2825232678],
    ['nji-1-october', '2018-10-01', {}, 0.2438636605],
    ['onderwijsincijfers-2018', '2011-10-01', {}, 0.3033994891],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(bblShare, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(bblShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2025 volgt ongeveer 29,4% van de studenten in bol en bbl de bbl. Het doel is 35%.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2025 about 29.4% of the students in bol and bbl are in bbl. The target is 35%.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(bblShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
