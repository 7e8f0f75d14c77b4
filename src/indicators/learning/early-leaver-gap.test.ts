import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { earlyLeaverGap } from './early-leaver-gap.ts'

describe('vsv-afstand-tot-doel', () => {
  // Worked examples: NJi: 29,163 against the target of fewer than 18,000
  it.each([['as-published', '2023-2024', { educationSector: 'vo-mbo' }, 11_163]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(earlyLeaverGap, definition, period, codes)).value).toBeCloseTo(
        value,
        9,
      )
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(earlyLeaverGap)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2023-2024 lag het aantal vsv’ers 11.163 af van het doel: minder dan 18.000 in 2026.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2023-2024 the number of early leavers was 11,163 away from the target: fewer than 18,000 in 2026.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(earlyLeaverGap, 'as-published', '2023-2024', {
      educationSector: 'vo-mbo',
    })
    expect(figure.dimensions).toEqual({ educationSector: 'vo-mbo' })
    expect(figure.sources).toEqual(['nji-vsv', 'ocw-vsv'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 11163,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(earlyLeaverGap)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(3)
    expect(periods[0]).toBe('2014-2015')
    expect(periods.at(-1)).toBe('2023-2024')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(earlyLeaverGap))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(earlyLeaverGap)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
