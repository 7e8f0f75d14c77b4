import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingCell, missingReasons, valueCell } from '#kernel'
import { barChart } from './bar-chart.ts'
import type { Bar } from './model.ts'
import {
  hostileTexts,
  isBalanced,
  measure,
  staysInside,
  testCell,
  testFrame,
} from './test-cells.ts'

const bars: readonly Bar[] = [
  {
    label: 'Techniek en gebouwde omgeving',
    cell: testCell(0.82, 'ratio', 0.04),
    highlighted: true,
  },
  { label: 'Mobiliteit, transport, logistiek en maritiem', cell: testCell(0.77, 'ratio', 0.05) },
  { label: 'Zorg, welzijn en sport', cell: testCell(0.69, 'ratio', 0.03) },
  { label: 'Entree', cell: missingCell('suppressed', 'ratio') },
]
const change: readonly Bar[] = [
  { label: 'Noord', cell: testCell(-1200) },
  { label: 'Zuid', cell: testCell(800) },
  { label: 'Oost', cell: missingCell('notDelivered', 'persons') },
]
const soft = 'fill="var(--kr-soft,#87909a)"'
const accent = 'fill="var(--kr-accent,#0b6583)"'

describe('golden files', () => {
  test('draws bars with a reference wide', async () => {
    const svg = barChart(testFrame('ratio'), bars, [{ label: 'Landelijk', value: 0.7 }])
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/bar-wide.svg')
  })

  test('draws bars below their names when compact', async () => {
    const svg = barChart(testFrame('ratio', { width: 340 }), bars)
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/bar-compact.svg')
  })

  test('draws losses to the left of zero', async () => {
    const svg = barChart(testFrame('persons', { theme: 'print' }), change)
    await expect(`${svg}\n`).toMatchFileSnapshot('golden/bar-change-print.svg')
  })
})

describe('bars', () => {
  test('are as long as their value, from zero', () => {
    const svg = barChart(testFrame('persons'), [
      { label: 'a', cell: testCell(100) },
      { label: 'b', cell: testCell(50) },
    ])
    const [long = 0, short = 0] = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, w]) =>
      Number(w),
    )
    expect(long / short).toBeCloseTo(2, 2)
  })

  test('stand in the order given', () => {
    const svg = barChart(testFrame('persons'), change)
    expect(svg.indexOf('>Noord<')).toBeLessThan(svg.indexOf('>Zuid<'))
  })

  test('stand back in grey when another is highlighted', () => {
    const svg = barChart(testFrame('ratio'), bars)
    expect(svg.split(accent)).toHaveLength(2)
    expect(svg.split(soft)).toHaveLength(3)
    expect(svg).toContain('font-weight="700"><tspan')
  })

  test('are all in the accent colour when none is highlighted', () => {
    const svg = barChart(testFrame('persons'), change)
    expect(svg).not.toContain(soft)
    expect(svg.split(accent)).toHaveLength(3)
  })

  test('carry their interval as a whisker and say it', () => {
    const svg = barChart(testFrame('ratio'), bars)
    expect(svg).toContain('Zorg, welzijn en sport: 69%, tussen 66,0% en 72,0%')
    expect(svg.match(/stroke-width="1\.4"/g)).toHaveLength(3)
  })

  test('have no whisker where the source prints no interval', () => {
    expect(barChart(testFrame('persons'), change)).not.toContain('stroke-width="1.4"')
  })

  test('show how exact the source calls a value', () => {
    const cell = valueCell(120, 'persons', { qualifier: 'about', noInterval: 'notPublished' })
    const svg = barChart(testFrame('persons'), [{ label: 'a', cell }])
    expect(svg).toContain('>ca. 120<')
    expect(svg).toContain('<title>a: ongeveer 120</title>')
  })

  test('label references above them', () => {
    const svg = barChart(testFrame('ratio'), bars, [{ label: 'Landelijk', value: 0.7 }])
    expect(svg).toContain('>Landelijk: 70%</text>')
  })
})

describe('missing bars', () => {
  test('are hatched with the reason in words', () => {
    const svg = barChart(testFrame('ratio'), bars)
    expect(svg).toContain('Entree: geen cijfer, omdat het is afgeschermd om personen te beschermen')
    expect(svg).toContain('>geen cijfer: afgeschermd<')
    expect(svg).toMatch(/fill="url\(#k\w+h\)"/)
  })

  test.each(missingReasons)('never show a number that is withheld (%s)', (reason) => {
    const sneaky = { ...missingCell(reason, 'persons'), n: 7654, hidden: 7654 }
    const svg = barChart(testFrame('persons'), [...change, { label: 'West', cell: sneaky }])
    const plain = missingCell(reason, 'persons')
    expect(barChart(testFrame('persons'), [...change, { label: 'West', cell: plain }])).toBe(svg)
  })

  test('alone leave the sentence that there are no figures', () => {
    const svg = barChart(testFrame('ratio'), [bars[3]!])
    expect(svg).toContain('Er zijn geen cijfers om te tekenen.')
    expect(svg).toContain('Geen cijfer: Entree (afgeschermd)')
  })

  test('have no hatch definition where nothing is missing', () => {
    expect(barChart(testFrame('ratio'), bars.slice(0, 3))).not.toContain('<pattern')
  })
})

test('an empty chart says so', () => {
  expect(barChart(testFrame('persons'), [])).toContain('Er zijn geen cijfers om te tekenen.')
})

test('two units in one picture are refused', () => {
  expect(() => barChart(testFrame('persons'), bars)).toThrow(/ratio/)
})

describe('properties', () => {
  const cell = fc.oneof(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => testCell(value)),
    fc.integer({ min: 0, max: 9 }).map((value) => testCell(value, 'persons', 4)),
    fc.constant(testCell(7)),
    fc.constantFrom(...missingReasons).map((reason) => missingCell(reason, 'persons')),
  )
  const some = fc.array(fc.record({ label: fc.string({ maxLength: 90 }), cell }), { maxLength: 35 })

  test('every coordinate is finite and inside the picture', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(300, 340, 720), fc.boolean(), (list, width, refer) => {
        const references = refer ? [{ label: 'doel', value: 5 }] : []
        const svg = barChart(testFrame('persons', { width }), list, references)
        expect(svg).not.toMatch(/NaN|Infinity/)
        expect(staysInside(measure(svg))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test.each(hostileTexts)('the text %j stays text', (text) => {
    const svg = barChart(testFrame('persons', { title: text }), [
      { label: text, cell: testCell(3) },
    ])
    expect(svg).not.toMatch(/<script| onload="| onmouseover="|<!/)
    expect(isBalanced(svg)).toBe(true)
  })
})
