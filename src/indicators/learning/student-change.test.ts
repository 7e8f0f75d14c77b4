import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { studentChange } from './student-change.ts'

describe('mutatie-mbo-studenten', () => {
  // Published figures: MBO Raad on DUO, 2023; Nieuwsbrief mbo, November 2022
  it.each([
    ['duo-provisional-funded', '2023-10-01', { pathway: 'bol' }, -16_000],
    ['duo-provisional-funded', '2022-10-01', { pathway: 'bbl' }, 6000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(studentChange, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(studentChange)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2023 veranderde het aantal bbl-studenten met 6.000 ten opzichte van een jaar eerder.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2023 the number of bbl students had changed by 6,000 since a year before.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(studentChange, 'duo-provisional-funded', '2023-10-01', {
      pathway: 'bol',
    })
    expect(figure.dimensions).toEqual({ pathway: 'bol' })
    expect(figure.sources).toEqual(['mboraad-duo-2023'])
    expect(figure.cell).toEqual({
      status: 'provisional',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: -16500,
        high: -15500,
        kind: 'rounding',
        method: 'published to the nearest 1000',
      },
      value: -16000,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(studentChange)
    expect(definitions).toEqual(['duo-provisional-funded'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2022-10-01')
    expect(periods.at(-1)).toBe('2023-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(studentChange))).toMatchObject({
      definition: 'duo-provisional-funded',
      breakdown: 'pathway',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(studentChange)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
