import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
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

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(forecastGrowth, 'referentieraming-2023', '2024-2025', { level: '1' })
    expect(figure.dimensions).toEqual({ level: '1' })
    expect(figure.sources).toEqual(['ocw-prognose'])
    expect(figure.cell).toEqual({
      status: 'forecast',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'notPublished',
      value: 0.11916163940543556,
      unit: 'relativeChange',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(forecastGrowth)
    expect(definitions).toEqual(['referentieraming-2023'])
    expect(periods).toHaveLength(7)
    expect(periods[0]).toBe('2024-2025')
    expect(periods.at(-1)).toBe('2030-2031')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(forecastGrowth))).toMatchObject({
      definition: 'referentieraming-2023',
      breakdown: 'level',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(forecastGrowth)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
