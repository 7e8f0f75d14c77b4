import { describe, expect, it } from 'vitest'
import { runAllocation } from './run-allocation.ts'
import { withValue } from './run-scheme.ts'
import { inventedScheme } from './scheme.fixture.ts'

const rows = [{ gevraagd: 5 }, { gevraagd: 'veel' }, { gevraagd: 50 }]

describe('an allocation over raw applications', () => {
  it('decides on the good rows and tells which they are', () => {
    const answer = runAllocation(inventedScheme, rows, { jaar: 2021 }, '2030-01-01')
    expect(answer.rows).toEqual([0, 2])
    expect(answer.result?.decisions.map(({ amount }) => amount)).toEqual([500, 1000])
  })

  it('gives the issues of a bad row its line, counted from the head of the file', () => {
    const of = (options?: { firstLine?: number; file?: string }) =>
      runAllocation(inventedScheme, rows, { jaar: 2021 }, '2030-01-01', options).issues.map(
        ({ code, at }) => ({ code, ...at }),
      )
    expect(of()).toEqual([{ code: 'notANumber', line: 3, column: 'gevraagd' }])
    expect(of({ firstLine: 10, file: 'a.csv' })).toEqual([
      { code: 'notANumber', line: 11, column: 'gevraagd', file: 'a.csv' },
    ])
  })

  it('decides nothing on settings that do not pass', () => {
    const answer = runAllocation(inventedScheme, rows, { jaar: 1900 }, '2030-01-01')
    expect(answer.result).toBeUndefined()
    expect(answer.rows).toEqual([])
    expect(answer.issues.map(({ code }) => code)).toEqual(['outOfRange'])
  })

  it('takes the law of the day that the settings decide, else of today', () => {
    const ask = [{ gevraagd: 100 }]
    const amount = (jaar: number, scheme = inventedScheme) =>
      runAllocation(scheme, ask, { jaar }, '2021-01-01').result?.decisions[0]?.amount
    expect(amount(2021)).toBe(1000)
    expect(amount(2022)).toBe(2000)
    const { decisiveDay: _day, ...allocation } = inventedScheme.allocation!
    expect(amount(2022, { ...inventedScheme, allocation })).toBe(1000)
  })

  it('applies a reform first', () => {
    const reform = withValue('amount', '2021-01-01', 300)
    const given = { jaar: 2021 }
    const { result } = runAllocation(inventedScheme, rows, given, '2021-01-01', { reform })
    expect(result?.decisions.map(({ amount }) => amount)).toEqual([300, 300])
  })

  it('throws for a scheme that divides nothing', () => {
    const { allocation: _allocation, ...plain } = inventedScheme
    expect(() => runAllocation(plain, [], {}, '2021-01-01')).toThrow(
      new RangeError('verzonnen divides no budget'),
    )
  })
})
