import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cell, missingCell, missingReasons } from '#kernel'
import {
  hostileTexts,
  isBalanced,
  measure,
  staysInside,
  testCell,
  testFrame,
  testTiles,
} from './test-cells.ts'
import { hexagonCenter, tileMap } from './tile-map.ts'

const share = (index: number): Cell =>
  index % 11 === 3
    ? missingCell('suppressed', 'ratio')
    : testCell(0.2 + ((index * 37) % 23) / 100, 'ratio')
const tiles = testTiles(35, share)

describe('golden files', () => {
  test('draws 35 regions wide', async () => {
    await expect(`${tileMap(testFrame('ratio'), tiles)}\n`).toMatchFileSnapshot(
      'golden/tile-wide.svg',
    )
  })

  test('draws 35 regions compact', async () => {
    const svg = tileMap(testFrame('ratio', { width: 340 }), tiles)
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/tile-compact.svg')
  })

  test('prints 35 regions without links', async () => {
    const svg = tileMap(testFrame('ratio', { theme: 'print', footnote: 'Bron: DUO' }), tiles)
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/tile-print.svg')
    expect(svg).not.toContain('<a ')
  })
})

describe('tiles', () => {
  const svg = tileMap(testFrame('ratio'), tiles)

  test('are links named by region and value', () => {
    expect(svg.match(/<a href="\/regios\/AM\d\d" class="kr-place" aria-label="/g)).toHaveLength(35)
    expect(svg).toContain('aria-label="Regio 1: 20%"')
  })

  test('say why they have no figure', () => {
    expect(svg).toContain(
      'aria-label="Regio 4: geen cijfer, omdat het is afgeschermd om personen te beschermen"',
    )
    expect(svg).toContain('Geen cijfer: Regio 4, Regio 15, Regio 26 (afgeschermd)')
  })

  test('stand in a group, so that their links stay reachable', () => {
    expect(svg).toContain('role="group"')
    expect(svg).not.toMatch(/^<svg[^>]*role="img"/)
  })

  test('without a link are pictures with the same name', () => {
    const bare = tiles.map(({ href: _, ...tile }) => tile)
    expect(tileMap(testFrame('ratio'), bare)).toContain('<g role="img" aria-label="Regio 1: 20%">')
  })

  test('are read by row, in whatever order they come', () => {
    expect(tileMap(testFrame('ratio'), [...tiles].reverse())).toBe(svg)
  })

  test('show thousands when a value does not fit, and say so in the key', () => {
    const many = testTiles(6, (index) => testCell(1_234_567 + index * 100_000, 'persons'))
    const narrow = tileMap(testFrame('persons', { width: 200 }), many)
    expect(narrow).toContain('>personen × 1.000<')
    expect(narrow).toContain('>1.235<')
  })

  test('have a key with the borders between classes', () => {
    expect(svg.match(/<text x="[\d.]+" y="28">\d+%<\/text>/g)).toHaveLength(4)
  })

  test('of equal value have one class and need no borders', () => {
    const equal = tileMap(
      testFrame('ratio'),
      testTiles(4, () => testCell(0.5, 'ratio')),
    )
    expect(equal).not.toMatch(/y="28">/)
  })

  test('refuse a link that runs script', () => {
    const evil = [{ ...tiles[0]!, href: 'javascript:alert(1)' }]
    expect(() => tileMap(testFrame('ratio'), evil)).toThrow(RangeError)
  })

  test('refuse another unit', () => {
    expect(() => tileMap(testFrame('persons'), tiles)).toThrow(RangeError)
  })
})

test('no tiles leave the sentence that there are no figures', () => {
  expect(tileMap(testFrame('ratio'), [])).toContain('Er zijn geen cijfers om te tekenen.')
})

test.each(missingReasons)('a withheld number never shows (%s)', (reason) => {
  const withheld = (extra: object) =>
    testTiles(12, (index) =>
      index === 5 ? { ...missingCell(reason, 'ratio'), ...extra } : share(index),
    )
  const svg = tileMap(testFrame('ratio'), withheld({ hidden: 0.7654 }))
  expect(svg).toBe(tileMap(testFrame('ratio'), withheld({})))
})

test('neighbouring hexagons stand one hexagon apart', () => {
  const here = hexagonCenter(0, 0)
  for (const [column, row] of [
    [1, 0],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [0, -1],
    [1, -1],
  ] as const) {
    const there = hexagonCenter(column, row)
    expect(Math.hypot(there.x - here.x, there.y - here.y)).toBeCloseTo(Math.sqrt(3), 10)
  }
})

test('every coordinate is finite and inside the picture', () => {
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true })
  const values = fc.array(fc.option(value), { minLength: 1, maxLength: 36 })
  fc.assert(
    fc.property(values, fc.constantFrom(200, 340, 720), (list, width) => {
      const some = testTiles(list.length, (index) => {
        const found = list[index]
        return typeof found === 'number' ? testCell(found) : missingCell('notMeasured', 'persons')
      })
      const svg = tileMap(testFrame('persons', { width }), some)
      expect(svg).not.toMatch(/NaN|Infinity|\de-\d/)
      expect(staysInside(measure(svg))).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test.each(hostileTexts)('the text %j stays text', (text) => {
  const evil = tiles.map((tile) => ({ ...tile, name: text, abbreviation: text, href: `/${text}` }))
  const svg = tileMap(testFrame('ratio', { title: text }), evil)
  expect(svg).not.toMatch(/<script| onload="| onmouseover="|<!/)
  expect(isBalanced(svg)).toBe(true)
})
