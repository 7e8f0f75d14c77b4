import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Step, type StepFrame, stepChart } from './step-chart.ts'
import { hostileTexts, isBalanced } from './test-cells.ts'

const frame: StepFrame = {
  title: 'Lesgeld',
  description: 'Het lesgeld per studiejaar.',
  language: 'nl',
  theme: 'page',
  end: '2026-08-01',
  gapLabel: 'geen waarde bekend',
}
const steps: readonly Step[] = [
  { from: '2014-08-01', until: '2015-08-01', value: 111800, label: '€ 1.118' },
  { from: '2016-08-01', until: '2017-08-01', value: 113700, label: '€ 1.137' },
  { from: '2023-08-01', value: 135700, label: '€ 1.357' },
]
const hatched = (svg: string) => [...svg.matchAll(/<rect[^>]*fill="url\(#/g)].length

describe('a chart of steps', () => {
  test('draws steps and gaps as the golden file has them', async () => {
    await expect(`${stepChart(frame, steps)}\n`).toMatchFileSnapshot('golden/steps-wide.svg')
  })

  test('hatches each stretch without a value, and says so', () => {
    const svg = stepChart(frame, steps)
    expect(hatched(svg)).toBe(2)
    expect(svg).toContain('geen waarde bekend: 2015-08-01 – 2016-08-01')
    expect(svg).toContain('geen waarde bekend: 2017-08-01 – 2023-08-01')
  })

  test('hatches nothing when one value follows another', () => {
    const joined = [
      { ...steps[0]!, until: '2016-08-01' },
      { ...steps[1]!, until: '2023-08-01' },
      steps[2]!,
    ]
    expect(hatched(stepChart(frame, joined))).toBe(0)
  })

  test('hatches the time after the last value has ended', () => {
    const svg = stepChart(frame, [steps[0]!])
    expect(svg).toContain('geen waarde bekend: 2015-08-01 – 2026-08-01')
  })

  test('ends a value with the axis when it lasts longer', () => {
    const svg = stepChart({ ...frame, end: '2015-01-01' }, steps)
    expect(hatched(svg)).toBe(0)
    expect(svg).not.toContain('€ 1.137')
  })

  test('starts at zero, so that a small rise does not look large', () => {
    const heights = [
      ...stepChart(frame, steps).matchAll(
        /d="M[\d.]+ ([\d.]+)L[\d.]+ \1" stroke="var\(--kr-accent/g,
      ),
    ]
    const [first = 0, , last = 0] = heights.map(([, y]) => 190 - Number(y))
    expect(last / first).toBeCloseTo(135700 / 111800, 1)
  })

  test('is as far along as time is: a year is a year', () => {
    const xs = [
      ...stepChart(frame, steps).matchAll(
        /d="M([\d.]+) [\d.]+L([\d.]+) [\d.]+" stroke="var\(--kr-accent/g,
      ),
    ]
    const [first = 0, second = 0] = xs.map(([, from, to]) => Number(to) - Number(from))
    expect(first).toBeCloseTo(second, 0)
  })

  test.each([
    ['no steps', []],
    ['only steps after the end of the axis', [{ ...steps[0]!, from: '2026-08-01' }]],
  ])('refuses %s', (_, wrong) => {
    expect(() => stepChart(frame, wrong)).toThrow(RangeError)
  })

  test('is well-formed whatever the labels say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hostileTexts),
        fc.integer({ min: -1000, max: 1_000_000 }),
        (label, value) => {
          expect(isBalanced(stepChart(frame, [{ from: '2020-01-01', value, label }]))).toBe(true)
        },
      ),
      { numRuns: 50 },
    )
  })
})
