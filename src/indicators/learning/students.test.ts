import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { students } from './students.ts'

describe('mbo-studenten', () => {
  // Published figures: CBS 85353NED; NJi; Jaarverslag OCW 2022
  it.each([
    ['cbs-incl-extranei', '2022-2023', {}, 493_080],
    ['nji-1-october', '2022-10-01', {}, 494_260],
    ['annual-report-funded', '2022-10-01', {}, 483_500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(students, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(students)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2025-2026 telt het mbo 475.550 studenten, personen die alleen examen doen meegerekend.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2025-2026 mbo has 475,550 students, persons who only sit examinations included.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(students, 'cbs-incl-extranei', '2022-2023', {})
    expect(figure.dimensions).toEqual({
      region: 'NL01',
      pathway: 'total',
      level: 'total',
      sectorChamber: 'total',
      fieldOfStudy: 'total',
      sex: 'total',
      age: 'total',
    })
    expect(figure.sources).toEqual(['cbs-85353ned'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 493075,
        high: 493085,
        kind: 'rounding',
        method: 'published to the nearest 10',
      },
      value: 493080,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(students)
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
      'sbb-2015',
    ])
    expect(periods).toHaveLength(26)
    expect(periods[0]).toBe('2011-10-01')
    expect(periods.at(-1)).toBe('2025-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(students))).toMatchObject({
      definition: 'cbs-incl-extranei',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(students)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
