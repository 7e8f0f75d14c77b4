import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, hasValue, missingCell, roundingInterval, valueCell } from '#kernel'
import { computeCell, strongestReason, weakestStatus } from './computed-cell.ts'

const count = (value: number) => valueCell(value, 'persons', { noInterval: 'fullCount' })
const rounded = (value: number, step: number) =>
  valueCell(value, 'persons', { interval: roundingInterval(value, step) })
const share = { unit: 'ratio', method: 'test', within: [0, 1] } as const
const firstOfAll = (values: readonly number[]) => {
  const whole = values.reduce((sum, value) => sum + value, 0)
  return whole > 0 ? values[0]! / whole : undefined
}

describe('computeCell', () => {
  it('computes full counts without an interval', () => {
    expect(computeCell([count(25), count(75)], firstOfAll, share)).toEqual({
      value: 0.25,
      unit: 'ratio',
      status: 'final',
      qualifier: 'exact',
      unverified: false,
      noInterval: 'fullCount',
    })
  })

  it('gives a set amount no interval when all inputs are set', () => {
    const amount = valueCell(270000, 'euroCents', { noInterval: 'setValue' })
    const cell = computeCell([amount, amount], ([a, b]) => a! + b!, {
      unit: 'euroCents',
      method: '',
    })
    expect(cell).toMatchObject({ value: 540000, noInterval: 'setValue' })
  })

  it('does not invent an interval where a source prints none', () => {
    const survey = valueCell(40, 'persons', { noInterval: 'notPublished' })
    const cell = computeCell([survey, rounded(60, 10)], firstOfAll, share)
    expect(cell).toMatchObject({ value: 0.4, noInterval: 'notPublished' })
  })

  it('spans the share over the corners of the rounding ranges (worked example)', () => {
    // 136.6 and 346.9 thousand, each rounded to 100: 136,550/(136,550+346,950) to 136,650/(136,650+346,850)
    const cell = computeCell([rounded(136600, 100), rounded(346900, 100)], firstOfAll, share)
    expect(hasValue(cell) && cell.interval).toEqual({
      low: 136550 / 483500,
      high: 136650 / 483500,
      kind: 'rounding',
      method: 'test',
    })
  })

  it('never leaves the bounds the outcome can have', () => {
    const cell = computeCell([rounded(10, 10), rounded(10, 10)], ([a, b]) => a! / b!, share)
    expect(hasValue(cell) && cell.interval).toMatchObject({ low: 5 / 15, high: 1 })
  })

  it('has no interval when a corner of the ranges has no outcome', () => {
    const quotient = ([a, b]: readonly number[]) => (b! > 0 ? a! / b! : undefined)
    const cell = computeCell([count(5), rounded(4, 10)], quotient, share)
    expect(cell).toMatchObject({ noInterval: 'notPublished' })
  })

  it('calls division by zero not applicable', () => {
    expect(computeCell([count(0), count(0)], firstOfAll, share)).toEqual(
      missingCell('notApplicable', 'ratio'),
    )
  })

  it('is missing with the reason and explanation of the gap that weighs most', () => {
    const withheld: Cell = missingCell('suppressed', 'persons', '1-4 studenten')
    const gap: Cell = missingCell('notDelivered', 'persons', 'leeg')
    expect(computeCell([gap, count(3), withheld], firstOfAll, share)).toEqual(
      missingCell('suppressed', 'ratio', '1-4 studenten'),
    )
  })

  it('carries the kind of the most uncertain range', () => {
    const sampled = valueCell(50, 'persons', {
      interval: { low: 40, high: 60, kind: 'sampling', method: 'survey' },
    })
    const predicted = valueCell(50, 'persons', {
      interval: { low: 40, high: 60, kind: 'prediction', method: 'model' },
    })
    const kindOf = (...cells: Cell[]) => {
      const cell = computeCell(cells, firstOfAll, share)
      return hasValue(cell) && cell.interval?.kind
    }
    expect(kindOf(rounded(50, 10), sampled)).toBe('sampling')
    expect(kindOf(sampled, predicted)).toBe('prediction')
    const withheld = valueCell(50, 'persons', {
      interval: { low: 41, high: 59, kind: 'withheld', method: 'withheld cells' },
    })
    expect(kindOf(rounded(50, 10), withheld)).toBe('withheld')
  })

  it('inherits about, but not the way a target is worded', () => {
    const about = valueCell(10, 'persons', { noInterval: 'fullCount', qualifier: 'almost' })
    const target = valueCell(10, 'persons', {
      noInterval: 'setValue',
      status: 'target',
      qualifier: 'lessThan',
    })
    expect(computeCell([about, count(1)], firstOfAll, share)).toMatchObject({ qualifier: 'about' })
    expect(computeCell([count(1), target], firstOfAll, share)).toMatchObject({ qualifier: 'exact' })
  })

  it('inherits that a source has not been seen', () => {
    const unseen = valueCell(10, 'persons', { noInterval: 'setValue', unverified: true })
    expect(computeCell([count(1), unseen], firstOfAll, share)).toMatchObject({ unverified: true })
  })

  it('contains the true share whatever the true counts within their rounding', () => {
    const published = fc.tuple(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: -0.5, max: 0.5, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(published, { minLength: 2, maxLength: 5 }), (parts) => {
        const cells = parts.map(([thousands]) => rounded(thousands * 1000, 1000))
        const truth = firstOfAll(parts.map(([thousands, error]) => (thousands + error) * 1000))!
        const cell = computeCell(cells, firstOfAll, share)
        expect(hasValue(cell) && cell.interval !== undefined).toBe(true)
        if (!hasValue(cell) || cell.interval === undefined) return
        expect(truth).toBeGreaterThanOrEqual(cell.interval.low - 1e-12)
        expect(truth).toBeLessThanOrEqual(cell.interval.high + 1e-12)
      }),
    )
  })

  it('refuses more than sixteen ranges', () => {
    const many = Array.from({ length: 17 }, () => rounded(10, 10))
    expect(() => computeCell(many, firstOfAll, share)).toThrow(RangeError)
  })
})

describe('weakestStatus', () => {
  it.each([
    [['final', 'provisional'], 'provisional'],
    [['target', 'final'], 'final'],
    [['estimate', 'forecast', 'final'], 'forecast'],
    [['legal'], 'legal'],
  ] as const)('of %j is %s', (statuses, expected) => {
    expect(weakestStatus(statuses)).toBe(expected)
  })
})

describe('strongestReason', () => {
  it('puts protection of persons first and falls back on not delivered', () => {
    expect(strongestReason(['revised', 'suppressed'])).toBe('suppressed')
    expect(strongestReason(['notYetInForce', 'notMeasured'])).toBe('notMeasured')
    expect(strongestReason([])).toBe('notDelivered')
  })
})
