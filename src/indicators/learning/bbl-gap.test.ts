import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { bblGap } from './bbl-gap.ts'

describe('bbl-doel-tekort', () => {
  // Worked examples: Jaarverslag OCW 2022: 0.35 × 483,500 − 136,600
  it.each([
    ['annual-report-funded', '2022-10-01', {}, 32_625],
    ['nji-1-october', '2021-10-01', {}, 46_067],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(bblGap, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(bblGap)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2025 zijn er nog ongeveer 26.379 bbl-studenten nodig voor 35%, bij een gelijk aantal studenten.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2025 about 26,379 more bbl students are needed to reach 35%, with the number of students unchanged.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(bblGap, 'annual-report-funded', '2022-10-01', {})
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
        low: 32575,
        high: 32675,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of each count; the target is exact',
      },
      value: 32625,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(bblGap)
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
    expect(defaultView(measureShipped(bblGap))).toMatchObject({
      definition: 'duo-open-data',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(bblGap)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
