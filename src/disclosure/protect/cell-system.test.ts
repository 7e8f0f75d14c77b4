import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellSystem, components } from './cell-system.ts'

const count = (key: string, value: number) => ({ key, value, n: value, rules: 'count' as const })

describe('cellSystem', () => {
  it('numbers cells and equations', () => {
    const { equations, numberOf } = cellSystem({
      cells: [count('b', 2), count('all', 5), count('a', 3)],
      equations: [{ total: 'all', parts: ['a', 'b'] }],
    })
    expect(equations).toEqual([{ total: 1, parts: [2, 0] }])
    expect(numberOf.get('a')).toBe(2)
  })

  it.each([
    [-1, 1],
    [Number.NaN, 1],
    [1, -1],
    [1, 0.5],
  ])('refuses a value of %d over %d persons', (value, n) => {
    const cells = [{ key: 'a', value, n, rules: 'count' as const }]
    expect(() => cellSystem({ cells, equations: [] })).toThrow(RangeError)
  })

  it('names the total that does not add up, but not what it holds', () => {
    const tables = {
      cells: [count('all', 4321), count('a', 1234)],
      equations: [{ total: 'all', parts: ['a'] }],
    }
    expect(() => cellSystem(tables)).toThrow(/^(?!.*\d).*all.*$/)
  })

  it('allows for the rounding of sums', () => {
    const cells = [0.3, 0.1, 0.2].map((value, i) => ({
      key: `${i}`,
      value,
      n: 1,
      rules: 'sum' as const,
    }))
    expect(() =>
      cellSystem({ cells, equations: [{ total: '0', parts: ['1', '2'] }] }),
    ).not.toThrow()
  })
})

describe('components', () => {
  it('puts together what equations connect, and nothing else', () => {
    const equations = [
      { total: 0, parts: [1, 2] },
      { total: 3, parts: [2, 4] },
      { total: 6, parts: [7] },
    ]
    expect(components(9, equations)).toEqual([[0, 1, 2, 3, 4], [5], [6, 7], [8]])
  })

  it('has every cell once', () => {
    const equation = fc.record({
      total: fc.nat(19),
      parts: fc.array(fc.nat(19), { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(equation, { maxLength: 12 }), (equations) => {
        const found = components(20, equations)
        expect(found.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i))
        for (const { total, parts } of equations) {
          const own = found.find((cells) => cells.includes(total)) ?? []
          for (const part of parts) expect(own).toContain(part)
        }
      }),
    )
  })
})
