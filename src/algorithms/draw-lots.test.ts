import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawLots } from './draw-lots.ts'

const self = (text: string): string => text
const names = fc.uniqueArray(fc.string({ maxLength: 5 }), { maxLength: 12 })
const seeds = fc.integer({ min: 0, max: 4_294_967_295 })

describe('a draw of lots', () => {
  it('gives each item once', () => {
    fc.assert(
      fc.property(names, seeds, (items, seed) => {
        expect(drawLots(items, self, seed).sort()).toEqual([...items].sort())
      }),
    )
  })

  it('comes out the same whatever the order of the items', () => {
    fc.assert(
      fc.property(names, seeds, (items, seed) => {
        expect(drawLots([...items].reverse(), self, seed)).toEqual(drawLots(items, self, seed))
      }),
    )
  })

  it('leaves what it is given as it was', () => {
    const items = ['c', 'a', 'b']
    drawLots(items, self, 1)
    expect(items).toEqual(['c', 'a', 'b'])
  })

  it('keeps the order of items with the same key before the draw', () => {
    const draw = drawLots([{ n: 1 }, { n: 2 }, { n: 3 }], () => 'same', 5)
    expect(draw).toEqual(drawLots([{ n: 1 }, { n: 2 }, { n: 3 }], (item) => String(item.n), 5))
  })

  it('draws each of the six orders of three about as often', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = drawLots(['a', 'b', 'c'], self, seed).join('')
      times.set(order, (times.get(order) ?? 0) + 1)
    }
    expect(times.size).toBe(6)
    // 1000 expected; five standard deviations of a binomial (28.9) either way.
    for (const count of times.values()) expect(Math.abs(count - 1000)).toBeLessThan(145)
  })
})
