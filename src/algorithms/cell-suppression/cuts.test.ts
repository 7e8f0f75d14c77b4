import { describe, expect, it } from 'vitest'
import { bridgeCuts, capacityCut, coverCut, cutRows, violation } from './cuts.ts'

const none = new Uint8Array(5)

describe('capacityCut', () => {
  it('lowers coefficients to what is needed and scales that to 1', () => {
    expect(capacityCut([0, 1, 2], [10, 2, 4], 4, none)).toEqual({
      cells: [0, 1, 2],
      coefficients: [1, 0.5, 1],
      atLeast: 1,
    })
  })

  it('takes off what cells give that are always withheld', () => {
    expect(capacityCut([0, 1], [3, 2], 4, Uint8Array.from([1, 0, 0, 0, 0]))).toEqual({
      cells: [1],
      coefficients: [1],
      atLeast: 1,
    })
  })

  it('is nothing when those suffice', () => {
    expect(capacityCut([0, 1], [4, 2], 4, Uint8Array.from([1, 0, 0, 0, 0]))).toBeUndefined()
  })
})

describe('coverCut', () => {
  it('asks for another cell beside one that does not suffice', () => {
    // 3 z0 + 3 z1 + 3 z2 ≥ 4 is met by z = (1, 1/3, 0), but one cell beside the first is needed whole.
    const z = Float64Array.from([1, 1 / 3, 0])
    const cut = coverCut({ cells: [0, 1, 2], weights: [3, 3, 3], needed: 4 }, none, z)
    expect(cut).toEqual({ cells: [1, 2], coefficients: [1, 1], atLeast: 1 })
  })

  it('is nothing when no set of cells above a threshold is violated', () => {
    const z = Float64Array.from([1, 1, 0])
    const capacity = { cells: [0, 1, 2], weights: [3, 3, 3], needed: 4 }
    expect(coverCut(capacity, none, z)).toBeUndefined()
  })
})

describe('bridgeCuts', () => {
  const equations = [{ total: 0, parts: [1, 2] }]

  it('asks for company for a cell that is withheld alone in an equation', () => {
    const [cut] = bridgeCuts(equations, none, Float64Array.from([0, 1, 0.5]))
    expect(cut).toEqual({ cells: [1, 0, 2], coefficients: [-1, 1, 1], atLeast: 0 })
    const primary = Uint8Array.from([0, 1, 0])
    expect(bridgeCuts(equations, primary, Float64Array.from([0, 1, 0]))).toEqual([
      { cells: [0, 2], coefficients: [1, 1], atLeast: 1 },
    ])
  })

  it('is content when it has company', () => {
    expect(bridgeCuts(equations, none, Float64Array.from([0.5, 1, 0.5]))).toEqual([])
  })
})

describe('cutRows', () => {
  it('gives the rows of the solver, of which violation says by how much they fail', () => {
    const cut = { cells: [2, 0], coefficients: [1, 0.5], atLeast: 1 }
    expect(cutRows([cut])).toEqual({
      starts: [0, 2],
      indices: [2, 0],
      coefficients: [1, 0.5],
      lower: [1],
      upper: [Number.POSITIVE_INFINITY],
    })
    expect(violation(cut, [1, 0, 0])).toBe(0.5)
    expect(violation(cut, [1, 0, 1])).toBe(-0.5)
  })
})
