import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { workAfterLeaving } from './work-after-leaving.ts'

describe('werk-na-uitstroom', () => {
  // Published figures: OCW in cijfers; Onderwijs in cijfers
  it.each([
    [
      'as-published',
      '2020-10',
      { pathway: 'bol', outflow: 'with-diploma', workThreshold: '12h', moment: 'direct' },
      0.763,
    ],
    [
      'as-published',
      '2019-10',
      { pathway: 'bol-vt', outflow: 'without-diploma', workThreshold: 'any-job', moment: 'direct' },
      0.667,
    ],
  ])('gives the figure of %s in %s at %j', (definition, period, codes, value) => {
    expect(cellOf(figureOf(workAfterLeaving, definition, period, codes)).value).toBe(value)
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(workAfterLeaving)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In oktober 2020 werkte 76,3% van de uitstromers uit de bol met diploma twaalf uur of meer per week.',
    )
    expect(answerSentence(dataset, 'en')).toBe(
      'In October 2020 76.3% of bol leavers with a diploma worked twelve hours a week or more.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(workAfterLeaving)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
