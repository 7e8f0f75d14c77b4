import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { internshipDone } from './internship-done.ts'

describe('stage-gelopen', () => {
  // Published figures: JOB-monitor 2022
  it.each([['as-published', '2022', {}, 0.73]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(internshipDone, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(internshipDone)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2022 had 73% van de bol-studenten een stage gelopen of liep er een.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2022 73% of bol students had done or were doing an internship.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(internshipDone, 'as-published', '2022', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['job-monitor'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'notPublished',
      value: 0.73,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(internshipDone)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2022')
    expect(periods.at(-1)).toBe('2022')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(internshipDone))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(internshipDone)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
