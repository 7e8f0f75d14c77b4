import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { jobs } from './jobs.ts'

describe('banen-per-beroep', () => {
  // Published figures: CBS, beroepen, banen en uurloon 2023
  it.each([
    ['as-published', '2023', { occupation: '01' }, 721],
    ['as-published', '2023', { occupation: '04' }, 1870],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(jobs, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(jobs)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 waren er 1.412.000 banen van werknemers in zorg en welzijn.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 there were 1,412,000 jobs of employees in care and welfare.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(jobs, 'as-published', '2023', { occupation: '01' })
    expect(figure.dimensions).toEqual({ occupation: '01' })
    expect(figure.sources).toEqual(['cbs-85276ned-85517ned'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: { low: 720.5, high: 721.5, kind: 'rounding', method: 'published to the nearest 1' },
      value: 721,
      unit: 'thousandJobs',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(jobs)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(jobs))).toMatchObject({
      definition: 'as-published',
      breakdown: 'occupation',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(jobs)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
