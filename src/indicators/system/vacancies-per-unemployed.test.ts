import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { vacanciesPerUnemployed } from './vacancies-per-unemployed.ts'

describe('vacatures-per-werkloze', () => {
  // Published figures: CBS, spanning op de arbeidsmarkt naar regio
  it.each([
    ['as-published', '2023-Q2', {}, 1.27],
    ['as-published', '2023-Q2', { region: 'PV29' }, 1.62],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(vacanciesPerUnemployed, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(vacanciesPerUnemployed)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In het 2e kwartaal 2023 waren er 1,27 vacatures per werkloze.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In Q2 2023 there were 1.27 vacancies per unemployed person.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(vacanciesPerUnemployed)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
