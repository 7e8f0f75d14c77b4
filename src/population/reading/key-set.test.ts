import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeySet } from './key-set.ts'

describe('a set of keys', () => {
  it('says whether a key is new', () => {
    const set = new KeySet()
    expect([set.add(1, 2, 3), set.add(1, 2, 3), set.add(3, 2, 1)]).toEqual([true, false, true])
    expect(set.size).toBe(2)
  })

  it('agrees with a set of texts for any keys', () => {
    const number = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xfffffffe }))
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { maxLength: 300 }), (keys) => {
        const set = new KeySet()
        const texts = new Set<string>()
        for (const key of keys) {
          expect(set.add(...key)).toBe(!texts.has(key.join()))
          texts.add(key.join())
        }
        expect(set.size).toBe(texts.size)
      }),
    )
  })

  it('keeps a hundred thousand keys apart', () => {
    const set = new KeySet()
    for (let i = 0; i < 100_000; i += 1) set.add(i, i >> 3, 0)
    expect(set.size).toBe(100_000)
    expect(set.add(99_999, 99_999 >> 3, 0)).toBe(false)
  })
})
