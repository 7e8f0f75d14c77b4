import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { hourlyWage } from './hourly-wage.ts'

describe('uurloon-per-beroep', () => {
  // Published figures: CBS, beroepen, banen en uurloon 2023
  it.each([['as-published', '2023', { occupation: '10' }, 2590]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(hourlyWage, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(hourlyWage)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 was het bruto uurloon in zorg en welzijn € 25,90.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 the gross hourly wage in care and welfare was € 25.90.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(hourlyWage)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
