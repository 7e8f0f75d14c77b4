import { describe, expect, it } from 'vitest'
import { openLinearProgramme, type SparseRows, solveLinearProgramme } from './linear-programme.ts'

const infinite = Number.POSITIVE_INFINITY

/** Rows `Σ coefficients x ≤ side`, dense. */
function atMost(rows: readonly (readonly number[])[], sides: readonly number[]): SparseRows {
  const width = rows[0]?.length ?? 0
  return {
    starts: [0, ...rows.map((_, r) => (r + 1) * width)],
    indices: rows.flatMap((row) => row.map((_, c) => c)),
    coefficients: rows.flat(),
    lower: sides.map(() => -infinite),
    upper: [...sides],
  }
}

/** Dantzig's example: chairs and tables at 30 and 50, 40 hours of carpentry and 50 of finishing. */
const workshop = {
  costs: Float64Array.from([-30, -50]),
  lower: Float64Array.from([0, 0]),
  upper: Float64Array.from([infinite, infinite]),
  rows: atMost(
    [
      [1, 2],
      [2, 1],
    ],
    [40, 50],
  ),
}

describe('solveLinearProgramme', () => {
  it('finds the optimum with its prices', async () => {
    const { status, objective, bound, values, rowPrices, rowValues } =
      await solveLinearProgramme(workshop)
    expect([status, objective, bound]).toEqual(['optimal', -1100, -1100])
    expect([...values]).toEqual([20, 10])
    expect([...rowValues]).toEqual([40, 50])
    expect(-(rowPrices[0] ?? 0) * 40 - (rowPrices[1] ?? 0) * 50).toBeCloseTo(1100, 9)
  })

  it('finds the best whole columns, and tells the solutions it met', async () => {
    const met: number[][] = []
    const programme = {
      costs: Float64Array.from([-5, -4]),
      lower: Float64Array.from([0, 0]),
      upper: Float64Array.from([10, 10]),
      rows: atMost([[6, 5]], [31]),
      whole: Uint8Array.from([1, 1]),
    }
    const { status, objective, bound } = await solveLinearProgramme(programme, {
      onSolution: (values) => met.push([...values]),
    })
    // 6 · 1 + 5 · 5 = 31 earns 25, the same as 6 · 5 = 30 does.
    expect([status, objective]).toEqual(['optimal', -25])
    expect(bound).toBeCloseTo(-25, 6)
    for (const [x = 0, y = 0] of met) expect(6 * x + 5 * y).toBeLessThanOrEqual(31 + 1e-6)
  })

  it.each([
    ['infeasible', [1], [0], [1], [-1]],
    ['unbounded', [-1], [0], [infinite], [infinite]],
  ] as const)('says that a programme is %s', async (status, costs, lower, upper, side) => {
    const found = await solveLinearProgramme({
      costs: Float64Array.from(costs),
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
      rows: atMost([[1]], side),
    })
    expect(found.status).toBe(status)
  })

  it('refuses bounds that do not fit the costs', async () => {
    await expect(
      solveLinearProgramme({ ...workshop, lower: Float64Array.from([0]) }),
    ).rejects.toThrow(TypeError)
  })
})

describe('openLinearProgramme', () => {
  it('goes on after costs, bounds, rows and wholeness change', async () => {
    const programme = await openLinearProgramme(workshop)
    try {
      expect(programme.solve().objective).toBe(-1100)
      programme.setCost(0, -10)
      expect(programme.solve().objective).toBe(-1000)
      programme.addRows(atMost([[0, 1]], [8.5]))
      expect(programme.solve().values[1]).toBe(8.5)
      programme.setWhole(Uint8Array.from([1, 1]))
      expect(programme.solve().values[1]).toBe(8)
      programme.setWhole(Uint8Array.from([0, 0]))
      programme.deleteRows(Uint8Array.from([0, 0, 1]))
      programme.setBounds(Float64Array.from([4, 0]), Float64Array.from([4, 10]))
      expect([...programme.solve().values]).toEqual([4, 10])
    } finally {
      programme.close()
    }
  })
})
