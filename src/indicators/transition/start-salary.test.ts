import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { startSalary } from './start-salary.ts'

describe('startsalaris', () => {
  // Published figures: SEO in Kamerstuk 31 524, nr. 592; Punt (Avans)
  it.each([
    ['as-published', 'C2020-2021', { educationSector: 'mbo' }, 187_700],
    ['as-published', 'C2020-2021', { educationSector: 'mbo', pathway: 'bbl', level: '4' }, 244_400],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(startSalary, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(startSalary)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van diplomajaar 2020-2021 verdiende een mbo’er gemiddeld € 1.877 bruto per maand.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of the graduates of 2020-2021, an mbo graduate earned € 1,877 gross per month on average.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(startSalary, 'as-published', 'C2020-2021', { educationSector: 'mbo' })
    expect(figure.dimensions).toEqual({ pathway: 'total', level: 'total', educationSector: 'mbo' })
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 187650,
        high: 187750,
        kind: 'rounding',
        method: 'published to the nearest 100',
      },
      value: 187700,
      unit: 'euroCentsPerMonth',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(startSalary)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('C2020-2021')
    expect(periods.at(-1)).toBe('C2020-2021')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(startSalary))).toMatchObject({
      definition: 'as-published',
      breakdown: 'educationSector',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(startSalary)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
