import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language, Unit } from '#kernel'
import {
  haloText,
  type Plot,
  periodLabels,
  referenceLines,
  referenceText,
  tickTexts,
  tickWidth,
  valueGrid,
} from './axes.ts'
import { type Canvas, canvasOf } from './frame.ts'
import { linearScale, niceTicks } from './scale.ts'
import { hostileTexts, isBalanced, testFrame } from './test-cells.ts'
import { textWidth } from './text-width.ts'

const canvasIn = (unit: Unit, language: Language = 'nl'): Canvas =>
  canvasOf(testFrame(unit, { language }), [])
const plot: Plot = { left: 50, right: 450, top: 10, bottom: 210 }
const ys = (markup: string): number[] =>
  [...markup.matchAll(/<text x="[\d.]+" y="(-?[\d.]+)"/g)].map(([, y]) => Number(y))

describe('value ticks', () => {
  test.each<[string, Unit, Language, number, readonly string[]]>([
    ['persons', 'persons', 'nl', 500_000, ['0', '200.000', '400.000', '600.000']],
    ['persons in English', 'persons', 'en', 500_000, ['0', '200,000', '400,000', '600,000']],
    ['shares', 'ratio', 'nl', 0.35, ['0%', '10%', '20%', '30%', '40%']],
    ['small shares', 'ratio', 'nl', 0.012, ['0,0%', '0,5%', '1,0%', '1,5%']],
    ['percentage points', 'percentagePoint', 'nl', 0.08, ['0', '2', '4', '6', '8']],
    ['wages', 'euroCentsPerMonth', 'nl', 300_000, ['0', '1.000', '2.000', '3.000']],
    ['hourly wages', 'euroCentsPerHour', 'nl', 180, ['0,0', '0,5', '1,0', '1,5', '2,0']],
    ['budgets', 'euroCents', 'nl', 30_000_000_000, ['0 mln', '100 mln', '200 mln', '300 mln']],
    ['thousands', 'thousandPersons', 'nl', 4, ['0', '1.000', '2.000', '3.000', '4.000']],
  ])('of %s', (_what, unit, language, high, texts) => {
    expect(tickTexts(canvasIn(unit, language), niceTicks({ low: 0, high }, 4))).toEqual(texts)
  })

  test('are all different, so that no two lines claim the same value', () => {
    const span = fc.double({ min: 1e-4, max: 1e9, noNaN: true })
    const unit = fc.constantFrom<Unit>('persons', 'ratio', 'euroCentsPerMonth', 'months')
    fc.assert(
      fc.property(span, unit, fc.integer({ min: 2, max: 8 }), (high, some, count) => {
        fc.pre(some !== 'euroCentsPerMonth' || high > 1)
        const texts = tickTexts(canvasIn(some), niceTicks({ low: 0, high }, count))
        expect(new Set(texts).size).toBe(texts.length)
      }),
    )
  })

  test('have room left of the plot for the longest of them', () => {
    const canvas = canvasIn('persons')
    const ticks = niceTicks({ low: 0, high: 500_000 }, 5)
    const widest = Math.max(...tickTexts(canvas, ticks).map((text) => textWidth(text, 12)))
    expect(tickWidth(canvas, ticks)).toBeGreaterThanOrEqual(widest + 8)
    expect(tickWidth(canvas, ticks)).toBeLessThan(widest + 10)
  })
})

describe('the value grid', () => {
  const canvas = canvasIn('persons')

  test('draws each line once, the one of zero darker', () => {
    const ticks = niceTicks({ low: 0, high: 2 }, 2)
    const y = linearScale(ticks.domain, 210, 10)
    const { grid, hatch, muted } = canvas.palette
    expect(valueGrid(canvas, plot, ticks, y)).toBe(
      `<path d="M50 110L450 110M50 10L450 10" stroke="${grid}"/>` +
        `<path d="M50 210L450 210" stroke="${hatch}"/>` +
        `<g font-size="12" fill="${muted}" text-anchor="end">` +
        '<text x="42" y="214">0</text><text x="42" y="114">1</text><text x="42" y="14">2</text></g>',
    )
  })

  test('has no darker line when zero is not in the picture', () => {
    const ticks = niceTicks({ low: 100, high: 200 }, 4)
    const markup = valueGrid(canvas, plot, ticks, linearScale(ticks.domain, 210, 10))
    expect(markup).not.toContain(`stroke="${canvas.palette.hatch}"`)
  })

  test('has zero between losses and gains', () => {
    const ticks = niceTicks({ low: -100, high: 100 }, 4)
    const markup = valueGrid(canvas, plot, ticks, linearScale(ticks.domain, 210, 10))
    expect(markup).toContain(`<path d="M50 110L450 110" stroke="${canvas.palette.hatch}"/>`)
    expect(markup).toContain('>-100</text>')
  })
})

