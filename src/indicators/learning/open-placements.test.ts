import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { defaultView } from '../engine/default-view.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { openPlacements } from './open-placements.ts'

describe('open-stages-en-leerbanen', () => {
  // Published figures: SBB Stagebarometer, spring 2023
  it.each([
    ['as-published', '2023-06', { category: 'bbl' }, 70_000],
    ['as-published', '2022-12', { category: 'certificate' }, 6190],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(openPlacements, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(openPlacements)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In juni 2023 stonden er ongeveer 120.000 stages voor bol-studenten open.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In June 2023 about 120,000 internships for bol students were open.',
    )
  })

  it('says how exact the figure is, where it stands and where it comes from', () => {
    const figure = figureOf(openPlacements, 'as-published', '2023-06', { category: 'bbl' })
    expect(figure.dimensions).toEqual({ category: 'bbl' })
    expect(figure.sources).toEqual(['sbb-stagebarometer'])
    expect(figure.cell).toEqual({
      status: 'final',
      qualifier: 'about',
      unverified: false,
      noInterval: 'notPublished',
      value: 70000,
      unit: 'placements',
    })
  })

  it('covers these definitions and periods', () => {
    const { definitions, periods } = measureShipped(openPlacements)
    expect(definitions).toEqual(['as-published'])
    expect(periods).toHaveLength(2)
    expect(periods[0]).toBe('2022-12')
    expect(periods.at(-1)).toBe('2023-06')
  })

  it('is drawn first by its best breakdown', () => {
    expect(defaultView(measureShipped(openPlacements))).toMatchObject({
      definition: 'as-published',
      breakdown: 'category',
      chart: 'bar',
    })
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(openPlacements)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
