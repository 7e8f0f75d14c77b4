import { describe, expect, it } from 'vitest'
import { seededRandom } from './random.ts'

describe('seededRandom', () => {
  it('repeats itself for the same seed', () => {
    const one = seededRandom(592)
    const other = seededRandom(592)
    expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other))
  })

  it('differs between seeds', () => {
    expect(seededRandom(1)()).not.toBe(seededRandom(2)())
  })

  it('stays within [0, 1) with a mean near one half', () => {
    const random = seededRandom(31_524)
    const drawn = Array.from({ length: 10_000 }, random)
    expect(drawn.every((x) => x >= 0 && x < 1)).toBe(true)
    expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(0.5, 1)
  })
})
