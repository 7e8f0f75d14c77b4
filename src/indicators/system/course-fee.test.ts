import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { courseFee } from './course-fee.ts'

describe('cursusgeld', () => {
  // Published figures: BWBR0011400, art. 15; Scalda
  it.each([
    ['as-published', '2012-2013', { level: '1-2' }, 22_100],
    ['as-published', '2024-2025', { level: '3-4' }, 71_500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(courseFee, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(courseFee)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2024-2025 is het cursusgeld op niveau 3 en 4 € 715.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2024-2025 the course fee at levels 3 and 4 is € 715.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(courseFee, 'as-published', '2012-2013', { level: '1-2' })
    expect(figure.dimensions).toEqual({ level: '1-2' })
    expect(figure.sources).toEqual(['bwbr0011400'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 22100,
      unit: 'euroCentsPerYear',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(courseFee)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(7)
    expect(periods[0]).toBe('2012-2013')
    expect(periods.at(-1)).toBe('2024-2025')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(courseFee))).toMatchObject({
      definition: 'as-published',
      breakdown: 'level',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(courseFee)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
