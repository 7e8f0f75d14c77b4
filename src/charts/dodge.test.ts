import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dodgeLabels } from './dodge.ts'

test('labels with room stay where they wish', () => {
  const places = [
    { center: 20, height: 10 },
    { center: 60, height: 10 },
  ]
  expect(dodgeLabels(places, 0, 100)).toEqual([20, 60])
})

test('labels at one height part, in order of input', () => {
  const same = { center: 50, height: 10 }
  expect(dodgeLabels([same, same], 0, 100)).toEqual([40, 50])
})

test('labels at an edge move inside', () => {
  expect(dodgeLabels([{ center: 0, height: 10 }], 0, 100)).toEqual([5])
  expect(dodgeLabels([{ center: 100, height: 10 }], 0, 100)).toEqual([95])
})

test('no labels give no places', () => {
  expect(dodgeLabels([], 0, 100)).toEqual([])
})

test('labels that fit never overlap, stay inside and keep their order', () => {
  const place = fc.record({
    center: fc.integer({ min: -20, max: 520 }),
    height: fc.integer({ min: 5, max: 50 }),
  })
  fc.assert(
    fc.property(fc.array(place, { maxLength: 10 }), (places) => {
      const centers = dodgeLabels(places, 0, 500)
      const boxes = places.map(({ center, height }, index) => ({
        wish: center,
        top: centers[index]! - height / 2,
        bottom: centers[index]! + height / 2,
      }))
      boxes.sort((a, b) => a.top - b.top)
      for (const [index, box] of boxes.entries()) {
        expect(box.top).toBeGreaterThanOrEqual(0)
        expect(box.bottom).toBeLessThanOrEqual(500)
        const next = boxes[index + 1]
        if (next === undefined) continue
        expect(next.top).toBeGreaterThanOrEqual(box.bottom)
        expect(next.wish).toBeGreaterThanOrEqual(box.wish)
      }
    }),
  )
})
