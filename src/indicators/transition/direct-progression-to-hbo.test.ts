import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { directProgressionToHbo } from './direct-progression-to-hbo.ts'

describe('directe-doorstroom-hbo', () => {
  // Published figures: OCW in cijfers, doorstroom mbo naar hbo
  it.each([
    ['as-published', '2009', { priorEducation: 'havo' }, 0.779],
    ['as-published', '2016', { priorEducation: 'mbo-4-bol-vt' }, 0.387],
    ['as-published', '2016', { priorEducation: 'mbo-4-bol-vt', origin: 'non-western' }, 0.454],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(directProgressionToHbo, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(directProgressionToHbo)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2016 ging 38,7% van de gediplomeerden van mbo niveau 4 (bol) direct naar het hbo.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In 2016 38.7% of graduates of mbo level 4 (bol) went straight to hbo.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(directProgressionToHbo)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
