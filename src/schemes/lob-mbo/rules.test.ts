import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAllocation } from '../engine/run-allocation.ts'
import { lobMbo } from './lob-mbo.ts'
import { divideWholeEuros } from './rules.ts'

const weights = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 60 })

const rows = (sizes: readonly number[]) =>
  sizes.map((gewicht, i) => ({ brin: `${String(10 + (i % 90))}AA`, gewicht }))

const amounts = (sizes: readonly number[], budget: number): number[] => {
  const { result } = runAllocation(lobMbo, rows(sizes), { budget }, '2024-06-01')
  return (result?.decisions ?? []).map(({ amount }) => amount)
}

describe('the division of the LOB budget', () => {
  it('spends the whole budget in whole euros whenever somebody has a weight', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 32_000_000 }), (sizes, euros) => {
        const parts = amounts(sizes, euros)
        const sum = parts.reduce((a, b) => a + b, 0)
        expect(sum).toBe(sizes.some((size) => size > 0) ? euros * 100 : 0)
        for (const part of parts) expect(part % 100).toBe(0)
      }),
    )
  })

  it('never gives a larger school less than a smaller one', () => {
    fc.assert(
      fc.property(weights, (sizes) => {
        const parts = amounts(sizes, 32_000_000)
        for (const [i, part] of parts.entries())
          for (const [j, other] of parts.entries())
            if (sizes[i]! > sizes[j]!) expect(part).toBeGreaterThanOrEqual(other)
      }),
      { numRuns: 40 },
    )
  })

  it('leaves cents that make no whole euro undivided', () => {
    expect(divideWholeEuros(199, [1])).toEqual([100])
  })
})
