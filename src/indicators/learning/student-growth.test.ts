import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentGrowth } from './student-growth.ts'

describe('groei-mbo-studenten', () => {
  // Worked examples: NJi: 513,136 to 494,260 students
  it.each([['nji-1-october', '2022-10-01', {}, -0.0367855695]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(studentGrowth, definition, period, codes)).value).toBeCloseTo(value, 9)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentGrowth)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2025-2026 veranderde het aantal studenten met 0,0% ten opzichte van een jaar eerder.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2025-2026 the number of students changed by 0.0% since a year before.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(studentGrowth, 'nji-1-october', '2022-10-01', {})
    expect(figure.dimensions).toEqual({
      region: 'NL01',
      pathway: 'total',
      level: 'total',
      sectorChamber: 'total',
      sex: 'total',
      age: 'total',
    })
    expect(figure.sources).toEqual(['nji-mbo'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: -0.0367953135231206,
        high: -0.03677582551214498,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of both years',
      },
      value: -0.03678556951763279,
      unit: 'relativeChange',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(studentGrowth)
    expect(definitions).toEqual([
      'annual-report-funded',
      'cbs-incl-extranei',
      'duo-open-data',
      'duo-provisional-funded',
      'duo-sector-open-data',
      'nji-1-october',
      'ocw-main-enrolments',
      'onderwijsincijfers-2018',
    ])
    expect(periods).toHaveLength(24)
    expect(periods[0]).toBe('2012-10-01')
    expect(periods.at(-1)).toBe('2025-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(studentGrowth))).toMatchObject({
      definition: 'cbs-incl-extranei',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentGrowth)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
