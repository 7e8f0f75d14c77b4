import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentsBySectorChamber } from './students-by-sector-chamber.ts'

describe('studenten-per-sectorkamer', () => {
  // Published figures: DUO, mbo-studenten per sectorkamer, bbl
  it.each([
    ['duo-sector-open-data', '2021-10-01', { sectorChamber: 'tgo' }, 36_787],
    ['duo-sector-open-data', '2021-10-01', { sectorChamber: 'mtlm' }, 16_681],
    ['duo-sector-open-data', '2021-10-01', {}, 129_164],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(studentsBySectorChamber, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentsBySectorChamber)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2024 leerden ongeveer 39.062 bbl-studenten in techniek en gebouwde omgeving.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2024 about 39,062 bbl students learned in technology and the built environment.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(studentsBySectorChamber, 'duo-sector-open-data', '2021-10-01', {
      sectorChamber: 'tgo',
    })
    expect(figure.dimensions).toEqual({ level: 'total', sectorChamber: 'tgo' })
    expect(figure.sources).toEqual(['duo-bbl-sectorkamer'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 36787,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(studentsBySectorChamber)
    expect(definitions).toEqual([
      'annual-report-funded',
      'duo-open-data',
      'duo-sector-open-data',
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
    expect(defaultView(measureShipped(studentsBySectorChamber))).toMatchObject({
      definition: 'duo-sector-open-data',
      breakdown: 'sectorChamber',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentsBySectorChamber)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
