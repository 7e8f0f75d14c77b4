import { describe, expect, test } from 'vitest'
import { classLook } from './map-key.ts'
import { chartStyles, darkPalette, lightPalette, type Palette, paletteOf } from './theme.ts'

/** Relative luminance. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

test('contrast of black on white is 21, as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
})

describe.each<[string, Palette]>([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_, palette) => {
  test.each(['ink', 'accent', 'muted'] as const)('has text of at least 4.5 : 1 in %s', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['soft', 'hatch'] as const)('has marks of at least 3 : 1 in %s', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(3)
  })

  test('has readable text on each class of a map', () => {
    for (let index = 0; index < 5; index += 1) {
      const { fill, text } = classLook(palette, index, 5)
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('has classes that run one way from paper', () => {
    const steps = palette.scale.map((colour) => contrast(colour, palette.paper))
    expect([...steps].sort((a, b) => a - b)).toEqual(steps)
  })
})

test('page colours fall back to the light ones, print has only fixed ones', () => {
  expect(paletteOf('page').ink).toBe(`var(--kr-ink,${lightPalette.ink})`)
  expect(paletteOf('print')).toBe(lightPalette)
})

test('the style sheet sets each colour for light and for dark', () => {
  for (const colour of [
    lightPalette.accent,
    darkPalette.accent,
    ...lightPalette.scale,
    ...darkPalette.scale,
  ])
    expect(chartStyles).toContain(colour)
  expect(chartStyles).toContain(':focus-visible')
})
