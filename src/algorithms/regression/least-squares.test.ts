import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastSquares } from './least-squares.ts'

// Longley (1967), JASA 62: deflator, GNP, unemployed, armed forces, population, year; employment last.
const longley = [
  [83.0, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99.0, 365385, 1870, 3547, 115094, 1953, 64989],
  [100.0, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
]

describe('leastSquares', () => {
  it('reaches the certified values of NIST StRD Longley to 1e-11', () => {
    const design = [
      longley.map(() => 1),
      ...[0, 1, 2, 3, 4, 5].map((k) => longley.map((row) => row[k]!)),
    ]
    const fit = leastSquares(
      design,
      longley.map((row) => row[6]!),
    )
    const coefficients = [
      -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
      -0.0511041056535807, 1829.15146461355,
    ]
    const errors = [
      890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
      0.22607320006937, 455.478499142212,
    ]
    coefficients.forEach((b, k) => {
      expect(fit.coefficients[k]! / b).toBeCloseTo(1, 11)
      expect(fit.standardErrors[k]! / errors[k]!).toBeCloseTo(1, 11)
    })
    expect(fit.residualDeviation).toBeCloseTo(304.854073561965, 9)
    expect(fit.rSquared).toBeCloseTo(0.995479004577296, 12)
    expect(fit.degreesOfFreedom).toBe(9)
  })

  it('leaves residuals at right angles to every column', () => {
    const row = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 30 }), (rows) => {
        const constant = rows.map(() => 1)
        const x = rows.map(([value]) => value)
        if (new Set(x).size < 2) return
        const { residuals } = leastSquares(
          [constant, x],
          rows.map(([, y]) => y),
        )
        for (const column of [constant, x])
          expect(residuals.reduce((sum, r, i) => sum + r * column[i]!, 0)).toBeCloseTo(0, 7)
      }),
    )
  })

  it('through as many points as columns is exact, with no spread left', () => {
    const fit = leastSquares(
      [
        [1, 1],
        [2, 5],
      ],
      [7, 13],
    )
    expect([...fit.coefficients]).toEqual([expect.closeTo(3, 12), expect.closeTo(2, 12)])
    expect(fit.residualDeviation).toBe(0)
  })

  it.each([
    ['columns of unequal length', [[1, 1], [1]], [1, 2]],
    ['fewer rows than columns', [[1], [2]], [1]],
    ['no columns', [], [1]],
    [
      'a column that follows from another',
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
      [1, 2, 3],
    ],
    ['a column of 0', [[0, 0, 0]], [1, 2, 3]],
  ])('refuses %s', (_, design, response) => {
    expect(() => leastSquares(design, response)).toThrow(RangeError)
  })
})
