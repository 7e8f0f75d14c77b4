import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { lloKatalysatorBudget } from './llo-katalysator-budget.ts'

describe('llo-katalysator-budget', () => {
  // Published figures: LLO-Katalysator
  it.each([
    ['as-published', '2022/2023', { category: 'granted' }, 16_700_000_000],
    ['as-published', '2024', { category: 'conditional' }, 22_500_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(lloKatalysatorBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(lloKatalysatorBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor 2022 tot en met 2023 is € 167 mln toegekend aan de LLO-Katalysator.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For 2022 to 2023 € 167 million was granted to the LLO-Katalysator.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(lloKatalysatorBudget, 'as-published', '2022/2023', {
      category: 'granted',
    })
    expect(figure.dimensions).toEqual({ category: 'granted' })
    expect(figure.sources).toEqual(['llo-katalysator'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 16700000000,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(lloKatalysatorBudget)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2022/2023')
    expect(periods.at(-1)).toBe('2024')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(lloKatalysatorBudget))).toMatchObject({
      definition: 'as-published',
      breakdown: 'category',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(lloKatalysatorBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
