import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { leavers } from './leavers.ts'

describe('uitstromers-mbo', () => {
  // Published figures: OCW in cijfers; Onderwijs in cijfers
  it.each([
    ['as-published', '2016-2017', { pathway: 'bbl' }, 41_000],
    ['as-published', '2019-2020', { pathway: 'bol' }, 70_000],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(leavers, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(leavers)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2019-2020 verlieten bijna 50.000 studenten de bbl.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2019-2020 almost 50,000 students left bbl.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(leavers, 'as-published', '2016-2017', { pathway: 'bbl' })
    expect(figure.dimensions).toEqual({ pathway: 'bbl' })
    expect(figure.sources).toEqual(['onderwijsincijfers-arbeidsmarktpositie'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 41000,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(leavers)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2016-2017')
    expect(periods.at(-1)).toBe('2019-2020')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(leavers))).toMatchObject({
      definition: 'as-published',
      breakdown: 'pathway',
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(leavers)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
