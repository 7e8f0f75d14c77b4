import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasValue, missingCell, missingReasons, type ObsStatus, obsStatuses } from '#kernel'
import { canvasOf } from './frame.ts'
import { lastPoint, toLines } from './line-data.ts'
import { drawEndLabels, endLabels, endLabelsWidth } from './line-labels.ts'
import {
  lineBand,
  lineColour,
  lineMark,
  lineMarkBare,
  lineTextColour,
  markerPath,
} from './line-marks.ts'
import { lineStrokes } from './line-strokes.ts'
import type { LineSeries } from './model.ts'
import { hostileTexts, isBalanced, testCell, testFrame } from './test-cells.ts'
import { lightPalette } from './theme.ts'

const canvas = canvasOf(testFrame('persons', { theme: 'print' }), [])
const compact = canvasOf(testFrame('persons', { width: 340 }), [])
const gap = missingCell('notMeasured', 'persons')
const scales = { x: (period: string) => Number(period) - 2000, y: (value: number) => 100 - value }

/** A line with a value per year from 2020 on; `undefined` is missing, a text gives the status. */
function series(
  values: readonly (number | undefined | readonly [number, ObsStatus])[],
  rest: Partial<LineSeries> = {},
): LineSeries {
  const points = values.map((value, index) => ({
    period: String(2020 + index),
    cell:
      value === undefined
        ? gap
        : typeof value === 'number'
          ? testCell(value)
          : testCell(value[0], 'persons', undefined, value[1]),
  }))
  return { label: 'bbl', points, ...rest }
}
const lineOf = (...parameters: Parameters<typeof series>) => toLines([series(...parameters)])[0]!
const strokesOf = (...parameters: Parameters<typeof series>): string =>
  lineStrokes(
    lineOf(...parameters),
    ({ period, cell }) => ({ x: scales.x(period), y: scales.y(cell.value) }),
    'red',
    'nl',
  )
const paths = (markup: string): string[] => [...markup.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d!)

describe('a line', () => {
  test.each<[string, readonly (number | undefined)[], readonly number[], number]>([
    ['without gaps is one run', [1, 2, 3], [3], 0],
    ['with a gap inside is two runs', [1, undefined, 3, 4], [1, 2], 1],
    ['with a gap at its start is one run', [undefined, 2, 3], [2], 1],
    ['with a gap at its end is one run', [1, 2, undefined], [2], 1],
    ['with gaps beside each other keeps no empty run', [1, undefined, undefined, 4], [1, 1], 2],
    ['of gaps alone has no run', [undefined, undefined], [], 2],
    ['of nothing has no run', [], [], 0],
  ])('%s', (_what, values, runs, gaps) => {
    const line = lineOf(values)
    expect(line.runs.map((run) => run.length)).toEqual(runs)
    expect(line.gaps).toHaveLength(gaps)
  })

  test('holds each point once, in order of time, in a run or as a gap', () => {
    const value = fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined })
    const shuffled = fc
      .array(value, { maxLength: 12 })
      .chain((values) =>
        fc.shuffledSubarray([...series(values).points], { minLength: values.length }),
      )
    fc.assert(
      fc.property(shuffled, (points) => {
        const [line] = toLines([{ label: 'x', points }])
        const seen = [...line!.runs.flat(), ...line!.gaps].map(({ period }) => period).sort()
        expect(seen).toEqual(points.map(({ period }) => period).sort())
        for (const run of line!.runs) {
          const periods = run.map(({ period }) => period)
          expect([...periods].sort()).toEqual(periods)
          expect(run.every(({ cell }) => hasValue(cell))).toBe(true)
        }
        expect(line!.gaps.every(({ cell }) => !hasValue(cell))).toBe(true)
      }),
    )
  })

  test('looks like the others of its label, and unlike those of another', () => {
    const lines = toLines(['bol', 'bbl', 'bol', 'ovo'].map((label) => series([1], { label })))
    expect(lines.map(({ look }) => look)).toEqual([0, 1, 0, 2])
  })

  test('with two points in one period is refused by name', () => {
    const points = [...series([1]).points, ...series([2]).points]
    expect(() => toLines([{ label: 'bbl', points }])).toThrow(
      'The line "bbl" has two points in 2020',
    )
  })

  test('with a text that is no period is refused', () => {
    const points = ['2020', 'ooit'].map((period) => ({ period, cell: testCell(1) }))
    expect(() => toLines([{ label: 'bbl', points }])).toThrow('Not a period: ooit')
  })

  test.each<[readonly (number | undefined)[], number | undefined]>([
    [[1, 2, 3], 3],
    [[1, 2, undefined], 2],
    [[undefined, 5], 5],
    [[undefined], undefined],
    [[], undefined],
  ])('of %j ends at %s', (values, last) => {
    expect(lastPoint(lineOf(values))?.cell.value).toBe(last)
  })
})

