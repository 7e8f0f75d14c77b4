import type { FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { missingCell } from '#kernel'
import { boundaryMap, outlineCode } from './boundary-map.ts'
import type { MapArea } from './model.ts'
import { isBalanced, measure, staysInside, testCell, testFrame } from './test-cells.ts'

const square = (x: number, y: number, size: number): number[][][] => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ],
]
const outlines = (size: number, x: number, y: number): FeatureCollection => ({
  type: 'FeatureCollection',
  features: ['AM01', 'AM02', 'AM03', 'zee'].map((code, index) => ({
    type: 'Feature',
    properties: { statcode: code },
    geometry: {
      type: 'Polygon',
      coordinates: square(x + (index % 2) * size, y + Math.floor(index / 2) * size, size),
    },
  })),
})
const degrees = outlines(0.5, 5, 52)
const metres = outlines(20_000, 120_000, 450_000)
const areas: readonly MapArea[] = [
  { code: 'AM01', name: 'Groningen', cell: testCell(0.25, 'ratio'), href: '/regios/AM01' },
  { code: 'AM02', name: 'Friesland', cell: testCell(0.35, 'ratio'), href: '/regios/AM02' },
  {
    code: 'AM03',
    name: 'Drenthe',
    cell: missingCell('notDelivered', 'ratio'),
    href: '/regios/AM03',
  },
]

test('draws regions with their outlines', async () => {
  const svg = boundaryMap(testFrame('ratio', { width: 340 }), degrees, areas)
  await expect(`${svg}\n`).toMatchFileSnapshot('golden/boundary-compact.svg')
})

describe('areas', () => {
  const svg = boundaryMap(testFrame('ratio'), degrees, areas)

  test('are links named by region and value or reason', () => {
    expect(svg).toContain('<a href="/regios/AM01" class="kr-place" aria-label="Groningen: 25%">')
    expect(svg).toContain('Drenthe: geen cijfer, omdat het voor deze keuze niet is gepubliceerd')
  })

  test('do not depend on the order of their cells', () => {
    expect(boundaryMap(testFrame('ratio'), degrees, [...areas].reverse())).toBe(svg)
  })

  test('stay inside the picture', () => {
    expect(staysInside(measure(svg))).toBe(true)
    expect(isBalanced(svg)).toBe(true)
  })

  test('without an outline are named with their value below', () => {
    const island = { code: 'AM99', name: 'Eiland', cell: testCell(0.5, 'ratio') }
    const more = boundaryMap(testFrame('ratio'), degrees, [...areas, island])
    expect(more).toContain('Niet op de kaart: Eiland: 50%')
  })

  test('lie with the north up, in degrees and in metres', () => {
    for (const collection of [degrees, metres]) {
      const drawn = boundaryMap(testFrame('ratio'), collection, areas)
      const top = (name: string): number =>
        Number(new RegExp(`aria-label="${name}.*?d="M[\\d.]+,([\\d.]+)`).exec(drawn)?.[1])
      expect(top('Groningen')).toBeGreaterThan(top('Drenthe'))
    }
  })
})

test('Mercator keeps a small square at 52° north near its true shape of 0.62 wide to 1 tall', () => {
  const one = { ...degrees, features: degrees.features.slice(0, 1) }
  const svg = boundaryMap(testFrame('ratio'), one, areas)
  const [, d = ''] = / d="(M[^"]+Z)" class="kr-shape"/.exec(svg) ?? []
  const pairs = d
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(',').map(Number))
  const span = (axis: 0 | 1): number =>
    Math.max(...pairs.map((pair) => pair[axis]!)) - Math.min(...pairs.map((pair) => pair[axis]!))
  expect(span(0) / span(1)).toBeCloseTo(Math.cos((52.25 * Math.PI) / 180), 2)
})

test('nothing to draw leaves the sentence that there are no figures', () => {
  const none: FeatureCollection = { type: 'FeatureCollection', features: [] }
  expect(boundaryMap(testFrame('ratio'), none, [])).toContain('Er zijn geen cijfers om te tekenen.')
})

test.each([
  [{ id: 'AM01' }, 'AM01'],
  [{ properties: { code: 'AM02' } }, 'AM02'],
  [{ properties: { statcode: 'AM03' } }, 'AM03'],
  [{ properties: null }, ''],
])('the outline %j has the code %j', (part, code) => {
  const feature = {
    type: 'Feature' as const,
    properties: null,
    geometry: { type: 'Point' as const, coordinates: [0, 0] },
  }
  expect(outlineCode({ ...feature, ...part })).toBe(code)
})
