import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { workWithinThreeMonths } from './work-within-three-months.ts'

describe('werk-binnen-drie-maanden', () => {
  // Published figures: ROA 2020 in Kamerstuk 31 524, nr. 592
  it.each([['as-published', '2020', {}, 0.8]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(workWithinThreeMonths, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(workWithinThreeMonths)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2020 vond meer dan 80% van de mbo-gediplomeerden binnen drie maanden werk.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2020 more than 80% of mbo graduates found work within three months.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(workWithinThreeMonths, 'as-published', '2020', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['kst-31524-592'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'moreThan',
      unverified: false,
      noInterval: 'notPublished',
      value: 0.8,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(workWithinThreeMonths)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2020')
    expect(periods.at(-1)).toBe('2020')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(workWithinThreeMonths))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(workWithinThreeMonths)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
