import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { jobMatch } from './job-match.ts'

describe('aansluiting-werk', () => {
  // Published figures: ROA, by MBO Raad
  it.each([
    ['as-published', 'C2018-2019', { pathway: 'bbl', level: '3' }, 0.89],
    ['as-published', 'C2014-2015', { pathway: 'bol', level: '1' }, 0.72],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(jobMatch, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(jobMatch)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van diplomajaar 2018-2019 noemt 74% van de bol-gediplomeerden op niveau 4 de aansluiting voldoende of goed.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'Of the graduates of 2018-2019, 74% of bol level 4 graduates call the match sufficient or good.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(jobMatch, 'as-published', 'C2018-2019', { pathway: 'bbl', level: '3' })
    expect(figure.dimensions).toEqual({ pathway: 'bbl', level: '3' })
    expect(figure.sources).toEqual(['mboraad-roa'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'notPublished',
      value: 0.89,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(jobMatch)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(9)
    expect(periods[0]).toBe('C2009-2010')
    expect(periods.at(-1)).toBe('C2018-2019')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(jobMatch))).toMatchObject({
      definition: 'as-published',
      breakdown: 'level',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(jobMatch)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
