import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { progressionGap } from './progression-gap.ts'

describe('verschil-doorstroom-havo-mbo', () => {
  // Worked examples: OCW in cijfers: havo 73.9 %, mbo 38.7 %
  it.each([
    ['as-published', '2016', {}, 0.352],
    ['as-published', '2009', {}, 0.303],
  ])('computes the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(progressionGap, definition, period, codes)).value).toBeCloseTo(value, 9)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(progressionGap)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2016 lag de directe doorstroom van havisten 35,2 procentpunt hoger dan die van mbo’ers.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2016 direct progression of havo graduates was 35.2 percentage points higher than that of mbo graduates.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(progressionGap)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
