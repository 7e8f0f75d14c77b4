import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { praktijklerenBudget } from './praktijkleren-budget.ts'

describe('praktijkleren-budget', () => {
  // Published figures: BWBR0034144, art. 14; RVO
  it.each([
    ['as-published', '2014/2018', { category: 'mbo' }, 18_890_000_000],
    ['as-published', '2022', { category: 'hbo' }, 1_860_000_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(praktijklerenBudget, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(praktijklerenBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2022 was er voor het mbo € 256,3 mln subsidie voor praktijkleren.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2022 there was € 256.3 million of praktijkleren subsidy for mbo.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(praktijklerenBudget, 'as-published', '2014/2018', { category: 'mbo' })
    expect(figure.dimensions).toEqual({ category: 'mbo' })
    expect(figure.sources).toEqual(['bwbr0034144'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 18890000000,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(praktijklerenBudget)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(3)
    expect(periods[0]).toBe('2014/2018')
    expect(periods.at(-1)).toBe('2022')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(praktijklerenBudget))).toMatchObject({
      definition: 'as-published',
      breakdown: 'category',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(praktijklerenBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
