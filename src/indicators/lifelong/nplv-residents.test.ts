import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { nplvResidents } from './nplv-residents.ts'

describe('inwoners-focusgebieden', () => {
  // Published figures: Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2023', {}, 1_200_000]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(nplvResidents, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(nplvResidents)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 woonden ongeveer 1.200.000 mensen in een van de twintig focusgebieden.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 about 1,200,000 people lived in one of the twenty focus areas.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(nplvResidents, 'as-published', '2023', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 1200000,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(nplvResidents)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(nplvResidents))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(nplvResidents)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
