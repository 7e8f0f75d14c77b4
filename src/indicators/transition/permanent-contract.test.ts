import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { permanentContract } from './permanent-contract.ts'

describe('vast-contract', () => {
  // Published figures: SEO in Kamerstuk 31 524, nr. 592; Punt (Avans)
  it.each([
    ['as-published', 'C2020-2021', { educationSector: 'mbo', moment: '15m' }, 0.35],
    [
      'as-published',
      'C2020-2021',
      { educationSector: 'mbo', pathway: 'bbl', level: '4', moment: '18m' },
      0.63,
    ],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(permanentContract, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(permanentContract)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van diplomajaar 2020-2021 had 35% van de mbo’ers na vijftien maanden een vast contract.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of the graduates of 2020-2021, 35% of mbo graduates had a permanent contract after fifteen months.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(permanentContract, 'as-published', 'C2020-2021', {
      educationSector: 'mbo',
      moment: '15m',
    })
    expect(figure.dimensions).toEqual({
      pathway: 'total',
      level: 'total',
      educationSector: 'mbo',
      moment: '15m',
    })
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.345,
        high: 0.355,
        kind: 'rounding',
        method: 'published to the nearest 0.01',
      },
      value: 0.35,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(permanentContract)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('C2020-2021')
    expect(periods.at(-1)).toBe('C2020-2021')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(permanentContract))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(permanentContract)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
