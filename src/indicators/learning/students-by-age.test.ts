import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentsByAge } from './students-by-age.ts'

describe('studenten-naar-leeftijd', () => {
  // Published figures: OCW in cijfers, aantallen studenten mbo
  it.each([
    ['ocw-main-enrolments', '2022-10-01', { pathway: 'bbl', age: '23plus' }, 64_700],
    ['ocw-main-enrolments', '2022-10-01', { pathway: 'bol', age: '17' }, 76_900],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(studentsByAge, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentsByAge)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2022 waren 64.700 bbl-studenten 23 jaar of ouder.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2022 64,700 bbl students were 23 or older.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(studentsByAge, 'ocw-main-enrolments', '2022-10-01', {
      pathway: 'bbl',
      age: '23plus',
    })
    expect(figure.dimensions).toEqual({ pathway: 'bbl', age: '23plus' })
    expect(figure.sources).toEqual(['ocw-studenten'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 64650,
        high: 64750,
        kind: 'rounding',
        method: 'published to the nearest 100',
      },
      value: 64700,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(studentsByAge)
    expect(definitions).toEqual([
      'annual-report-funded',
      'cbs-83850ned',
      'cbs-incl-extranei',
      'duo-open-data',
      'duo-provisional-funded',
      'duo-sector-open-data',
      'nji-1-october',
      'ocw-main-enrolments',
      'onderwijsincijfers-2018',
    ])
    expect(periods).toHaveLength(26)
    expect(periods[0]).toBe('2011-10-01')
    expect(periods.at(-1)).toBe('2025-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(studentsByAge))).toMatchObject({
      definition: 'ocw-main-enrolments',
      breakdown: 'age',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentsByAge)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
