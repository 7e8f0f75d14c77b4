import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policy } from '../protect/tables.fixture.ts'
import { confidentialQuantile, quantileDecision } from './quantile-decision.ts'

const voorbeeld = policy('voorbeeld')
const wages = { value: 187_742, unit: 'euroCentsPerMonth', n: 40, below: 20, above: 19 } as const

describe('quantileDecision', () => {
  it('rounds to ten euros', () => {
    expect(quantileDecision(wages, voorbeeld)).toEqual({ status: 'shown', value: 188_000 })
  })

  it.each([
    ['ten persons', { n: 10 }, 'shown'],
    ['nine persons', { n: 9 }, 'withheld'],
    ['five below', { below: 5 }, 'shown'],
    ['four below', { below: 4 }, 'withheld'],
    ['five above', { above: 5 }, 'shown'],
    ['four above', { above: 4 }, 'withheld'],
    ['a greatest value', { extreme: true }, 'withheld'],
    ['a unit without a step', { unit: 'persons' as const }, 'withheld'],
  ])('with %s is as the policy says', (_, change, status) => {
    expect(quantileDecision({ ...wages, ...change }, voorbeeld).status).toBe(status)
  })

  it('never shows a least or greatest value, nor one with too few on a side', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 })
    fc.assert(
      fc.property(values, fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9), (given, probability) => {
        const ascending = given.map((v) => v * 1000).sort((a, b) => a - b)
        const quantile = confidentialQuantile(ascending, probability, 'euroCents')
        if (quantileDecision(quantile, voorbeeld).status === 'withheld') return
        expect(ascending.filter((v) => v < quantile.value).length).toBeGreaterThanOrEqual(5)
        expect(ascending.filter((v) => v > quantile.value).length).toBeGreaterThanOrEqual(5)
        expect(ascending.length).toBeGreaterThanOrEqual(10)
      }),
    )
  })
})

describe('confidentialQuantile', () => {
  it.each([
    [[1, 2, 3, 4, 5], 0.5, 3, 2, 2],
    [[1, 2, 3, 4], 0.5, 2.5, 2, 2],
    [[1, 2, 2, 2, 9], 0.5, 2, 1, 1],
    [[1, 2, 3, 4], 0.25, 1.5, 1, 3],
  ])('of %j at %d is %d with %d below and %d above', (values, p, value, below, above) => {
    expect(confidentialQuantile(values, p, 'months')).toMatchObject({ value, below, above })
  })

  it('of nobody can never be shown', () => {
    const none = confidentialQuantile([], 0.5, 'months')
    expect(quantileDecision(none, voorbeeld).status).toBe('withheld')
  })
})
