import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { progressionToHbo } from './progression-to-hbo.ts'

describe('doorstroom-mbo-hbo', () => {
  // Published figures: MBO Today on the mbo benchmark
  it.each([
    ['as-published', '2015', {}, 0.345],
    ['as-published', '2016', {}, 0.362],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(progressionToHbo, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(progressionToHbo)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2016 ging 36,2% van de instellingsverlaters met niveau 4 naar het hbo.',
    )
    expect(answerSentence(dataset, 'en')).toBe('In 2016 36.2% of level 4 leavers went to hbo.')
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(progressionToHbo, 'as-published', '2015', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['mbo-today-bbl'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.3445,
        high: 0.3455,
        kind: 'rounding',
        method: 'published to the nearest 0.001',
      },
      value: 0.345,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(progressionToHbo)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2015')
    expect(periods.at(-1)).toBe('2016')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(progressionToHbo))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(progressionToHbo)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
