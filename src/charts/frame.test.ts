import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canvasOf, drawing, emptyPart, type Part, stack, textLines } from './frame.ts'
import { element } from './svg.ts'
import { hostileTexts, isBalanced, testFrame } from './test-cells.ts'

const box = (height: number): Part => ({ markup: `<rect height="${height}"/>`, height })

describe('the canvas', () => {
  test.each([
    // width, theme, room, narrow
    [160, 'page', 160, true],
    [519, 'page', 519, true],
    [520, 'page', 520, false],
    [10_000, 'page', 10_000, false],
    [160, 'print', 120, true],
    [559, 'print', 519, true],
    [560, 'print', 520, false],
    [10_000, 'print', 9960, false],
  ] as const)('of %d pixels on a %s has room for %d', (width, theme, room, compact) => {
    const canvas = canvasOf(testFrame('persons', { width, theme }), [])
    expect([canvas.width, canvas.compact]).toEqual([room, compact])
  })

  test.each([159, 159.99, 0, -720, 10_001, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses a width of %d',
    (width) => {
      expect(() => canvasOf(testFrame('persons', { width }), [])).toThrow(
        `160 to 10000 pixels wide, got ${width}`,
      )
    },
  )

  test('takes the width of the drawing when the frame says none', () => {
    const { width: _, ...frame } = testFrame('persons')
    expect(canvasOf(frame, []).width).toBe(720)
    expect(canvasOf(frame, [], 200).width).toBe(200)
    expect(canvasOf({ ...frame, width: 300 }, [], 200).width).toBe(300)
  })

  test('has the same id for the same input, and another for any other', () => {
    const frame = testFrame('persons')
    const variants = [
      canvasOf(frame, ['a', 'b']),
      canvasOf(frame, ['a', 'c']),
      canvasOf(frame, ['ab']),
      canvasOf(frame, ['b', 'a']),
      canvasOf(frame, []),
      canvasOf({ ...frame, title: 'Anders' }, ['a', 'b']),
      canvasOf({ ...frame, language: 'en' }, ['a', 'b']),
      canvasOf({ ...frame, width: 719 }, ['a', 'b']),
    ]
    expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length)
    expect(canvasOf(frame, ['a', 'b']).id).toBe(variants[0]!.id)
  })

  test('has ids that may stand in XML and in a url()', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.array(fc.string(), { maxLength: 4 }),
        (title, contents) => {
          const { id, hatch } = canvasOf(testFrame('persons', { title }), contents)
          expect(id).toMatch(/^k[a-z0-9]+$/)
          expect(hatch).toBe(`url(#${id}h)`)
        },
      ),
    )
  })

  test('has colours that follow the page, and fixed ones in print', () => {
    expect(canvasOf(testFrame('persons'), []).palette.ink).toMatch(/^var\(--kr-ink,#[\da-f]{6}\)$/)
    expect(canvasOf(testFrame('persons', { theme: 'print' }), []).palette.ink).toMatch(
      /^#[\da-f]{6}$/,
    )
  })
})

describe('lines of text', () => {
  test('stand one line height apart, with the attributes of the group', () => {
    expect(textLines(['een', 'twee'], 12, { fill: 'red' })).toEqual({
      markup: '<g font-size="12" fill="red"><text y="12">een</text><text y="28">twee</text></g>',
      height: 32,
    })
  })

  test('take no room when there are none', () => {
    expect(textLines([], 12, { fill: 'red' })).toEqual({ markup: '', height: 0 })
  })

  test.each([
    [10, 14],
    [11, 15],
    [12, 16],
    [13, 18],
    [18, 24],
  ])('of %d pixels are %d pixels high', (size, height) => {
    expect(textLines(['x'], size, {}).height).toBe(height)
  })

  test.each(hostileTexts)('keep %j text', (text) => {
    const { markup } = textLines([text], 12, {})
    expect(markup).not.toMatch(/<script|<!/)
    expect(isBalanced(markup)).toBe(true)
  })
})

