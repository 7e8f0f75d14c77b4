import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { directProgressionToHbo } from './direct-progression-to-hbo.ts'

describe('directe-doorstroom-hbo', () => {
  // Published figures: OCW in cijfers, doorstroom mbo naar hbo
  it.each([
    ['as-published', '2009', { priorEducation: 'havo' }, 0.779],
    ['as-published', '2016', { priorEducation: 'mbo-4-bol-vt' }, 0.387],
    ['as-published', '2016', { priorEducation: 'mbo-4-bol-vt', origin: 'non-western' }, 0.454],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(directProgressionToHbo, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(directProgressionToHbo)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2016 ging 38,7% van de gediplomeerden van mbo niveau 4 (bol) direct naar het hbo.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2016 38.7% of graduates of mbo level 4 (bol) went straight to hbo.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(directProgressionToHbo, 'as-published', '2009', {
      priorEducation: 'havo',
    })
    expect(figure.dimensions).toEqual({ origin: 'total', priorEducation: 'havo' })
    expect(figure.sources).toEqual(['ocw-doorstroom'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      interval: {
        low: 0.7785000000000001,
        high: 0.7795,
        kind: 'rounding',
        method: 'published to the nearest 0.001',
      },
      value: 0.779,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(directProgressionToHbo)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(8)
    expect(periods[0]).toBe('2009')
    expect(periods.at(-1)).toBe('2016')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(directProgressionToHbo))).toMatchObject({
      definition: 'as-published',
      breakdown: 'priorEducation',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(directProgressionToHbo)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
