import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { discriminationReports } from './discrimination-reports.ts'

describe('meldingen-stagediscriminatie', () => {
  // Published figures: SBB, meld stagediscriminatie
  it.each([['as-published', '2017-2018', {}, 17]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(discriminationReports, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(discriminationReports)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2017-2018 kreeg SBB 17 meldingen van stagediscriminatie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2017-2018 SBB received 17 reports of internship discrimination.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(discriminationReports, 'as-published', '2017-2018', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['sbb-stagediscriminatie'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
      value: 17,
      unit: 'reports',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(discriminationReports)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2017-2018')
    expect(periods.at(-1)).toBe('2017-2018')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(discriminationReports))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(discriminationReports)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
