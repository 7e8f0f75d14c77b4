import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentForecast } from './student-forecast.ts'

describe('raming-mbo-studenten', () => {
  // Worked examples: Referentieraming 2023: 16,079 + 77,259 + 101,913 + 274,161
  it.each([
    ['referentieraming-2023', '2023-2024', {}, 469_412],
    ['referentieraming-2023', '2023-2024', { level: '1' }, 16_079],
    ['prognose-2019', '2034-10-01', {}, 425_000],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(studentForecast, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentForecast)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor studiejaar 2030-2031 worden 454.547 bekostigde mbo-studenten verwacht.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For the school year 2030-2031 454,547 funded mbo students are expected.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(studentForecast, 'referentieraming-2023', '2023-2024', {})
    expect(figure.dimensions).toEqual({ level: 'total' })
    expect(figure.sources).toEqual(['ocw-prognose'])
    expect(figure.cell).toEqual({
      status: 'forecast',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'notPublished',
      value: 469412,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(studentForecast)
    expect(definitions).toEqual(['prognose-2019', 'referentieraming-2023'])
    expect(periods).toHaveLength(9)
    expect(periods[0]).toBe('2023-2024')
    expect(periods.at(-1)).toBe('2034-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(studentForecast))).toMatchObject({
      definition: 'referentieraming-2023',
      breakdown: 'level',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentForecast)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
