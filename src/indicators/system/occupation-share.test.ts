import { describe, expect, it } from 'vitest'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { occupationShare } from './occupation-share.ts'

describe('aandeel-beroepsklasse', () => {
  // CBS 84916NED, 2022: 1,343 of 9,548 thousand workers are in care and welfare.
  it('divides workers in a class by all workers of the same region', () => {
    const share = cellOf(figureOf(occupationShare, 'as-published', '2022', { occupation: '10' }))
    expect(share.value).toBeCloseTo(1343 / 9548, 9)
    expect(share.interval?.low).toBeCloseTo(1342.5 / 9548.5, 9)
    expect(share.interval?.high).toBeCloseTo(1343.5 / 9547.5, 9)
  })

  it('adds up to the whole in every region, within rounding', () => {
    const { observations } = measureShipped(occupationShare)
    const regions = new Set(observations.map((o) => o.dimensions.region))
    expect(regions.size).toBe(48)
    for (const region of regions) {
      const cells = observations.filter((o) => o.dimensions.region === region).map((o) => o.cell)
      const low = cells.reduce(
        (sum, cell) => sum + (cell.missing ? 0 : (cell.interval?.low ?? 0)),
        0,
      )
      expect(low).toBeLessThanOrEqual(1)
    }
  })

  it('answers its question in a sentence', () => {
    const dataset = measureShipped(occupationShare)
    expect(answerSentence(dataset, 'nl')).toBe(
      'In 2022 werkte 14,1% van de werkenden in zorg en welzijn.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(occupationShare)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
