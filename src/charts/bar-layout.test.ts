import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingCell, missingReasons, valueCell } from '#kernel'
import { barLayout, barLeading, endText } from './bar-layout.ts'
import { canvasOf } from './frame.ts'
import type { Bar } from './model.ts'
import { testCell, testFrame } from './test-cells.ts'
import { textWidth } from './text-width.ts'
import { reasonWords } from './words.ts'

const wide = canvasOf(testFrame('persons', { width: 720 }), [])
const narrow = canvasOf(testFrame('persons', { width: 340 }), [])
const bar = (label: string, value: number, half?: number): Bar => ({
  label,
  cell: testCell(value, 'persons', half),
})
const absent = (label: string): Bar => ({ label, cell: missingCell('notMeasured', 'persons') })

describe('the scale of bars', () => {
  test.each<[string, readonly Bar[], number]>([
    ['gains', [bar('a', 10), bar('b', 5)], 0],
    ['losses', [bar('a', -10), bar('b', -5)], 0],
    ['both', [bar('a', -10), bar('b', 10)], 0],
    ['zeros', [bar('a', 0), bar('b', 0)], 0],
    ['one value', [bar('a', 7)], 0],
  ])('of %s keeps zero between the left edge and the right one', (_what, bars, value) => {
    const { x } = barLayout(wide, bars, [])
    expect(x(value)).toBeGreaterThanOrEqual(0)
    expect(x(value)).toBeLessThanOrEqual(wide.width)
  })

  test('starts at zero, so that lengths compare', () => {
    const { x } = barLayout(wide, [bar('a', 1000), bar('b', 990)], [])
    expect((x(990) - x(0)) / (x(1000) - x(0))).toBeCloseTo(0.99, 10)
  })

  test('holds the whole interval and each reference', () => {
    const plain = barLayout(wide, [bar('a', 10)], [])
    const ranged = barLayout(wide, [bar('a', 10, 5)], [])
    const referred = barLayout(wide, [bar('a', 10)], [{ label: 'doel', value: 40 }])
    expect(ranged.x(15)).toBeCloseTo(plain.x(10), 6)
    expect(referred.x(40)).toBeCloseTo(plain.x(10), 6)
  })

  test('leaves room for the value behind the longest bar', () => {
    const { x } = barLayout(wide, [bar('a', 123_456)], [])
    expect(wide.width - x(123_456)).toBeGreaterThan(textWidth('123.456', 13, true))
  })

  test('leaves room for the value before the longest loss', () => {
    const { x, left } = barLayout(wide, [bar('a', -123_456)], [])
    expect(x(-123_456) - left).toBeGreaterThan(textWidth('-123.456', 13, true))
  })

  test('never runs backwards, even when values need more room than there is', () => {
    const canvas = canvasOf(testFrame('persons', { width: 160 }), [])
    const value = fc.integer({ min: -1e12, max: 1e12 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), (values) => {
        fc.pre(values.some((one) => one !== 0))
        const bars = values.map((one, index) => bar(`b${index}`, one))
        const { x } = barLayout(canvas, bars, [])
        const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
        expect(x(high)).toBeGreaterThan(x(low))
      }),
    )
  })
})

describe('the rows of bars', () => {
  test('follow each other without overlap, in the order given', () => {
    const label = fc.string({ maxLength: 120 })
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 30 }),
        fc.constantFrom(wide, narrow),
        fc.nat(3),
        (labels, canvas, refs) => {
          const bars = labels.map((text, index) => bar(text, index))
          const references = Array.from({ length: refs }, () => ({ label: 'r', value: 1 }))
          const { rows, bottom, start } = barLayout(canvas, bars, references)
          expect(rows.map((row) => row.bar)).toEqual(bars)
          let end = start
          for (const row of rows) {
            expect(Math.min(row.top, row.nameTop)).toBeGreaterThanOrEqual(end)
            end = Math.max(row.top + row.height, row.nameTop + (row.name.length - 1) * barLeading)
          }
          expect(bottom).toBeGreaterThanOrEqual(start)
        },
      ),
    )
  })

  test.each([
    [1, 18],
    [16, 18],
    [17, 14],
    [40, 14],
  ])('of %d bars are %d pixels high', (count, height) => {
    const bars = Array.from({ length: count }, (_, index) => bar(`${index}`, index))
    expect(barLayout(wide, bars, []).rows.every((row) => row.height === height)).toBe(true)
  })

  test('have their names beside them where there is room, else above', () => {
    const long = 'Mobiliteit, transport, logistiek en maritiem'
    const beside = barLayout(wide, [bar(long, 3)], [])
    const above = barLayout(narrow, [bar(long, 3)], [])
    expect([beside.above, above.above]).toEqual([false, true])
    expect(above.left).toBe(0)
    expect(beside.rows[0]!.name.length).toBeLessThanOrEqual(2)
    expect(above.rows[0]!.top).toBeGreaterThan(above.rows[0]!.nameTop)
  })

  test('move down by a line for each reference', () => {
    const starts = [0, 1, 2, 3].map((count) => {
      const references = Array.from({ length: count }, () => ({ label: 'r', value: 1 }))
      return barLayout(wide, [bar('a', 1)], references).start
    })
    expect(starts).toEqual([2, 24, 40, 56])
  })

  test('are none for no bars', () => {
    const { rows, start, bottom, standOut } = barLayout(wide, [], [])
    expect([rows.length, bottom - start, standOut]).toEqual([0, 0, false])
  })
})

test('bars stand back only where one is highlighted', () => {
  expect(barLayout(wide, [bar('a', 1), bar('b', 2)], []).standOut).toBe(false)
  const lit = { ...bar('a', 1), highlighted: true }
  expect(barLayout(wide, [lit, bar('b', 2)], []).standOut).toBe(true)
  const unlit = { ...bar('a', 1), highlighted: false }
  expect(barLayout(wide, [unlit], []).standOut).toBe(false)
})

test('missing bars take no part in the scale', () => {
  const { x } = barLayout(wide, [bar('a', 10), absent('b')], [])
  expect(x(10)).toBeCloseTo(barLayout(wide, [bar('a', 10)], []).x(10), 6)
})

describe('the text at the end of a bar', () => {
  test.each(missingReasons)('gives the reason %s in words and no digit', (reason) => {
    const text = endText(missingCell(reason, 'persons', 'n = 3'), wide)
    expect(text).toBe(`geen cijfer: ${reasonWords[reason].short.nl}`)
    expect(text).not.toMatch(/\d/)
  })

  test.each([
    ['exact', '1.200'],
    ['about', 'ca. 1.200'],
    ['moreThan', '> 1.200'],
    ['lessThan', '< 1.200'],
    ['almost', 'bijna 1.200'],
  ] as const)('of a value that is %s reads %s', (qualifier, text) => {
    const cell = valueCell(1200, 'persons', { qualifier, noInterval: 'notPublished' })
    expect(endText(cell, wide)).toBe(text)
  })
})
