import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentsByPathway } from './students-by-pathway.ts'

describe('studenten-per-leerweg', () => {
  // Published figures: OCW in cijfers; Onderwijs in cijfers 2018
  it.each([
    ['ocw-main-enrolments', '2022-10-01', { pathway: 'bbl' }, 136_700],
    ['ocw-main-enrolments', '2022-10-01', { pathway: 'ex' }, 10_100],
    ['onderwijsincijfers-2018', '2011-10-01', { pathway: 'bol-dt' }, 7700],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(studentsByPathway, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentsByPathway)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2025 volgen ongeveer 137.185 studenten de bbl: zij werken en leren tegelijk.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2025 about 137,185 students are in bbl: they work and learn at the same time.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(studentsByPathway, 'ocw-main-enrolments', '2022-10-01', {
      pathway: 'bbl',
    })
    expect(figure.dimensions).toEqual({ pathway: 'bbl' })
    expect(figure.sources).toEqual(['ocw-studenten'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 136650,
        high: 136750,
        kind: 'rounding',
        method: 'published to the nearest 100',
      },
      value: 136700,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(studentsByPathway)
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
    expect(defaultView(measureShipped(studentsByPathway))).toMatchObject({
      definition: 'duo-open-data',
      breakdown: 'pathway',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentsByPathway)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
