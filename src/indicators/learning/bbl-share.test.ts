import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { bblShare } from './bbl-share.ts'

describe('aandeel-bbl', () => {
  // Worked examples: Jaarverslag OCW 2022: 136.6 of 483.5 thousand; NJi 2018: 121,478 of 498,139
  it.each([
    ['annual-report-funded', '2022-10-01', {}, 0.2825232678],
    ['nji-1-october', '2018-10-01', {}, 0.2438636605],
    ['onderwijsincijfers-2018', '2011-10-01', {}, 0.3033994891],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(bblShare, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(bblShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2025 volgt ongeveer 29,4% van de studenten in bol en bbl de bbl. Het doel is 35%.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2025 about 29.4% of the students in bol and bbl are in bbl. The target is 35%.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(bblShare, 'annual-report-funded', '2022-10-01', {})
    expect(figure.dimensions).toEqual({
      region: 'NL01',
      level: 'total',
      sectorChamber: 'total',
      sex: 'total',
      age: 'total',
    })
    expect(figure.sources).toEqual(['jaarverslag-ocw-2022'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.28241985522233715,
        high: 0.2826266804550155,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of each count',
      },
      value: 0.2825232678386763,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(bblShare)
    expect(definitions).toEqual([
      'annual-report-funded',
      'duo-open-data',
      'nji-1-october',
      'ocw-main-enrolments',
      'onderwijsincijfers-2018',
      'sbb-2015',
    ])
    expect(periods).toHaveLength(16)
    expect(periods[0]).toBe('2011-10-01')
    expect(periods.at(-2)).toBe('2025-10-01')
    // The year of the target.
    expect(periods.at(-1)).toBe('2027')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(bblShare))).toMatchObject({
      definition: 'duo-open-data',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(bblShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
