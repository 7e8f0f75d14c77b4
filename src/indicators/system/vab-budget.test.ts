import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { vabBudget } from './vab-budget.ts'

describe('vab-budget', () => {
  // Published figures: Aavas, VAB
  it.each([
    ['as-published', '2023', {}, 4_914_000_000],
    ['as-published', '2025', {}, 5_040_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(vabBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(vabBudget)
    expect(answerSentence(dataset, 'nl')).toBe('In 2025 is er € 50,4 mln voor de VAB.')
    expect(answerSentence(dataset, 'en')).toBe('In 2025 there is € 50.4 million for the VAB.')
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(vabBudget, 'as-published', '2023', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['aavas-vab'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 4914000000,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(vabBudget)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(3)
    expect(periods[0]).toBe('2023')
    expect(periods.at(-1)).toBe('2025')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(vabBudget))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(vabBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
