import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOf, sketchesOf } from './groups.fixture.ts'
import { isNested } from './nested-difference.ts'

const keys = keysOf(400)

describe('isNested', () => {
  it('tells exactly whether one group is part of another with few persons more', () => {
    const group = fc.uniqueArray(fc.nat(399), { minLength: 1, maxLength: 60 })
    const change = fc.uniqueArray(fc.nat(399), { maxLength: 9 })
    fc.assert(
      fc.property(group, change, fc.nat(3), (b, extra, dropped) => {
        const a = [...new Set([...b.slice(dropped), ...extra])]
        const d = a.length - b.length
        fc.pre(d >= 1 && d <= 10)
        const sketches = sketchesOf([a, b], keys)
        expect(isNested(sketches, 0, sketches, 1)).toBe(b.every((person) => a.includes(person)))
      }),
      { numRuns: 500 },
    )
  })

  it('is not fooled by a group with as many persons more that lacks one', () => {
    const a = Array.from({ length: 40 }, (_, i) => i)
    for (let d = 1; d <= 9; d += 1) {
      const part = a.slice(0, 40 - d)
      const sketches = sketchesOf([a, part, [...part.slice(1), 399]], keys)
      expect(isNested(sketches, 0, sketches, 1)).toBe(true)
      expect(isNested(sketches, 0, sketches, 2)).toBe(false)
    }
  })

  it('refuses a difference that it cannot tell', () => {
    const sketches = sketchesOf(
      [[1, 2, 3], [1, 2, 3], Array.from({ length: 14 }, (_, i) => i)],
      keys,
    )
    expect(() => isNested(sketches, 0, sketches, 1)).toThrow(RangeError)
    expect(() => isNested(sketches, 2, sketches, 0)).toThrow(RangeError)
  })
})
