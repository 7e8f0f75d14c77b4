import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postingTable } from './posting-table.ts'

describe('postingTable', () => {
  it('gives back every item filed under a key, and no other', () => {
    const key = fc.oneof(fc.nat(20), fc.integer({ min: 0, max: 0xffffffff }))
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), key, (keys, asked) => {
        const table = postingTable(Uint32Array.from(keys), Int32Array.from(keys.keys()))
        const found: number[] = []
        table.each(asked, (item) => found.push(item))
        const expected = [...keys.keys()].filter((i) => keys[i] === asked)
        expect(found.sort((a, b) => a - b)).toEqual(expected)
      }),
    )
  })
})
