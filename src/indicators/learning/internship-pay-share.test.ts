import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { internshipPayShare } from './internship-pay-share.ts'

describe('aandeel-stagevergoeding', () => {
  // Published figures: CPB, by RD; OCW, by AT5
  it.each([
    ['cpb-tax-records', '2022-2023', { educationSector: 'mbo', level: '4' }, 0.66],
    [
      'cpb-tax-records',
      '2022-2023',
      { educationSector: 'mbo', level: '4', category: '79110' },
      0.26,
    ],
    ['ocw-survey-2023', '2023', { educationSector: 'mbo' }, 0.41],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(internshipPayShare, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(internshipPayShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 kreeg 41% van de mbo-studenten een stagevergoeding.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 41% of mbo students received internship pay.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(internshipPayShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
