import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { earlyLeaverNorms } from './early-leaver-norms.ts'

describe('vsv-normen', () => {
  // Published figures: DUO, vsv-normen
  it.each([
    ['as-published', '2016-2017', { level: '1' }, 0.235],
    ['as-published', '2016-2017', { level: '4' }, 0.0275],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(earlyLeaverNorms, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(earlyLeaverNorms)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Voor niveau 2 is de norm in studiejaar 2024-2025: hoogstens 9,2% vsv.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'For level 2 the norm in the school year 2024-2025 is at most 9.2% early leavers.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(earlyLeaverNorms, 'as-published', '2016-2017', { level: '1' })
    expect(figure.dimensions).toEqual({ level: '1' })
    expect(figure.sources).toEqual(['duo-vsv-normen'])
    expect(figure.cell).toEqual({
      status: 'legal',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'setValue',
      value: 0.235,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(earlyLeaverNorms)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(9)
    expect(periods[0]).toBe('2016-2017')
    expect(periods.at(-1)).toBe('2024-2025')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(earlyLeaverNorms))).toMatchObject({
      definition: 'as-published',
      breakdown: 'level',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(earlyLeaverNorms)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
