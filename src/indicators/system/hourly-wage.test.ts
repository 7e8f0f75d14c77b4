import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
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

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(hourlyWage, 'as-published', '2023', { occupation: '10' })
    expect(figure.dimensions).toEqual({ occupation: '10' })
    expect(figure.sources).toEqual(['cbs-85276ned-85517ned'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: { low: 2585, high: 2595, kind: 'rounding', method: 'published to the nearest 10' },
      value: 2590,
      unit: 'euroCentsPerHour',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(hourlyWage)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(hourlyWage))).toMatchObject({
      definition: 'as-published',
      breakdown: 'occupation',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(hourlyWage)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
