import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { placementShortage } from './placement-shortage.ts'

describe('stagetekort', () => {
  // Published figures: SBB, actieplan stages en leerbanen
  it.each([
    ['as-published', '2022-10-27', {}, 3177],
    ['as-published', '2023-01-26', {}, 2032],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(placementShortage, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(placementShortage)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 26 januari 2023 waren er 2.032 tekorten aan stages en leerbanen gemeld.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 26 January 2023 2,032 missing placements had been reported.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(placementShortage, 'as-published', '2022-10-27', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['sbb-stagetekort-nieuws'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 3177,
      unit: 'placements',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(placementShortage)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(6)
    expect(periods[0]).toBe('2020-05')
    expect(periods.at(-1)).toBe('2023-01-26')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(placementShortage))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(placementShortage)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
