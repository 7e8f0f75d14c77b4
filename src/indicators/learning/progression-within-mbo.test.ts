import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { progressionWithinMbo } from './progression-within-mbo.ts'

describe('bestemming-na-een-jaar', () => {
  // Published figures: CBS 85519NED
  it.each([
    ['as-published', '2021-2022>2022-2023', { position: 'hbo' }, 23_670],
    ['as-published', '2021-2022>2022-2023', { position: 'hbo', sectorChamber: 'tgo' }, 2220],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(progressionWithinMbo, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(progressionWithinMbo)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van studiejaar 2021-2022 naar 2022-2023 bleven 364.220 mbo-studenten in het onderwijs.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'From 2021-2022 to 2022-2023 364,220 mbo students stayed in education.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(progressionWithinMbo, 'as-published', '2021-2022>2022-2023', {
      position: 'hbo',
    })
    expect(figure.dimensions).toEqual({ sectorChamber: 'total', position: 'hbo' })
    expect(figure.sources).toEqual(['cbs-85519ned'])
    expect(figure.cell).toEqual({
      status: 'provisional',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 23665,
        high: 23675,
        kind: 'rounding',
        method: 'published to the nearest 10',
      },
      value: 23670,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(progressionWithinMbo)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2021-2022>2022-2023')
    expect(periods.at(-1)).toBe('2021-2022>2022-2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(progressionWithinMbo))).toMatchObject({
      definition: 'as-published',
      breakdown: 'position',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(progressionWithinMbo)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
