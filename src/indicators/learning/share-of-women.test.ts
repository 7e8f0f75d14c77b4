import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { shareOfWomen } from './share-of-women.ts'

describe('aandeel-vrouwen', () => {
  // Worked examples: OCW in cijfers 2022, bbl: 55.2 thousand women, 81.5 thousand men
  it.each([['ocw-main-enrolments', '2022-10-01', { pathway: 'bbl' }, 0.4038039503]])(
    'computes the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(shareOfWomen, definition, period, codes)).value).toBeCloseTo(value, 9)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(shareOfWomen)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Op 1 oktober 2022 was 40,4% van de bbl-studenten vrouw.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'On 1 October 2022 40.4% of bbl students were women.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(shareOfWomen, 'ocw-main-enrolments', '2022-10-01', { pathway: 'bbl' })
    expect(figure.dimensions).toEqual({ pathway: 'bbl' })
    expect(figure.sources).toEqual(['ocw-studenten'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.40343818580833946,
        high: 0.4041697147037308,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of each count',
      },
      value: 0.4038039502560351,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(shareOfWomen)
    expect(definitions).toEqual(['ocw-main-enrolments'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2022-10-01')
    expect(periods.at(-1)).toBe('2022-10-01')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(shareOfWomen))).toMatchObject({
      definition: 'ocw-main-enrolments',
      breakdown: 'pathway',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(shareOfWomen)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
