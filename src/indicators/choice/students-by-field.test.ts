import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentsByField } from './students-by-field.ts'

describe('studenten-per-studierichting', () => {
  // Published figures: CBS 83850NED
  it.each([
    ['cbs-83850ned', '2021-2022', { fieldOfStudy: '09' }, 135_339],
    ['cbs-83850ned', '2021-2022', {}, 513_136],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(studentsByField, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentsByField)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2021-2022 volgden 95.975 mbo-studenten een opleiding in techniek, industrie of bouw.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2021-2022 95,975 mbo students were in engineering, manufacturing or construction.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(studentsByField, 'cbs-83850ned', '2021-2022', { fieldOfStudy: '09' })
    expect(figure.dimensions).toEqual({ fieldOfStudy: '09' })
    expect(figure.sources).toEqual(['cbs-83850ned'])
    expect(figure.cell).toEqual({
      status: 'provisional',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 135339,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(studentsByField)
    expect(definitions).toEqual([
      'annual-report-funded',
      'cbs-83850ned',
      'cbs-incl-extranei',
      'duo-open-data',
      'duo-provisional-funded',
      'nji-1-october',
    ])
    expect(periods).toHaveLength(22)
    expect(periods[0]).toBe('2015-2016')
    expect(periods.at(-1)).toBe('2025-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(studentsByField))).toMatchObject({
      definition: 'cbs-83850ned',
      breakdown: 'fieldOfStudy',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentsByField)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
