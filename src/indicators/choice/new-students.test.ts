import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { newStudents } from './new-students.ts'

describe('nieuwe-mbo-studenten', () => {
  // Published figures: Trouw on the application figures of the MBO Raad, 2022
  it.each([
    ['mbo-raad-applications', '2019-2020', {}, 165_000],
    ['mbo-raad-applications', '2022-2023', {}, 151_500],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(newStudents, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(newStudents)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In studiejaar 2022-2023 begonnen ongeveer 151.500 nieuwe studenten aan het mbo.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In the school year 2022-2023 about 151,500 new students started in mbo.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(newStudents, 'mbo-raad-applications', '2019-2020', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['trouw-mbo'])
    expect(figure.cell).toEqual({
      status: 'provisional',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 165000,
      unit: 'persons',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(newStudents)
    expect(definitions).toEqual(['mbo-raad-applications'])
    expect(periods).toHaveLength(3)
    expect(periods[0]).toBe('2019-2020')
    expect(periods.at(-1)).toBe('2022-2023')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(newStudents))).toMatchObject({
      definition: 'mbo-raad-applications',
      breakdown: undefined,
      chart: 'line',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(newStudents)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
