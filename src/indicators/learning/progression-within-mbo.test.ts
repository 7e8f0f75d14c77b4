import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { progressionWithinMbo } from './progression-within-mbo.ts'

describe('bestemming-na-een-jaar', () => {
  // Published figures: CBS 85519NED
  it.each([
    ['as-published', '2021-2022>2022-2023', { position: 'hbo' }, 23_670],
    ['as-published', '2021-2022>2022-2023', { position: 'hbo', sectorChamber: 'tgo' }, 2220],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(progressionWithinMbo, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(progressionWithinMbo)
    expect(answerSentence(dataset, 'nl')).toBe(
      'Van studiejaar 2021-2022 naar 2022-2023 bleven 364.220 mbo-studenten in het onderwijs.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'From 2021-2022 to 2022-2023 364,220 mbo students stayed in education.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(progressionWithinMbo)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
