import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { veryTightRegions } from './very-tight-regions.ts'

describe('zeer-krappe-regios', () => {
  // Published figures: UWV, by NU.nl and Nieuws.nl
  it.each([
    ['as-published', '2021-Q3', {}, 13],
    ['as-published', '2023-Q1', {}, 21],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(veryTightRegions, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(veryTightRegions)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 1e kwartaal 2023 was de arbeidsmarkt in 21 van de 35 regio’s zeer krap.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In Q1 2023 the labour market was very tight in 21 of 35 regions.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(veryTightRegions)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
