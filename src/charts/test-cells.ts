import { type Cell, type Unit, type ValueCell, valueCell } from '#kernel'
import type { ChartFrame, Tile } from './model.ts'

/** A frame for tests: Dutch, themed for the page, 720 pixels wide unless said otherwise. */
export function testFrame(unit: Unit, rest: Partial<ChartFrame> = {}): ChartFrame {
  const title = 'Hoeveel studenten telt het mbo?'
  const description = 'Het aantal studenten per jaar.'
  return { title, description, unit, language: 'nl', width: 720, theme: 'page', ...rest }
}

/** A cell for tests: final and exact, with a sampling interval of `half` on both sides when given. */
export function testCell(
  value: number,
  unit: Unit = 'persons',
  half?: number,
  status: ValueCell['status'] = 'final',
): Cell {
  if (half === undefined) return valueCell(value, unit, { status, noInterval: 'fullCount' })
  const range = { low: value - half, high: value + half }
  return valueCell(value, unit, { status, interval: { ...range, kind: 'sampling', method: 'x' } })
}

/** Tiles for tests in rows of six, with the cell of each by its number. */
export function testTiles(count: number, cell: (index: number) => Cell): readonly Tile[] {
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / 6)
    const code = `AM${String(index + 1).padStart(2, '0')}`
    return {
      region: code,
      name: `Regio ${index + 1}`,
      abbreviation: `R${index + 1}`,
      column: (index % 6) - Math.floor(row / 2),
      row,
      cell: cell(index),
      href: `/regios/${code}`,
    }
  })
}

/** All coordinates of a drawing that must lie in its view box, and that box. */
export interface Measured {
  readonly width: number
  readonly height: number
  readonly xs: readonly number[]
  readonly ys: readonly number[]
}

function attributes(svg: string, name: string): readonly number[] {
  return [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(([, text]) =>
    Number(text),
  )
}

/**
 * The coordinates of a page drawing without `<defs>`. Only absolute `M` and `L` points of paths count.
 * Coordinates inside moved groups are taken as they are: groups are moved right and down only.
 */
export function measure(svg: string): Measured {
  const [, width = '', height = ''] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? []
  const drawn = svg.replace(/<defs>.*?<\/defs>/g, '')
  const points = [...drawn.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)]
  return {
    width: Number(width),
    height: Number(height),
    xs: [...attributes(drawn, 'x'), ...points.map(([, x]) => Number(x))],
    ys: [...attributes(drawn, 'y'), ...points.map(([, , y]) => Number(y))],
  }
}

/** Whether every coordinate is finite and inside the view box, give or take half a pixel. */
export function staysInside({ width, height, xs, ys }: Measured): boolean {
  const within = (high: number) => (at: number) => at >= -0.5 && at <= high + 0.5
  return Number.isFinite(width + height) && xs.every(within(width)) && ys.every(within(height))
}

/** Whether markup is balanced: every element that opens closes, in order. */
export function isBalanced(svg: string): boolean {
  const open: string[] = []
  for (const [, close, name, self] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)(?:"[^"]*"|[^"<>])*?(\/?)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return false
    } else if (self !== '/') open.push(name!)
  }
  return open.length === 0
}

/** Texts that try to break out of an element or attribute. */
export const hostileTexts: readonly string[] = [
  '</text><script>alert(1)</script>',
  '" onload="alert(1)',
  "' onmouseover='alert(1)",
  '<![CDATA[x]]>&amp;<!--',
  'nul\u0000 en \u0008 en \ud800 los',
  ']]>&#60;script&#62;',
]