describe('period labels', () => {
  const canvas = canvasIn('persons')

  test('have a short tick each, and the full name where the label is short', () => {
    const markup = periodLabels(canvas, plot, [
      { x: 60, text: '2021', full: '2021' },
      { x: 160, text: "'22/'23", full: 'studiejaar 2022-2023' },
    ])
    expect(markup).toContain('d="M60 210L60 214M160 210L160 214"')
    expect(markup).toContain('<text x="60" y="229">2021</text>')
    expect(markup).toContain(
      '<text x="160" y="229"><title>studiejaar 2022-2023</title>&#39;22/&#39;23</text>',
    )
  })

  test.each(hostileTexts)('keep %j text', (text) => {
    const markup = periodLabels(canvas, plot, [{ x: 1, text, full: `${text}!` }])
    expect(markup).not.toMatch(/<script|<!/)
    expect(isBalanced(markup)).toBe(true)
  })
})

describe('a reference', () => {
  test.each<[string, number, Unit, Language, string]>([
    ['Landelijk', 0.7, 'ratio', 'nl', 'Landelijk: 70%'],
    ['Landelijk', 0.705, 'ratio', 'nl', 'Landelijk: 70,5%'],
    ['Doel 2030: 75%', 0.75, 'ratio', 'nl', 'Doel 2030: 75%'],
    ['Target', 1500, 'persons', 'en', 'Target: 1,500'],
    ['Nul', 0, 'persons', 'nl', 'Nul: 0'],
    ['Krimp', -0.05, 'relativeChange', 'nl', 'Krimp: -5%'],
    ['Loon', 250_050, 'euroCentsPerMonth', 'nl', 'Loon: 2.500,5'],
  ])('%s of %d %s is named once with its value', (label, value, unit, language, text) => {
    expect(referenceText(canvasIn(unit, language), { label, value })).toBe(text)
  })

  test('does not print the digits of a computed share beyond hundredths of a percent', () => {
    expect(referenceText(canvasIn('ratio'), { label: 'Landelijk', value: 1 / 3 })).toBe(
      'Landelijk: 33,33%',
    )
  })

  test('stands at its value, with its label above the line', () => {
    const canvas = canvasIn('persons')
    const y = linearScale({ low: 0, high: 100 }, 210, 10)
    const markup = referenceLines(canvas, plot, [{ label: 'Doel', value: 50 }], y)
    expect(markup).toContain('d="M50 110L450 110"')
    expect(markup).toContain('stroke-dasharray="2 3"')
    expect(ys(markup)).toEqual([104])
  })

  test('near another keeps its line and moves its label', () => {
    const canvas = canvasIn('persons')
    const y = linearScale({ low: 0, high: 100 }, 210, 10)
    const near = [
      { label: 'Doel', value: 50 },
      { label: 'Landelijk', value: 51 },
    ]
    const markup = referenceLines(canvas, plot, near, y)
    expect(markup).toContain('d="M50 110L450 110"')
    expect(markup).toContain('d="M50 108L450 108"')
    const [first = 0, second = 0] = ys(markup)
    expect(first - second).toBeGreaterThanOrEqual(15)
  })

  test('with a name longer than the plot is cut, with its whole name as a tooltip', () => {
    const canvas = canvasIn('persons')
    const label = 'Streefwaarde van de werkagenda '.repeat(6).trim()
    const markup = referenceLines(canvas, plot, [{ label, value: 5 }], () => 100)
    expect(markup).toContain(`<title>${label}: 5</title>`)
    expect(markup).toContain('…</text>')
  })

  test('labels never overlap, however many there are in the room for them', () => {
    const canvas = canvasIn('persons')
    const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(values, (list) => {
        const y = linearScale({ low: 0, high: 100 }, 210, 10)
        const references = list.map((value) => ({ label: 'r', value }))
        const middles = ys(referenceLines(canvas, plot, references, y)).sort((a, b) => a - b)
        expect(middles).toHaveLength(list.length)
        for (const [index, middle] of middles.slice(1).entries())
          expect(middle - middles[index]!).toBeGreaterThan(14.8)
      }),
    )
  })
})

test('text over lines has an edge of paper and a tooltip only where it was cut', () => {
  const canvas = canvasIn('persons')
  const whole = haloText(canvas, 'Doel', 4, 8, 'Doel')
  expect(whole).toContain(`stroke="${canvas.palette.paper}"`)
  expect(whole).not.toContain('<title>')
  expect(haloText(canvas, 'Do…', 4, 8, 'Doel')).toContain('<title>Doel</title>Do…')
})
