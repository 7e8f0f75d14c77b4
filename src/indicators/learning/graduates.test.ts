import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { graduates } from './graduates.ts'

describe('mbo-gediplomeerden', () => {
  // Worked examples: CBS 85357NED: 10,910 + 30,880 + 28,980 + 64,900; NJi
  it.each([
    ['cbs-incl-extranei', '2024-2025', {}, 135_670],
    ['nji-graduates', '2022', {}, 141_800],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(graduates, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(graduates)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2024-2025 haalden 135.670 studenten een mbo-diploma, personen die alleen examen deden meegerekend.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2024-2025 135,670 students obtained an mbo diploma, persons who only sat examinations included.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(graduates, 'cbs-incl-extranei', '2024-2025', {})
    expect(figure.dimensions).toEqual({
      region: 'NL01',
      pathway: 'total',
      sectorChamber: 'total',
      sex: 'total',
      level: 'total',
    })
    expect(figure.sources).toEqual(['cbs-85357ned'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 135650,
        high: 135690,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of each part',
      },
      value: 135670,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(graduates)
    expect(definitions).toEqual(['cbs-incl-extranei', 'nji-graduates'])
    expect(periods).toHaveLength(10)
    expect(periods[0]).toBe('2011-2012')
    expect(periods.at(-1)).toBe('2024-2025')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(graduates))).toMatchObject({
      definition: 'cbs-incl-extranei',
      breakdown: 'level',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(graduates)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