describe('strokes', () => {
  test('run through each stretch', () => {
    expect(paths(strokesOf([1, 2, 3]))).toEqual(['M20 99L21 98L22 97'])
  })

  test('leave a gap open', () => {
    expect(paths(strokesOf([1, 2, undefined, 4, 5]))).toEqual(['M20 99L21 98M23 96L24 95'])
  })

  test('draw nothing through a single point', () => {
    expect(strokesOf([1])).toBe('')
    expect(strokesOf([1, undefined, 3])).toBe('')
  })

  test.each(['forecast', 'target'] as const)('are dashed towards a %s', (status) => {
    const markup = strokesOf([1, 2, [3, status], [4, status]])
    expect(paths(markup)).toEqual(['M20 99L21 98', 'M21 98L22 97L23 96'])
    expect(markup).toContain('stroke-dasharray="5 4"')
  })

  test.each(['final', 'provisional', 'estimate', 'legal'] as const)(
    'are solid through what is %s',
    (status) => {
      expect(strokesOf([1, [2, status], 3])).not.toContain('stroke-dasharray')
    },
  )

  test('are dashed as a whole where all is projected', () => {
    expect(paths(strokesOf([1, 2, 3], { projected: true }))).toEqual(['M20 99L21 98L22 97'])
    expect(strokesOf([1, 2, 3], { projected: true })).toContain('stroke-dasharray="5 4"')
    expect(
      strokesOf([
        [1, 'forecast'],
        [2, 'forecast'],
      ]),
    ).toContain('stroke-dasharray="5 4"')
  })

  test('are dotted over periods that nobody published, and say so', () => {
    const points = ['2020', '2021', '2022', '2025', '2026'].map((period) => ({
      period,
      cell: testCell(1),
    }))
    const markup = lineStrokes(
      toLines([{ label: 'x', points }])[0]!,
      ({ period }) => ({ x: Number(period), y: 0 }),
      'red',
      'en',
    )
    expect(paths(markup)).toEqual(['M2022 0L2025 0', 'M2020 0L2021 0L2022 0M2025 0L2026 0'])
    expect(markup).toContain('<title>No figure was published for the periods in between.</title>')
  })

  test('of the first line are thicker than those of the others', () => {
    const lines = toLines([series([1, 2], { label: 'a' }), series([1, 2], { label: 'b' })])
    const widths = lines.map(
      (line) => /stroke-width="([\d.]+)"/.exec(lineMarkBare(canvas, line, scales))?.[1],
    )
    expect(widths).toEqual(['2.5', '1.8'])
  })
})

describe('markers', () => {
  test.each([
    [0, 'M8 10a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z'],
    [1, 'M8 8L12 8L12 12L8 12Z'],
    [2, 'M10 7.4L12.6 10L10 12.6L7.4 10Z'],
    [3, 'M10 7.4L12 12L8 12Z'],
  ])('of look %d have their own shape', (look, d) => {
    expect(markerPath({ x: 10, y: 10 }, look, 2)).toBe(d)
  })

  test('and colours together tell the first eight looks apart', () => {
    const looks = Array.from({ length: 8 }, (_, look) =>
      [lineColour(lightPalette, look), markerPath({ x: 10, y: 10 }, look, 2)].join(),
    )
    expect(new Set(looks).size).toBe(8)
  })

  test('of lines have text in a colour that is dark enough to read', () => {
    for (let look = 0; look < 12; look += 1)
      expect([lightPalette.accent, lightPalette.ink, lightPalette.muted]).toContain(
        lineTextColour(lightPalette, look),
      )
  })

  test.each(obsStatuses)('of what is %s are open unless it is final or set by law', (status) => {
    const markup = lineMark(canvas, lineOf([[5, status]]), scales)
    const open = status !== 'final' && status !== 'legal'
    expect(markup.includes(`fill="${lightPalette.paper}"`)).toBe(open)
  })

  test('say line, period and value', () => {
    expect(lineMark(canvas, lineOf([5]), scales)).toContain('<title>bbl, 2020: 5</title>')
  })

  test('become small where there are very many', () => {
    const radius = (count: number): string | undefined =>
      /a([\d.]+) /.exec(
        lineMark(canvas, lineOf(Array.from({ length: count }, () => 1)), scales),
      )?.[1]
    expect([radius(40), radius(41)]).toEqual(['2.8', '1.6'])
  })

  test('without axes are only for points alone between gaps', () => {
    expect(paths(lineMarkBare(canvas, lineOf([1, 2]), scales))).toHaveLength(1)
    const lone = lineMarkBare(canvas, lineOf([1, undefined, 3, 4]), scales)
    expect(paths(lone)).toEqual(['M22 97L23 96', expect.stringMatching(/^M18\.2 99a1\.8/)])
  })

  test.each(hostileTexts)('keep %j text', (label) => {
    const markup = lineMark(canvas, lineOf([1, 2], { label }), scales)
    expect(markup).not.toMatch(/<script|<!/)
    expect(isBalanced(markup)).toBe(true)
  })
})

