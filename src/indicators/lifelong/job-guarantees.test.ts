import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { jobGuarantees } from './job-guarantees.ts'

describe('baangaranties', () => {
  // Published figures: Wijkwijzer, AanDeBak-garantie
  it.each([
    ['as-published', '2018', {}, 300],
    ['as-published', '2023', {}, 825],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(jobGuarantees, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(jobGuarantees)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2023 kregen 825 studenten in Rotterdam-Zuid een baangarantie.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2023 825 students in Rotterdam-Zuid got a job guarantee.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(jobGuarantees, 'as-published', '2018', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['wijkwijzer-aandebak'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 300,
      unit: 'placements',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(jobGuarantees)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2018')
    expect(periods.at(-1)).toBe('2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(jobGuarantees))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(jobGuarantees)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
