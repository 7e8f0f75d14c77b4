import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { bblEntrantsWorking } from './bbl-entrants-working.ts'

describe('bbl-instroom-al-aan-het-werk', () => {
  // Published figures: CBS 85569NED
  it.each([
    ['as-published', '2024-2025', {}, 0.55],
    ['as-published', '2024-2025', { sectorChamber: 'specialistisch' }, 0.77],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(bblEntrantsWorking, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(bblEntrantsWorking)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2024-2025 werkte 55% van de nieuwe bbl-studenten al voor de start.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2024-2025 55% of new bbl students already worked before the start.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(bblEntrantsWorking, 'as-published', '2024-2025', {})
    expect(figure.dimensions).toEqual({ sectorChamber: 'total' })
    expect(figure.sources).toEqual(['cbs-85569ned'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.545,
        high: 0.555,
        kind: 'rounding',
        method: 'published to the nearest 0.01',
      },
      value: 0.55,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(bblEntrantsWorking)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2024-2025')
    expect(periods.at(-1)).toBe('2024-2025')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(bblEntrantsWorking))).toMatchObject({
      definition: 'as-published',
      breakdown: 'sectorChamber',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(bblEntrantsWorking)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
