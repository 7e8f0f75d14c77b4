import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { progressionGap } from './progression-gap.ts'

describe('verschil-doorstroom-havo-mbo', () => {
  // Worked examples: OCW in cijfers: havo 73.9 %, mbo 38.7 %
  it.each([
    ['as-published', '2016', {}, 0.352],
    ['as-published', '2009', {}, 0.303],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(progressionGap, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(progressionGap)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2016 lag de directe doorstroom van havisten 35,2 procentpunt hoger dan die van mbo’ers.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2016 direct progression of havo graduates was 35.2 percentage points higher than that of mbo graduates.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(progressionGap, 'as-published', '2016', {})
    expect(figure.dimensions).toEqual({ origin: 'total' })
    expect(figure.sources).toEqual(['ocw-doorstroom'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.351,
        high: 0.353,
        kind: 'rounding',
        method: 'interval arithmetic over the rounding of both shares',
      },
      value: 0.352,
      unit: 'percentagePoint',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(progressionGap)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(8)
    expect(periods[0]).toBe('2009')
    expect(periods.at(-1)).toBe('2016')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(progressionGap))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(progressionGap)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
