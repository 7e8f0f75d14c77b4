import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { internshipPayAmount } from './internship-pay-amount.ts'

describe('hoogte-stagevergoeding', () => {
  // Published figures: OCW, by AT5
  it.each([
    ['as-published', '2023', { category: 'min' }, 21_200],
    ['as-published', '2023', { category: 'max' }, 50_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(internshipPayAmount, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(internshipPayAmount)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 begon een stagevergoeding in het mbo bij € 212 per maand.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 internship pay in mbo started at € 212 per month.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(internshipPayAmount, 'as-published', '2023', { category: 'min' })
    expect(figure.dimensions).toEqual({ category: 'min' })
    expect(figure.sources).toEqual(['at5-stagevergoeding'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'notPublished',
      value: 21200,
      unit: 'euroCentsPerMonth',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(internshipPayAmount)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(internshipPayAmount))).toMatchObject({
      definition: 'as-published',
      breakdown: 'category',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(internshipPayAmount)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
