import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, missingCell, missingReasons, type PeriodCode, type Unit } from '#kernel'
import { barChart } from './bar-chart.ts'
import { quantileClasses, roundestBetween } from './classes.ts'
import { dodgeLabels } from './dodge.ts'
import { lineChart } from './line-chart.ts'
import type { LineSeries } from './model.ts'
import { thousandsText, tickText } from './number-text.ts'
import { periodAxis } from './period-axis.ts'
import { extent, linearScale, niceTicks, tickStep } from './scale.ts'
import { sparkline } from './sparkline.ts'
import { isBalanced, measure, staysInside, testCell, testFrame, testTiles } from './test-cells.ts'
import { ellipsis, textWidth, wrapText } from './text-width.ts'
import { hexagonCenter, tileMap } from './tile-map.ts'

const line = (cells: readonly Cell[], label = 'bbl'): LineSeries => ({
  label,
  points: cells.map((cell, index) => ({ period: `${2000 + index}`, cell })),
})
const sound = (svg: string): void => {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|\de[-+]\d/)
  expect(isBalanced(svg)).toBe(true)
  expect(staysInside(measure(svg))).toBe(true)
}
const gap = missingCell('notMeasured', 'persons')

describe.each([200, 340, 720, 1200])('every drawing, %d pixels wide,', (width) => {
  test.each<[string, readonly Cell[]]>([
    ['one value', [testCell(7)]],
    ['one zero', [testCell(0)]],
    ['equal values', [testCell(5), testCell(5), testCell(5)]],
    ['only zeros', [testCell(0), testCell(0)]],
    ['only losses', [testCell(-3), testCell(-9)]],
    ['losses and gains', [testCell(-3), testCell(9)]],
    ['very large values', [testCell(1e12), testCell(3e12)]],
    ['very small values', [testCell(0.001), testCell(0.003)]],
    ['values far apart', [testCell(1), testCell(1e9)]],
    ['a value and a gap', [testCell(1), gap]],
    ['only gaps', [gap, gap]],
    ['a gap between values', [testCell(1), gap, testCell(3)]],
    ['an interval below zero', [testCell(1, 'persons', 5)]],
    ['a thousand values', Array.from({ length: 1000 }, (_, i) => testCell(i % 37))],
  ])('holds together with %s', (_what, cells) => {
    const frame = testFrame('persons', { width })
    const bars = cells.map((cell, index) => ({ label: `Naam ${index}`, cell }))
    sound(lineChart(frame, [line(cells)]))
    sound(barChart(frame, bars))
    sound(sparkline(testFrame('persons', { width: 160 }), line(cells)))
    sound(
      tileMap(
        frame,
        testTiles(Math.min(36, cells.length), (index) => cells[index]!),
      ),
    )
  })

  test('holds together with a word that fits nowhere', () => {
    const label = 'arbeidsmarktbegeleidingsvoorzieningenverordening'.repeat(4)
    const frame = testFrame('persons', { width, title: label, footnote: label, theme: 'print' })
    const page = testFrame('persons', { width, title: label })
    for (const one of [frame, page]) {
      const bars = [testCell(1), gap].map((cell) => ({ label, cell }))
      const references = [{ label, value: 1 }]
      expect(
        isBalanced(lineChart(one, [line([testCell(1), testCell(2)], label)], references)),
      ).toBe(true)
      expect(isBalanced(barChart(one, bars, references))).toBe(true)
    }
    sound(barChart(page, [{ label, cell: testCell(1) }]))
  })
})

test.each(missingReasons)('a picture is the same whatever number hides behind %s', (reason) => {
  const frame = testFrame('persons')
  const hidden = (n: number): Cell => ({ ...missingCell(reason, 'persons'), ...{ n, hidden: n } })
  const draw = (n: number): string[] => [
    lineChart(frame, [line([testCell(1), hidden(n), testCell(3)])]),
    sparkline(frame, line([testCell(1), hidden(n)])),
    tileMap(
      frame,
      testTiles(3, () => hidden(n)),
    ),
  ]
  expect(draw(1)).toEqual(draw(99_991))
})

