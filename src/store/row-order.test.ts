import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeColumn } from './encoded-column.ts'
import { repeatedRows, rowOrder } from './row-order.ts'

type Row = readonly (string | null)[]

const encode = (rows: readonly Row[], width: number): ReturnType<typeof encodeColumn>[] =>
  Array.from({ length: width }, (_, at) => encodeColumn(String(at), rows, (row) => row[at]))

function compareRows(a: Row, b: Row): number {
  for (const [at, left] of a.entries()) {
    const right = b[at] ?? null
    if (left === right) continue
    if (left === null || right === null) return left === null ? -1 : 1
    return left < right ? -1 : 1
  }
  return 0
}

describe('the order of rows', () => {
  it('counts the first column most and puts nothing first', () => {
    const rows: Row[] = [
      ['b', '1'],
      ['a', '2'],
      ['a', null],
      ['b', '0'],
    ]
    expect([...rowOrder(encode(rows, 2), 4)]).toEqual([2, 1, 3, 0])
  })

  it('is the given order without columns, and nothing without rows', () => {
    expect([...rowOrder([], 3)]).toEqual([0, 1, 2])
    expect([...rowOrder(encode([], 2), 0)]).toEqual([])
  })

  it('equals a stable comparison sort, and finds exactly the repeated rows', () => {
    const value = fc.option(fc.constantFrom('a', 'b', 'aa', ''))
    const table = fc.array(fc.tuple(value, value, value), { maxLength: 40 })
    fc.assert(
      fc.property(table, (rows) => {
        const columns = encode(rows, 3)
        const order = rowOrder(columns, rows.length)
        const indexes = rows.map((_, row) => row)
        expect([...order]).toEqual(indexes.sort((a, b) => compareRows(rows[a]!, rows[b]!)))
        const distinct = new Set(rows.map((row) => JSON.stringify(row)))
        expect(repeatedRows(columns, order)).toHaveLength(rows.length - distinct.size)
      }),
    )
  })
})
