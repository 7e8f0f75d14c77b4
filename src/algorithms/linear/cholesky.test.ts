import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choleskyFactor, invertSymmetric, solveSymmetric } from './cholesky.ts'

describe('choleskyFactor', () => {
  it('reproduces the textbook example', () => {
    const factor = choleskyFactor(Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98))
    expect([...factor]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3])
  })

  it.each([
    ['singular', [1, 1, 1, 1]],
    ['indefinite', [1, 2, 2, 1]],
    ['not square', [1, 2, 3]],
  ])('refuses a matrix that is %s', (_, cells) => {
    expect(() => choleskyFactor(Float64Array.from(cells))).toThrow(RangeError)
  })
})

describe('solveSymmetric and invertSymmetric', () => {
  const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: 12,
    maxLength: 12,
  })

  it('undo multiplication by any BᵀB + I', () => {
    fc.assert(
      fc.property(numbers, (cells) => {
        const b = cells.slice(0, 9)
        const matrix = Float64Array.from({ length: 9 }, (_, at) => {
          const [i, j] = [Math.floor(at / 3), at % 3]
          return [0, 1, 2].reduce((sum, k) => sum + b[3 * k + i]! * b[3 * k + j]!, i === j ? 1 : 0)
        })
        const times = (x: ArrayLike<number>): number[] =>
          [0, 1, 2].map((i) => [0, 1, 2].reduce((sum, j) => sum + matrix[3 * i + j]! * x[j]!, 0))
        const right = cells.slice(9)
        times(solveSymmetric(matrix, right)).forEach((value, i) => {
          expect(value).toBeCloseTo(right[i]!, 8)
        })
        const inverse = invertSymmetric(matrix)
        expect(times(inverse.slice(0, 3))[0]).toBeCloseTo(1, 8)
      }),
    )
  })
})
