import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { matureEntrants } from './mature-entrants.ts'

describe('instroom-25-plus', () => {
  // Published figures: OCW, instroom 25-plus per sectorkamer
  it.each([
    ['as-published', '2017-2018', { sectorChamber: 'specialistisch' }, 0.436],
    ['as-published', '2017-2018', { sectorChamber: 'tgo' }, 0.195],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(matureEntrants, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(matureEntrants)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2022-2023 was 31,4% van de nieuwe studenten in zorg, welzijn en sport 25 jaar of ouder.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2022-2023 31.4% of new students in care, welfare and sport were 25 or older.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(matureEntrants, 'as-published', '2017-2018', {
      sectorChamber: 'specialistisch',
    })
    expect(figure.dimensions).toEqual({ sectorChamber: 'specialistisch' })
    expect(figure.sources).toEqual(['ocw-instroom-25plus'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.4355,
        high: 0.4365,
        kind: 'rounding',
        method: 'published to the nearest 0.001',
      },
      value: 0.436,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(matureEntrants)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(6)
    expect(periods[0]).toBe('2017-2018')
    expect(periods.at(-1)).toBe('2022-2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(matureEntrants))).toMatchObject({
      definition: 'as-published',
      breakdown: 'sectorChamber',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(matureEntrants)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
