import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { bblPath } from './bbl-path.ts'

describe('bbl-groeipad', () => {
  // Worked examples: Jaarverslag OCW 2022: 32,625 over five years
  it.each([['annual-report-funded', '2022-10-01', {}, 6525]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(bblPath, definition, period, codes)).value).toBeCloseTo(value, 9)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(bblPath)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Gerekend vanaf 1 oktober 2025 moeten er elk jaar ongeveer 13.190 bbl-studenten bij komen om in 2027 op 35% te zijn.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Counted from 1 October 2025, about 13,190 bbl students must be added each year to be at 35% in 2027.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(bblPath, 'annual-report-funded', '2022-10-01', {})
    expect(figure.dimensions).toEqual({
      region: 'NL01',
      level: 'total',
      sectorChamber: 'total',
      sex: 'total',
      age: 'total',
    })
    expect(figure.sources).toEqual(['jaarverslag-ocw-2022', 'kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 6515,
        high: 6535,
        kind: 'rounding',
        method: 'the range of the gap divided by the years left, rounded up',
      },
      value: 6525,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(bblPath)
    expect(definitions).toEqual([
      'annual-report-funded',
      'duo-open-data',
      'nji-1-october',
      'ocw-main-enrolments',
      'onderwijsincijfers-2018',
      'sbb-2015',
    ])
    expect(periods).toHaveLength(15)
    expect(periods[0]).toBe('2011-10-01')
    expect(periods.at(-1)).toBe('2025-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(bblPath))).toMatchObject({
      definition: 'duo-open-data',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(bblPath)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
