import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { qualityAgreementsBudget } from './quality-agreements-budget.ts'

describe('kwaliteitsafspraken-budget', () => {
  // Published figures: Nieuwsbrief mbo, March 2023
  it.each([['as-published', '2024/2027', {}, 230_000_000_000]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(qualityAgreementsBudget, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(qualityAgreementsBudget)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor 2024 tot en met 2027 is er ongeveer € 2.300 mln voor de kwaliteitsafspraken.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For 2024 to 2027 there is about € 2,300 million for the quality agreements.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(qualityAgreementsBudget, 'as-published', '2024/2027', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['ocw-nieuwsbrief-2023-03'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'about',
      unverified: false,
      noInterval: 'setValue',
      value: 230000000000,
      unit: 'euroCents',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(qualityAgreementsBudget)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2024/2027')
    expect(periods.at(-1)).toBe('2024/2027')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(qualityAgreementsBudget))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(qualityAgreementsBudget)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