describe('the band of a line', () => {
  const ranged = (halves: readonly (number | undefined)[]) =>
    toLines([
      {
        label: 'x',
        points: halves.map((half, index) => ({
          period: String(2020 + index),
          cell: testCell(50, 'persons', half),
        })),
      },
    ])[0]!

  test('runs along its high ends and back along its low ones', () => {
    expect(paths(lineBand(canvas, ranged([10, 20]), scales))).toEqual(['M20 40L21 30L21 70L20 60Z'])
  })

  test('is a bar at each point where not all have an interval', () => {
    expect(paths(lineBand(canvas, ranged([10, undefined]), scales))).toEqual([
      'M17 40L23 40L23 60L17 60Z',
    ])
  })

  test('is nothing without intervals', () => {
    expect(lineBand(canvas, ranged([undefined, undefined]), scales)).toBe('')
  })
})

describe('labels at the ends', () => {
  test('are one per label, at the last of its lines with a number', () => {
    const lines = toLines([
      series([1, 2], { label: 'a' }),
      series([3, 4], { label: 'b' }),
      series([2, 7], { label: 'a', projected: true }),
      series([undefined], { label: 'b' }),
      series([undefined], { label: 'c' }),
    ])
    expect(endLabels(canvas, lines, 200).map(({ name, value }) => [...name, value])).toEqual([
      ['a', '7'],
      ['b', '4'],
    ])
  })

  test('take at most the room they are given', () => {
    const label = 'beroepsbegeleidende leerweg '.repeat(8)
    const lines = toLines([series([1], { label })])
    expect(endLabelsWidth(canvas, lines, 120)).toBeLessThanOrEqual(120)
    expect(endLabelsWidth(canvas, [], 120)).toBe(0)
  })

  test('break in two lines, in three where the picture is narrow', () => {
    const label = 'beroepsbegeleidende leerweg van het middelbaar beroepsonderwijs'
    const lines = toLines([series([1], { label })])
    expect(endLabels(canvas, lines, 100)[0]!.name).toHaveLength(2)
    expect(endLabels(compact, lines, 100)[0]!.name).toHaveLength(3)
  })

  test('have a leader only where they stand away from the end of their line', () => {
    const lines = toLines([series([50, 50])])
    const labels = endLabels(canvas, lines, 100)
    const room = { top: 0, bottom: 100 }
    expect(drawEndLabels(canvas, labels, scales, 36, room)).not.toContain('<path')
    expect(drawEndLabels(canvas, labels, scales, 80, room)).toContain('stroke-dasharray="1 2"')
  })

  test('never overlap', () => {
    const values = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(values, (list) => {
        const lines = toLines(list.map((value, index) => series([value], { label: `l${index}` })))
        const labels = endLabels(canvas, lines, 100)
        const wide = { x: scales.x, y: (value: number) => 400 - value }
        const markup = drawEndLabels(canvas, labels, wide, 40, { top: 0, bottom: 400 })
        const ys = [...markup.matchAll(/<tspan x="40" y="([\d.-]+)"/g)].map(([, y]) => Number(y))
        expect(ys).toHaveLength(2 * list.length)
        const sorted = [...ys].sort((a, b) => a - b)
        for (const [index, y] of sorted.slice(1).entries())
          expect(y - sorted[index]!).toBeGreaterThan(14.7)
      }),
    )
  })

  test.each(missingReasons)('leave out a line of which all is %s', (reason) => {
    const points = [{ period: '2020', cell: missingCell(reason, 'persons') }]
    expect(endLabels(canvas, toLines([{ label: 'x', points }]), 100)).toEqual([])
  })
})
