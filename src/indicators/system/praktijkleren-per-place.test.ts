import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { praktijklerenPerPlace } from './praktijkleren-per-place.ts'

describe('praktijkleren-bedrag-per-plaats', () => {
  // Worked examples: Aavas: 82.1 and 32.45 % of the maximum of 2,700 euros
  it.each([
    ['as-published', '2018-2019', { category: 'mbo' }, 221_670],
    ['as-published', '2018-2019', { category: 'hbo' }, 87_615],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(praktijklerenPerPlace, definition, period, codes)).value).toBeCloseTo(
      value,
      9,
    )
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(praktijklerenPerPlace)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2018-2019 kreeg een werkgever € 2.217 voor een volledige leerwerkplaats in het mbo.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2018-2019 an employer received € 2,217 for a full training place in mbo.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(praktijklerenPerPlace, 'as-published', '2018-2019', { category: 'mbo' })
    expect(figure.dimensions).toEqual({ category: 'mbo' })
    expect(figure.sources).toEqual(['aavas-praktijkleren', 'bwbr0034144'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 221657,
        high: 221684,
        kind: 'rounding',
        method: 'the maximum times the rounding of the share, in whole cents',
      },
      value: 221670,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(praktijklerenPerPlace)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2018-2019')
    expect(periods.at(-1)).toBe('2018-2019')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(praktijklerenPerPlace))).toMatchObject({
      definition: 'as-published',
      breakdown: 'category',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(praktijklerenPerPlace)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
