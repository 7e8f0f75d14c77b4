import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { qualifications } from './qualifications.ts'

describe('mbo-kwalificaties', () => {
  // Published figures: BWBR0036352; MBO Raad
  it.each([
    ['as-published', '2015', {}, 470],
    ['as-published', '2023', {}, 500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(qualifications, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(qualifications)
    expect(answerSentence(dataset, 'nl')).toBe('In 2023 telde het mbo bijna 500 kwalificaties.')
    expect(answerSentence(dataset, 'en')).toBe('In 2023 mbo had almost 500 qualifications.')
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(qualifications, 'as-published', '2015', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['bwbr0036352'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 470,
      unit: 'qualifications',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(qualifications)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2015')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(qualifications))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(qualifications)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
