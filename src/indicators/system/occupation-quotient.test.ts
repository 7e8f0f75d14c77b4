import { describe, expect, it } from 'vitest'
import { hasValue } from '#kernel'
import { answerSentence } from '../engine/answer-sentence.ts'
import { cellOf, figureOf, measureShipped, measureWithheld } from '../shipped.fixture.ts'
import { occupationQuotient } from './occupation-quotient.ts'
import { workers } from './workers.ts'

const workersAt = (region: string, occupation: string) =>
  cellOf(figureOf(workers, 'as-published', '2022', { region, occupation })).value

describe('locatiequotient-beroepsklasse', () => {
  it('compares the regional share with the national one (CBS 84916NED, 2022)', () => {
    const codes = { region: 'AM01', occupation: '10' }
    const share = workersAt('AM01', '10') / workersAt('AM01', 'total')
    const national = workersAt('NL01', '10') / workersAt('NL01', 'total')
    const quotient = cellOf(figureOf(occupationQuotient, 'as-published', '2022', codes))
    expect(quotient.value).toBeCloseTo(share / national, 9)
    expect(quotient.unit).toBe('quotient')
  })

  it('has no country and no total: both are 1 by definition', () => {
    const { observations } = measureShipped(occupationQuotient)
    expect(observations.length).toBeGreaterThan(400)
    expect(observations.some((o) => o.dimensions.region === 'NL01')).toBe(false)
    expect(observations.some((o) => o.dimensions.occupation === 'total')).toBe(false)
  })

  it('carries a range around every value that contains it', () => {
    for (const { cell } of measureShipped(occupationQuotient).observations) {
      if (!hasValue(cell) || cell.interval === undefined) continue
      expect(cell.interval.low).toBeLessThanOrEqual(cell.value)
      expect(cell.interval.high).toBeGreaterThanOrEqual(cell.value)
    }
  })

  it('answers its question in a sentence', () => {
    expect(answerSentence(measureShipped(occupationQuotient), 'nl')).toBe(
      'In 2022 komt zorg en welzijn in Groningen 1,20 keer zo vaak voor als in heel Nederland.',
    )
  })

  it('keeps withheld figures withheld', () => {
    const outcomes = measureWithheld(occupationQuotient)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(outcomes.every(({ cell }) => cell.missing === 'suppressed')).toBe(true)
  })
})
