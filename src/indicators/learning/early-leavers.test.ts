import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { earlyLeavers } from './early-leavers.ts'

describe('voortijdig-schoolverlaters', () => {
  // Published figures: OCW in cijfers; NJi
  it.each([
    ['as-published', '2021-2022', { educationSector: 'mbo' }, 25_217],
    ['as-published', '2023-2024', { educationSector: 'vo-mbo' }, 29_163],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(earlyLeavers, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(earlyLeavers)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2023-2024 verlieten 22.308 jongeren het mbo zonder startkwalificatie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2023-2024 22,308 young people left mbo without a basic qualification.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(earlyLeavers, 'as-published', '2021-2022', { educationSector: 'mbo' })
    expect(figure.dimensions).toEqual({ region: 'NL01', educationSector: 'mbo' })
    expect(figure.sources).toEqual(['ocw-vsv'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 25217,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(earlyLeavers)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(9)
    expect(periods[0]).toBe('2014-2015')
    expect(periods.at(-1)).toBe('2023-2024')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(earlyLeavers))).toMatchObject({
      definition: 'as-published',
      breakdown: 'educationSector',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(earlyLeavers)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
