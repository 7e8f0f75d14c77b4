import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasValue, missingCell, roundingInterval, valueCell } from './cell.ts'

describe('valueCell', () => {
  it('is final, exact and verified unless said otherwise', () => {
    const cell = valueCell(136_700, 'persons', { noInterval: 'fullCount' })
    expect(cell).toMatchObject({ status: 'final', qualifier: 'exact', unverified: false })
  })

  it('keeps a true zero as a value', () => {
    expect(hasValue(valueCell(0, 'persons', { noInterval: 'fullCount' }))).toBe(true)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'refuses %s',
    (value) => {
      expect(() => valueCell(value, 'persons', { noInterval: 'fullCount' })).toThrow(RangeError)
    },
  )

  it('refuses a value with neither an interval nor a reason', () => {
    expect(() => valueCell(1, 'persons', {})).toThrow(/either an interval or the reason/)
  })

  it('refuses a value with both an interval and a reason', () => {
    const interval = roundingInterval(1, 1)
    expect(() => valueCell(1, 'persons', { interval, noInterval: 'fullCount' })).toThrow(RangeError)
  })

  it('refuses an interval that is upside down', () => {
    const interval = { low: 2, high: 1, kind: 'sampling', method: 'Wilson' } as const
    expect(() => valueCell(1, 'ratio', { interval })).toThrow(/from low to high/)
  })
})

describe('missingCell', () => {
  it('has a reason and no number', () => {
    const cell = missingCell('suppressed', 'persons', 'minder dan 5')
    expect(hasValue(cell)).toBe(false)
    expect(cell).toEqual({ missing: 'suppressed', unit: 'persons', explanation: 'minder dan 5' })
  })

  it('leaves out the explanation when there is none', () => {
    expect(Object.keys(missingCell('notMeasured', 'ratio'))).toEqual(['missing', 'unit'])
  })
})

describe('roundingInterval', () => {
  it('is half a step to both sides: 136,700 published to the nearest hundred', () => {
    expect(roundingInterval(136_700, 100)).toMatchObject({
      low: 136_650,
      high: 136_750,
      kind: 'rounding',
    })
  })

  it('does not go below zero for what cannot be negative', () => {
    expect(roundingInterval(0, 100).low).toBe(0)
  })

  it('keeps its width for a negative change', () => {
    expect(roundingInterval(-16_000, 1000)).toMatchObject({ low: -16_500, high: -15_500 })
  })

  it('always holds its value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 1, max: 1e6 }),
        (value, step) => {
          const { low, high } = roundingInterval(value, step)
          expect(low <= value && value <= high).toBe(true)
        },
      ),
    )
  })
})
