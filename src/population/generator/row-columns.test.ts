import { describe, expect, it } from 'vitest'
import { Numbers, tableBatch, Words } from './row-columns.ts'

describe('columns that grow', () => {
  it('give a word the same place each time', () => {
    const words = new Words()
    expect([words.place('a'), words.place('b'), words.place('a')]).toEqual([0, 1, 0])
    expect(words.codes).toEqual(['a', 'b'])
  })

  it.each([
    [8, Uint8Array],
    [16, Uint16Array],
    [32, Uint32Array],
  ] as const)('keep numbers of %d bits when they grow', (width, kind) => {
    const numbers = new Numbers(width, 1)
    for (let row = 0; row < 5000; row += 1) numbers.set(row, row % 200)
    expect(numbers.values).toBeInstanceOf(kind)
    expect([...numbers.values.slice(0, 5000)].every((value, row) => value === row % 200)).toBe(true)
  })

  it('are cut to the rows of their table', () => {
    const numbers = new Numbers(16, 10)
    const places = new Numbers(8, 10)
    numbers.set(0, 24_258)
    places.set(0, 1)
    const batch = tableBatch('uitkeringen', 1, { maand: numbers, soort: [['a', 'ww'], places] })
    expect(batch.columns.maand).toEqual(Uint16Array.of(24_258))
    expect(batch.columns.soort).toEqual({ codes: ['a', 'ww'], index: Uint8Array.of(1) })
  })
})
