import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { rifBudget } from './rif-budget.ts'

describe('rif-budget', () => {
  // Published figures: Kamerstuk 31 524, nr. 592; BWBR0050611
  it.each([
    ['as-published', '2024/2027', {}, 12_000_000_000],
    ['as-published', '2025', { category: 'round-june' }, 800_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(rifBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(rifBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor 2024 tot en met 2027 is er € 120 mln voor het RIF.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For 2024 to 2027 there is € 120 million for the RIF.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(rifBudget, 'as-published', '2024/2027', {})
    expect(figure.dimensions).toEqual({ category: 'total' })
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 12000000000,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(rifBudget)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(4)
    expect(periods[0]).toBe('2022')
    expect(periods.at(-1)).toBe('2025')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(rifBudget))).toMatchObject({
      definition: 'as-published',
      breakdown: 'category',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(rifBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
