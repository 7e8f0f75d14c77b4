import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { workAgendaMeans } from './work-agenda-means.ts'

describe('werkagenda-middelen', () => {
  // Published figures: SEO, najaarsrapportage Werkagenda
  it.each([['as-published', '2024', {}, 0.23]])(
    'gives the figure of %s in %s at %j',
    (definition, period, codes, value) => {
      expect(cellOf(figureOf(workAgendaMeans, definition, period, codes)).value).toBe(value)
    },
  )

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(workAgendaMeans)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2024 ging gemiddeld 23% van de middelen naar de aansluiting op de arbeidsmarkt.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2024 on average 23% of the means went to the connection with the labour market.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(workAgendaMeans, 'as-published', '2024', {})
    expect(figure.dimensions).toEqual({})
    expect(figure.sources).toEqual(['seo-werkagenda'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'notPublished',
      value: 0.23,
      unit: 'ratio',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(workAgendaMeans)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(1)
    expect(periods[0]).toBe('2024')
    expect(periods.at(-1)).toBe('2024')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(workAgendaMeans))).toMatchObject({
      definition: 'as-published',
      breakdown: undefined,
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(workAgendaMeans)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