describe('scales', () => {
  const bound = fc.double({ min: -1e9, max: 1e9, noNaN: true })

  test('keep proportions: equal distances stay equal', () => {
    fc.assert(
      fc.property(
        bound,
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        bound,
        (low, length, x) => {
          const scale = linearScale({ low, high: low + length }, 10, 510)
          const part = (x - low) / length
          fc.pre(Math.abs(part) < 100 && length > Math.abs(low) * 1e-6)
          expect(scale(x)).toBeCloseTo(10 + 500 * part, 4)
        },
      ),
    )
  })

  test('give the smallest round step that is not finer than asked', () => {
    const round = Array.from(
      { length: 60 },
      (_, i) => [1, 2, 5][i % 3]! * 10 ** (Math.floor(i / 3) - 10),
    )
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (length, count) => {
          const expected = round.find((step) => length / step <= count + 1e-9)!
          expect(tickStep(length, count) / expected).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  test('label zero when it lies inside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        (loss, gain) => {
          expect(niceTicks({ low: -loss, high: gain }, 5).values).toContain(0)
        },
      ),
    )
  })

  test('know the extent of values as a sort does', () => {
    fc.assert(
      fc.property(fc.array(bound, { minLength: 1 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b)
        expect(extent(values)!.low + 0).toBe(sorted[0]! + 0)
        expect(extent(values)!.high + 0).toBe(sorted.at(-1)! + 0)
      }),
    )
  })
})

describe('classes', () => {
  test.each([
    [0, 1, 1],
    [0.4, 0.6, 0.5],
    [1.2, 1.4, 1.3],
    [99, 101, 100],
    [-101, -99, -100],
    [1999, 2001, 2000],
    [0.0041, 0.0049, 0.0045],
    [12_345, 12_346, 12_346],
  ])('between %d and %d have their border at %d', (low, high, border) => {
    expect(roundestBetween(low, high)).toBeCloseTo(border, 10)
  })

  test('count how many borders a value has reached', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 6 }), (list, count) => {
        const { borders, classOf } = quantileClasses(list, count)
        expect(borders.length).toBeLessThan(Math.max(2, count))
        for (const value of list) {
          const index = classOf(value)
          if (index > 0) expect(value).toBeGreaterThanOrEqual(borders[index - 1]!)
          if (index < borders.length) expect(value).toBeLessThan(borders[index]!)
        }
      }),
    )
  })

  test('do not depend on the order of the values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 })
    fc.assert(
      fc.property(values, (list) => {
        const reversed = [...list].reverse()
        expect(quantileClasses(reversed, 5).borders).toEqual(quantileClasses(list, 5).borders)
      }),
    )
  })
})

describe('labels that make room', () => {
  const place = fc.record({
    center: fc.integer({ min: 0, max: 300 }),
    height: fc.constantFrom(10, 20),
  })

  test('stay where they are when nobody is in the way', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const spread = places.map((one, index) => ({ ...one, center: 20 + index * 40 }))
        expect(dodgeLabels(spread, 0, 400)).toEqual(spread.map(({ center }) => center))
      }),
    )
  })

  test('do not move again when they have made room', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 10 }), (places) => {
        const once = dodgeLabels(places, 0, 300)
        const again = dodgeLabels(
          places.map((one, index) => ({ ...one, center: once[index]! })),
          0,
          300,
        )
        for (const [index, center] of again.entries()) expect(center).toBeCloseTo(once[index]!, 9)
      }),
    )
  })
})

describe('text that must fit', () => {
  const words = fc.array(
    fc.string({ unit: fc.constantFrom('a', 'm', 'i', 'W', '1'), minLength: 1, maxLength: 9 }),
    {
      maxLength: 12,
    },
  )

  test('keeps all its words, in order, when lines and room suffice', () => {
    fc.assert(
      fc.property(words, (list) => {
        const lines = wrapText(list.join('  '), 150, 12, 100)
        expect(lines.join(' ')).toBe(list.join(' '))
        for (const one of lines) expect(textWidth(one, 12)).toBeLessThanOrEqual(150)
      }),
    )
  })

  test('breaks a line only where the next word did not fit', () => {
    fc.assert(
      fc.property(words, (list) => {
        const lines = wrapText(list.join(' '), 150, 12, 100)
        for (const [index, one] of lines.slice(1).entries()) {
          const longer = `${lines[index]} ${one.split(' ')[0]}`
          expect(textWidth(longer, 12)).toBeGreaterThan(150)
        }
      }),
    )
  })

  test('is cut where one sign more would not fit', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, maxLength: 40 }),
        fc.integer({ min: 30, max: 200 }),
        (text, width) => {
          const short = ellipsis(text, width, 12)
          if (short === text) return
          expect(text.startsWith(short.slice(0, -1))).toBe(true)
          const kept = [...text].length - 1
          const longest = Array.from(
            { length: kept },
            (_, i) =>
              `${[...text]
                .slice(0, kept - i)
                .join('')
                .trimEnd()}…`,
          )
          expect(short).toBe(longest.find((one) => textWidth(one, 12) <= width) ?? longest.at(-1))
        },
      ),
    )
  })

  test('is as wide as its parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(textWidth(a + b, 12)).toBeCloseTo(textWidth(a, 12) + textWidth(b, 12), 9)
      }),
    )
  })
})

