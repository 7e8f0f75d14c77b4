import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { element, escapeText, linePath, pixels, titled } from './svg.ts'

describe('escapeText', () => {
  test.each([
    ['a & b', 'a &amp; b'],
    ['<b>"\'', '&lt;b&gt;&quot;&#39;'],
    ["regio's €", 'regio&#39;s €'],
    ['a\u0000b\u001fc', 'abc'],
    ['\ud800x', 'x'],
    ['😀', '😀'],
  ])('turns %j into %j', (text, safe) => {
    expect(escapeText(text)).toBe(safe)
  })

  test('leaves no sign that opens markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"']/)
      }),
    )
  })
})

describe('pixels', () => {
  test.each([
    [1, '1'],
    [1.25, '1.3'],
    [-0.04, '0'],
    [12.04, '12'],
    [-3.26, '-3.3'],
  ])('writes %d as %s', (length, text) => {
    expect(pixels(length)).toBe(text)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (length) => {
    expect(() => pixels(length)).toThrow(RangeError)
  })
})

describe('element', () => {
  test('closes itself when empty', () => {
    expect(element('path', { d: 'M0 0' })).toBe('<path d="M0 0"/>')
  })

  test('leaves out undefined attributes and escapes the others', () => {
    expect(element('a', { href: '/?a=1&b="', x: undefined, y: 2.04 }, 'x')).toBe(
      '<a href="/?a=1&amp;b=&quot;" y="2">x</a>',
    )
  })

  test('titles escape their text', () => {
    expect(titled('<x>')).toBe('<title>&lt;x&gt;</title>')
  })
})

test('a path runs through its points, closed when asked, empty for none', () => {
  const points = [
    { x: 0, y: 1 },
    { x: 2.55, y: 3 },
  ]
  expect(linePath(points)).toBe('M0 1L2.6 3')
  expect(linePath(points, true)).toBe('M0 1L2.6 3Z')
  expect(linePath([])).toBe('')
})
