import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { forecastGrowth } from './forecast-growth.ts'

describe('verwachte-groei-studenten', () => {
  // Worked examples: Referentieraming 2023, level 1: 16,079 to 17,995
  it.each([['referentieraming-2023', '2024-2025', { level: '1' }, 0.1191616394]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(forecastGrowth, definition, period, codes)).value).toBeCloseTo(
        value,
        9,
      )
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(forecastGrowth)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor studiejaar 2030-2031 wordt een verandering van -1,1% verwacht ten opzichte van een jaar eerder.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For the school year 2030-2031 a change of -1.1% since the year before is expected.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(forecastGrowth)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
