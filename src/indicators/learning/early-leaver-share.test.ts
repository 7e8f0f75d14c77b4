import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { earlyLeaverShare } from './early-leaver-share.ts'

describe('aandeel-voortijdig-schoolverlaters', () => {
  // Published figures: OCW in cijfers; NJi
  it.each([
    ['as-published', '2021-2022', { educationSector: 'mbo' }, 0.0635],
    ['as-published', '2023-2024', { educationSector: 'vo' }, 0.008],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(earlyLeaverShare, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(earlyLeaverShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2023-2024 stopte 6,0% van de mbo-studenten onder de 23 zonder startkwalificatie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2023-2024 6.0% of mbo students under 23 stopped without a basic qualification.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(earlyLeaverShare, 'as-published', '2021-2022', {
      educationSector: 'mbo',
    })
    expect(figure.dimensions).toEqual({ region: 'NL01', educationSector: 'mbo' })
    expect(figure.sources).toEqual(['ocw-vsv'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.06345,
        high: 0.06355,
        kind: 'rounding',
        method: 'published to the nearest 0.0001',
      },
      value: 0.0635,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(earlyLeaverShare)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(8)
    expect(periods[0]).toBe('2016-2017')
    expect(periods.at(-1)).toBe('2023-2024')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(earlyLeaverShare))).toMatchObject({
      definition: 'as-published',
      breakdown: 'educationSector',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(earlyLeaverShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