describe('a stack', () => {
  test('puts parts below each other with a gap', () => {
    expect(stack([box(10), box(20), box(5)], 8)).toEqual({
      markup:
        '<rect height="10"/>' +
        '<g transform="translate(0 18)"><rect height="20"/></g>' +
        '<g transform="translate(0 46)"><rect height="5"/></g>',
      height: 51,
    })
  })

  test('leaves no gap for what is empty', () => {
    const empty: Part = { markup: '', height: 0 }
    expect(stack([empty, box(10), empty, empty, box(20), empty], 8)).toEqual(
      stack([box(10), box(20)], 8),
    )
    expect(stack([empty], 8)).toEqual(empty)
    expect(stack([], 8)).toEqual(empty)
  })

  test('is as high as its parts and the gaps between them', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 })
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 40 }), (list, gap) => {
        const seen = list.filter((height) => height > 0)
        const sum = seen.reduce((total, height) => total + height, 0)
        const expected = sum + gap * Math.max(0, seen.length - 1)
        expect(stack(list.map(box), gap).height).toBe(expected)
      }),
    )
  })

  test('of stacks is one stack', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(heights, heights, (above, below) => {
        const nested = stack([stack(above.map(box), 6), stack(below.map(box), 6)], 6)
        expect(nested.height).toBe(stack([...above, ...below].map(box), 6).height)
      }),
    )
  })
})

describe('a drawing', () => {
  const page = canvasOf(testFrame('persons', { width: 300 }), ['x'])
  const part: Part = { markup: '<circle r="3"/>', height: 40.2 }

  test('on a page takes its width, with its name and description', () => {
    const { id } = page
    expect(drawing(page, part)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 41" width="100%" class="kr-chart" ' +
        `role="img" aria-labelledby="${id}t" aria-describedby="${id}d" lang="nl" ` +
        'font-variant="tabular-nums" fill="var(--kr-ink,#1b1b1f)">' +
        `<title id="${id}t">Hoeveel studenten telt het mbo?</title>` +
        `<desc id="${id}d">Het aantal studenten per jaar.</desc>` +
        '<circle r="3"/></svg>',
    )
  })

  test('defines the hatch only where it is used', () => {
    expect(drawing(page, part)).not.toContain('<pattern')
    const hatched = { markup: element('rect', { fill: page.hatch }), height: 10 }
    const svg = drawing(page, hatched)
    expect(svg.match(/<pattern/g)).toHaveLength(1)
    expect(svg).toContain(`<pattern id="${page.id}h"`)
  })

  test('is a group where it holds places that can have the focus', () => {
    expect(drawing(page, part, 'group')).toContain(' role="group" ')
  })

  test('in print has its own size, paper, title above and footnote below', () => {
    const frame = testFrame('persons', {
      width: 300,
      theme: 'print',
      title: 'Titel',
      footnote: 'Bron: DUO',
    })
    const svg = drawing(canvasOf(frame, []), { markup: '<circle r="3"/>', height: 40 })
    expect(svg).toContain('viewBox="0 0 300 151" width="300" height="151"')
    expect(svg).toContain('<rect width="300" height="151" fill="#ffffff"/>')
    const order = ['>Titel</text>', '<circle r="3"/>', '>Bron: DUO</text>'].map((piece) =>
      svg.indexOf(piece),
    )
    expect(order.every((at) => at > 0)).toBe(true)
    expect([...order].sort((a, b) => a - b)).toEqual(order)
  })

  test('in print grows with a long title, which breaks into at most three lines', () => {
    const height = (title: string): number => {
      const frame = testFrame('persons', { width: 300, theme: 'print', title })
      return Number(/viewBox="0 0 300 (\d+)"/.exec(drawing(canvasOf(frame, []), box(40)))?.[1])
    }
    const word = 'beroepsbegeleidende '
    const heights = [1, 2, 3, 30].map((count) => height(word.repeat(count)))
    expect(heights).toEqual([heights[0], heights[0]! + 24, heights[0]! + 48, heights[0]! + 48])
  })

  test('on a page shows neither title nor footnote as text', () => {
    const canvas = canvasOf(testFrame('persons', { footnote: 'Bron: DUO' }), [])
    expect(drawing(canvas, part)).not.toContain('Bron: DUO')
    expect(drawing(canvas, part)).not.toContain('<text')
  })

  test.each(hostileTexts)('keeps %j text in title, description and footnote', (text) => {
    for (const theme of ['page', 'print'] as const) {
      const frame = testFrame('persons', { theme, title: text, description: text, footnote: text })
      const svg = drawing(canvasOf(frame, []), part)
      expect(svg).not.toMatch(/<script| onload="| onmouseover="|<!/)
      expect(isBalanced(svg)).toBe(true)
    }
  })
})

test('a drawing without figures says its sentence in view and as a tooltip', () => {
  const canvas = canvasOf(testFrame('persons', { width: 300 }), [])
  const { markup, height } = emptyPart(canvas, 'Niets & niemand')
  expect(height).toBe(96)
  expect(markup).toContain('<title>Niets &amp; niemand</title>')
  expect(markup).toContain('text-anchor="middle"')
  expect(markup).toContain('>Niets &amp; niemand</text>')
  expect(markup).toContain(`fill="${canvas.hatch}"`)
})
