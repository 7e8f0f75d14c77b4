import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { trainingCompanies } from './training-companies.ts'

describe('erkende-leerbedrijven', () => {
  // Published figures: SBB, erkenningsregeling 2023
  it.each([
    ['as-published', '2018', {}, 250_000],
    ['as-published', '2023', {}, 250_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(trainingCompanies, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(trainingCompanies)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 waren er ongeveer 250.000 erkende leerbedrijven.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 there were about 250,000 recognised training companies.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(trainingCompanies, 'as-published', '2018', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['sbb-stagediscriminatie'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 250000,
      unit: 'companies',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(trainingCompanies)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2018')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(trainingCompanies))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(trainingCompanies)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
