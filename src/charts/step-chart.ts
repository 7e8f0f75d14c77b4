import { axisSize, haloText, type Plot } from './axes.ts'
import { type Canvas, canvasOf, drawing, type Part } from './frame.ts'
import type { ChartFrame } from './model.ts'
import { linearScale, niceTicks } from './scale.ts'
import { element, escapeText, linePath, titled } from './svg.ts'
import { textWidth } from './text-width.ts'

/** A value that holds from a day until a later one: a fee, a ceiling, a norm. */
export interface Step {
  /** First day, `2024-08-01`. */
  readonly from: string
  /** First day on which it no longer holds; absent while it holds. */
  readonly until?: string
  readonly value: number
  /** The value in words, drawn on the line: `€ 1.419`. */
  readonly label: string
}

/** What a drawing of steps needs besides them. */
export interface StepFrame extends Omit<ChartFrame, 'unit'> {
  /** Where the time axis ends, a day; later than the first step. */
  readonly end: string
  /** What is said of a stretch of time without a value. */
  readonly gapLabel: string
}

interface Gap {
  readonly from: string
  readonly until: string
}

type Scale = (value: number) => number

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function untilOf(step: Step, frame: StepFrame): string {
  return step.until !== undefined && step.until < frame.end ? step.until : frame.end
}

/** Stretches between steps, and after the last, in which no value holds. */
function gapsBetween(steps: readonly Step[], frame: StepFrame): readonly Gap[] {
  return steps.flatMap((step, index) => {
    const from = untilOf(step, frame)
    const until = steps[index + 1]?.from ?? frame.end
    return from < until ? [{ from, until }] : []
  })
}

function yearMarks(canvas: Canvas, plot: Plot, x: Scale, from: string, end: string): string {
  const first = Number(from.slice(0, 4))
  const last = Number(end.slice(0, 4))
  const room = Math.max(1, Math.floor((plot.right - plot.left) / 44))
  const every = [1, 2, 5, 10, 20, 50].find((each) => (last - first) / each < room) ?? 100
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const shown = years.filter((year) => year % every === 0 && `${year}-01-01` >= from)
  const texts = shown.map((year) =>
    element('text', { x: x(dayNumber(`${year}-01-01`)), y: plot.bottom + 19 }, String(year)),
  )
  const ticks = shown.map((year) => {
    const at = x(dayNumber(`${year}-01-01`))
    return linePath([
      { x: at, y: plot.bottom },
      { x: at, y: plot.bottom + 4 },
    ])
  })
  const look = { 'font-size': axisSize, fill: canvas.palette.muted, 'text-anchor': 'middle' }
  return (
    element('path', { d: ticks.join(''), stroke: canvas.palette.hatch }) +
    element('g', look, ...texts)
  )
}

/**
 * The labels of steps, above or else below their own line, where they keep clear of the labels after
 * them: the last value matters most and always has its label.
 */
function labelsOf(canvas: Canvas, steps: readonly Step[], x: Scale, y: Scale): string {
  const free = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [...steps]
    .reverse()
    .map((step) => {
      const width = textWidth(step.label, axisSize, true)
      const left = Math.min(x(dayNumber(step.from)), canvas.width - width - 2)
      const row = free.findIndex((edge) => left + width + 8 < edge)
      if (row < 0) return ''
      free[row] = left
      const shift = row === 0 ? -8 : axisSize + 6
      return haloText(canvas, step.label, left, y(step.value) + shift, step.label)
    })
    .join('')
}

function stepLines(
  canvas: Canvas,
  steps: readonly Step[],
  frame: StepFrame,
  x: Scale,
  y: Scale,
): string {
  return steps
    .map((step) => {
      const ends = [dayNumber(step.from), dayNumber(untilOf(step, frame))]
      const d = linePath(ends.map((at) => ({ x: x(at), y: y(step.value) })))
      const look = { stroke: canvas.palette.accent, 'stroke-width': 3, 'stroke-linecap': 'round' }
      return element('path', { d, ...look }, titled(`${step.label} (${step.from})`))
    })
    .join('')
}

function gapAreas(canvas: Canvas, gaps: readonly Gap[], frame: StepFrame, plot: Plot, x: Scale) {
  return gaps
    .map(({ from, until }) => {
      const left = x(dayNumber(from))
      const width = x(dayNumber(until)) - left
      const place = { x: left, y: plot.top, width, height: plot.bottom - plot.top }
      const label = titled(`${frame.gapLabel}: ${from} – ${until}`)
      return element('rect', { ...place, fill: canvas.hatch, opacity: '0.6' }, label)
    })
    .join('')
}

/**
 * Values that hold for a while, as one `<svg>`: a horizontal line for each from its first day until the
 * next, drawn on a true time axis from zero, its value written on it. Time without a value is hatched.
 * Steps must be ascending and not overlap.
 * @throws RangeError when there are no steps, or the axis would end before it begins.
 */
export function stepChart(frame: StepFrame, steps: readonly Step[]): string {
  const first = steps[0]
  if (first === undefined || !(first.from < frame.end))
    throw new RangeError(`A chart of steps needs a step before ${frame.end}`)
  const canvas = canvasOf(
    { ...frame, unit: 'quotient' },
    steps.map(({ from, label }) => `${from}|${label}`),
  )
  const shown = steps.filter(({ from }) => from < frame.end)
  const plot: Plot = { left: 4, right: canvas.width - 12, top: 30, bottom: 190 }
  const values = shown.map(({ value }) => value)
  const domain = { low: Math.min(0, ...values), high: Math.max(0, ...values) }
  const y = linearScale(niceTicks(domain, 4).domain, plot.bottom, plot.top)
  const time = { low: dayNumber(first.from), high: dayNumber(frame.end) }
  const x = linearScale(time, plot.left, plot.right)
  const base = linePath([
    { x: plot.left, y: y(0) },
    { x: plot.right, y: y(0) },
  ])
  const zero = element('text', { x: plot.right, y: y(0) - 4, ...zeroLook(canvas) }, escapeText('0'))
  const markup = [
    gapAreas(canvas, gapsBetween(shown, frame), frame, plot, x),
    element('path', { d: base, stroke: canvas.palette.hatch }) + zero,
    stepLines(canvas, shown, frame, x, y),
    yearMarks(canvas, plot, x, first.from, frame.end),
    labelsOf(canvas, shown, x, y),
  ].join('')
  const part: Part = { markup, height: plot.bottom + 26 }
  return drawing(canvas, part)
}

function zeroLook(canvas: Canvas) {
  return { 'font-size': axisSize, fill: canvas.palette.muted, 'text-anchor': 'end' }
}
