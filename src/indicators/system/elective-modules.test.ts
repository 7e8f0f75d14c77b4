import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { electiveModules } from './elective-modules.ts'

describe('keuzedelen', () => {
  // Published figures: MBO Raad, kwalificatiestructuur
  it.each([['as-published', '2023', {}, 1000]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(electiveModules, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(electiveModules)
    expect(answerSentence(dataset, 'nl')).toBe('In 2023 waren er meer dan 1.000 keuzedelen.')
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 there were more than 1,000 elective modules.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(electiveModules, 'as-published', '2023', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['mboraad-kwalificatiestructuur'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'moreThan',
      unverified: false,
      noInterval: 'notPublished',
      value: 1000,
      unit: 'qualifications',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(electiveModules)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(electiveModules))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(electiveModules)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
