import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { tuitionFee } from './tuition-fee.ts'

describe('lesgeld', () => {
  // Published figures: BWBR0037044; Scalda
  it.each([
    ['as-published', '2016-2017', {}, 113_700],
    ['as-published', '2024-2025', {}, 141_900],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(tuitionFee, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(tuitionFee)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2024-2025 is het lesgeld voor bol-studenten € 1.419.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2024-2025 the tuition fee for bol students is € 1,419.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(tuitionFee, 'as-published', '2016-2017', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['bwbr0037044'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 113700,
      unit: 'euroCentsPerYear',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(tuitionFee)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(6)
    expect(periods[0]).toBe('2014-2015')
    expect(periods.at(-1)).toBe('2024-2025')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(tuitionFee))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(tuitionFee)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
