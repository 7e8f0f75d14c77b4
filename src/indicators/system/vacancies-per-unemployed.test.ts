import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { vacanciesPerUnemployed } from './vacancies-per-unemployed.ts'

describe('vacatures-per-werkloze', () => {
  // Published figures: CBS, spanning op de arbeidsmarkt naar regio
  it.each([
    ['as-published', '2023-Q2', {}, 1.27],
    ['as-published', '2023-Q2', { region: 'PV29' }, 1.62],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(vacanciesPerUnemployed, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(vacanciesPerUnemployed)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 2e kwartaal 2023 waren er 1,27 vacatures per werkloze.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In Q2 2023 there were 1.27 vacancies per unemployed person.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(vacanciesPerUnemployed, 'as-published', '2023-Q2', {})
    expect(figure.dimensions).toEqual({ region: 'NL01' })
    expect(figure.sources).toEqual(['cbs-spanning-regio'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 1.2650000000000001,
        high: 1.275,
        kind: 'rounding',
        method: 'published to the nearest 0.01',
      },
      value: 1.27,
      unit: 'vacanciesPerJobSeeker',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(vacanciesPerUnemployed)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023-Q2')
    expect(periods.at(-1)).toBe('2023-Q2')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(vacanciesPerUnemployed))).toMatchObject({
      definition: 'as-published',
      breakdown: 'region',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(vacanciesPerUnemployed)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