describe('numbers on axes', () => {
  test.each<[number, number, Unit, string, string]>([
    [1_000_000, 1_000_000, 'persons', '1 mln', '1 m'],
    [1_500_000, 500_000, 'persons', '1.500.000', '1,500,000'],
    [1_500_000, 1_000_000, 'persons', '2 mln', '2 m'],
    [0.5, 0.5, 'quotient', '0,5', '0.5'],
    [1, 1, 'thousandJobs', '1.000', '1,000'],
    [-2500, 500, 'persons', '-2.500', '-2,500'],
    [0, 0.05, 'ratio', '0%', '0%'],
    [0.333, 0.001, 'ratio', '33,3%', '33.3%'],
    [100, 100, 'euroCentsPerHour', '1', '1'],
    [150, 50, 'euroCentsPerHour', '1,5', '1.5'],
    [-0, 1, 'persons', '0', '0'],
  ])('%d in steps of %d %s read %s and %s', (value, step, unit, nl, en) => {
    expect([tickText(value, step, unit, 'nl'), tickText(value, step, unit, 'en')]).toEqual([nl, en])
  })

  test.each<[number, Unit, string]>([
    [0, 'persons', '0,0'],
    [499, 'persons', '0,5'],
    [9949, 'persons', '9,9'],
    [10_000, 'persons', '10'],
    [-4200, 'persons', '-4,2'],
    [1_000_000_00, 'euroCents', '1.000'],
  ])('%d %s in thousands is %s', (value, unit, text) => {
    expect(thousandsText(value, unit, 'nl')).toBe(text)
  })
})

describe('an axis of time', () => {
  const year = fc.integer({ min: 1990, max: 2035 })
  const period: fc.Arbitrary<PeriodCode> = fc.oneof(
    year.map(String),
    year.map((one) => `${one}-${one + 1}`),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([one, quarter]) => `${one}-Q${quarter}`),
    fc.tuple(year, fc.integer({ min: 10, max: 12 })).map(([one, month]) => `${one}-${month}`),
  )

  test('keeps every period between its ends, later ones further to the right', () => {
    fc.assert(
      fc.property(
        fc.array(period, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 60, max: 700 }),
        (list, width) => {
          const { x, ticks, nearest } = periodAxis(list, 10, 10 + width, 'nl', 12)
          for (const one of list) {
            expect(x(one)).toBeGreaterThanOrEqual(10 - 1e-9)
            expect(x(one)).toBeLessThanOrEqual(10 + width + 1e-9)
          }
          const places = ticks.map((tick) => tick.x)
          expect([...places].sort((a, b) => a - b)).toEqual(places)
          expect(nearest).toBeGreaterThan(0)
        },
      ),
    )
  })

  test('never lets two labels touch, and labels the last period', () => {
    fc.assert(
      fc.property(
        fc.array(period, { minLength: 2, maxLength: 40 }),
        fc.integer({ min: 60, max: 700 }),
        (list, width) => {
          const { ticks } = periodAxis(list, 0, width, 'nl', 12)
          for (const [index, tick] of ticks.slice(1).entries()) {
            const before = ticks[index]!
            const half = (textWidth(tick.text, 12) + textWidth(before.text, 12)) / 2
            expect(tick.x - before.x).toBeGreaterThanOrEqual(half)
          }
          expect(ticks.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

test('hexagons of a map never overlap', () => {
  const at = fc.tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -8, max: 8 }))
  fc.assert(
    fc.property(at, at, (one, other) => {
      fc.pre(one[0] !== other[0] || one[1] !== other[1])
      const [a, b] = [hexagonCenter(...one), hexagonCenter(...other)]
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(Math.sqrt(3) - 1e-9)
    }),
  )
})
