import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Basis } from './basis.ts'
import { equationMatrix } from './equation-matrix.ts'

/** Random sparse matrices of four rows and nine columns with entries −1, 0 and 1. */
const matrix = fc
  .array(fc.array(fc.constantFrom(0, 0, 1, -1), { minLength: 9, maxLength: 9 }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((dense) => {
    const starts = [0]
    const indices: number[] = []
    const coefficients: number[] = []
    for (const row of dense) {
      row.forEach((value, column) => {
        if (value === 0) return
        indices.push(column)
        coefficients.push(value)
      })
      starts.push(indices.length)
    }
    const none = dense.map(() => 0)
    const sparse = { starts, indices, coefficients, lower: none, upper: none }
    return { dense, sparse: equationMatrix(sparse, 9) }
  })

const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9 })

/** The column of the matrix that is basic in a row: the slack's own when none is. */
function basicColumn(basis: Basis, dense: number[][], row: number): number[] {
  const column = basis.columnOf[row] ?? -1
  return dense.map((entries, i) => (column < 0 ? Number(i === row) : (entries[column] ?? 0)))
}

describe('Basis', () => {
  it.each(['chosen', 'refreshed'])('inverts the columns that are basic when %s', (when) => {
    fc.assert(
      fc.property(matrix, order, ({ dense, sparse }, columns) => {
        const basis = new Basis(sparse)
        basis.choose(columns)
        if (when === 'refreshed') basis.refresh()
        for (let row = 0; row < 4; row += 1) {
          const column = Float64Array.from(basicColumn(basis, dense, row))
          basis.forward(column)
          column.forEach((value, i) => {
            expect(value).toBeCloseTo(i === row ? 1 : 0, 9)
          })
        }
      }),
    )
  })

  it('solves the transposed system', () => {
    fc.assert(
      fc.property(matrix, order, fc.nat({ max: 3 }), ({ dense, sparse }, columns, row) => {
        const basis = new Basis(sparse)
        basis.choose(columns)
        const prices = new Float64Array(4)
        prices[row] = 1
        basis.backward(prices)
        for (let other = 0; other < 4; other += 1) {
          const column = basicColumn(basis, dense, other)
          const product = column.reduce((sum, value, i) => sum + value * (prices[i] ?? 0), 0)
          expect(product).toBeCloseTo(other === row ? 1 : 0, 9)
        }
      }),
    )
  })

  it('takes the first columns that are independent, and leaves slack for the rest', () => {
    const sparse = equationMatrix(
      {
        starts: [0, 2, 4],
        indices: [0, 1, 0, 1],
        coefficients: [1, 1, 1, 1],
        lower: [0, 0],
        upper: [0, 0],
      },
      2,
    )
    const basis = new Basis(sparse)
    basis.choose([1, 0])
    expect([...basis.columnOf].sort()).toEqual([-1, 1])
    expect([...basis.rowOf]).toEqual([-1, [...basis.columnOf].indexOf(1)])
  })
})
