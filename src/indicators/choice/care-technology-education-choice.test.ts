import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { careTechnologyEducationChoice } from './care-technology-education-choice.ts'

describe('keuze-zorg-techniek-onderwijs', () => {
  // Published figures: Kamerstuk 31 524, nr. 592
  it.each([
    ['as-published', '2016', {}, 0.45],
    ['as-published', '2021', {}, 0.54],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(careTechnologyEducationChoice, definition, period, codes)).value).toBe(
      value,
    )
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(careTechnologyEducationChoice)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2021 koos 54% van de mbo-studenten voor zorg, techniek of onderwijs.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2021 54% of mbo students chose care, technology or education.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(careTechnologyEducationChoice, 'as-published', '2016', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.445,
        high: 0.455,
        kind: 'rounding',
        method: 'published to the nearest 0.01',
      },
      value: 0.45,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(careTechnologyEducationChoice)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2016')
    expect(periods.at(-1)).toBe('2021')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(careTechnologyEducationChoice))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(careTechnologyEducationChoice)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
