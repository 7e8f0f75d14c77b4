import { hasValue, type ValueCell } from '#kernel'
import { axisSize } from './axes.ts'
import { cellText } from './cell-text.ts'
import { assertOneUnit } from './checks.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack } from './frame.ts'
import { missingNote } from './missing-note.ts'
import type { ChartFrame, Funnel, FunnelLimit, FunnelPoint } from './model.ts'
import { type Plane, placeLabel, planeOf } from './plane.ts'
import { extent } from './scale.ts'
import { element, escapeText, linePath, titled } from './svg.ts'
import { textWidth } from './text-width.ts'
import { chartWords } from './words.ts'

interface Placed {
  readonly point: FunnelPoint
  readonly cell: ValueCell
  readonly n: number
}

/** The band between two curves, as a closed path. */
function band(
  plane: Plane,
  limits: readonly FunnelLimit[],
  of: (limit: FunnelLimit) => readonly [number, number],
): string {
  const at = (limit: FunnelLimit, side: 0 | 1) => ({
    x: plane.x(limit.n),
    y: plane.y(of(limit)[side]),
  })
  const upper = limits.map((limit) => at(limit, 1))
  const lower = limits.toReversed().map((limit) => at(limit, 0))
  return linePath([...upper, ...lower], true)
}

/** The two bands of chance with their names at the wide end of each, and the line in the middle. */
function bands(canvas: Canvas, plane: Plane, { target, limits }: Funnel): string {
  const { accent, ink, paper, muted } = canvas.palette
  const middle = linePath([
    { x: plane.plot.left, y: plane.y(target.value) },
    { x: plane.plot.right, y: plane.y(target.value) },
  ])
  const chance = chartWords.byChance[canvas.language]
  const last = limits.at(-1)
  const name = (text: string, value: number): string =>
    element('text', { x: plane.plot.right - 4, y: plane.y(value) - 5 }, escapeText(text))
  const comma = canvas.language === 'nl' ? ',' : '.'
  const halo = { stroke: paper, 'stroke-width': 3, 'paint-order': 'stroke', fill: muted }
  const names =
    last === undefined
      ? ''
      : element(
          'g',
          { 'font-size': axisSize, 'text-anchor': 'end', ...halo },
          name(`99${comma}8% ${chance}`, last.outer[1]),
          element(
            'text',
            { x: plane.plot.right - 4, y: plane.y(last.inner[0]) + 15 },
            escapeText(`95% ${chance}`),
          ),
          element(
            'text',
            {
              x: plane.plot.right - 4,
              y: plane.y(target.value) - 5,
              fill: ink,
              'font-weight': '700',
            },
            escapeText(target.label),
          ),
        )
  return (
    element('path', {
      d: band(plane, limits, ({ outer }) => outer),
      fill: accent,
      opacity: '0.1',
    }) +
    element('path', {
      d: band(plane, limits, ({ inner }) => inner),
      fill: accent,
      opacity: '0.14',
    }) +
    element('path', { d: middle, stroke: ink, 'stroke-dasharray': '2 3' }) +
    names
  )
}

function pointMark(canvas: Canvas, plane: Plane, { point, cell, n }: Placed): string {
  const { accent, ink, paper } = canvas.palette
  const on = point.highlighted === true
  const name = `${point.label}: ${cellText(cell, canvas.language)}, n = ${n}`
  return element(
    'g',
    {},
    titled(name),
    element('circle', {
      cx: plane.x(n),
      cy: plane.y(cell.value),
      r: on ? 7 : 4.5,
      fill: on ? ink : accent,
      stroke: paper,
      'stroke-width': '1.2',
    }),
  )
}

/** Names of the highlighted points, and of those outside the wide band. */
function names(canvas: Canvas, plane: Plane, funnel: Funnel, placed: readonly Placed[]): string {
  const outside = ({ cell, n }: Placed): boolean => {
    const limit = funnel.limits.find((step) => step.n >= n) ?? funnel.limits.at(-1)
    return limit !== undefined && (cell.value < limit.outer[0] || cell.value > limit.outer[1])
  }
  const mark = ({ cell, n }: Placed) => ({ x: plane.x(n), y: plane.y(cell.value), r: 6 })
  const taken = placed.map((p) => {
    const { x, y, r } = mark(p)
    return { left: x - r, right: x + r, top: y - r, bottom: y + r }
  })
  const room = { left: 0, right: canvas.width, top: 18, bottom: plane.plot.bottom }
  const first = (p: Placed): number => Number(p.point.highlighted ?? false)
  const wanted = placed
    .filter((p) => p.point.highlighted === true || (!canvas.compact && outside(p)))
    .toSorted((a, b) => first(b) - first(a))
  const texts = wanted.flatMap((p) => {
    const bold = p.point.highlighted === true
    const others = taken.filter((box) => box !== taken[placed.indexOf(p)])
    const place = placeLabel(mark(p), textWidth(p.point.label, axisSize, bold), room, others)
    if (place === undefined) return []
    taken.push(place.box)
    const attributes = {
      x: place.x,
      y: place.y,
      'text-anchor': place.anchor,
      'font-weight': bold ? '700' : undefined,
    }
    return [element('text', attributes, escapeText(p.point.label))]
  })
  const halo = { stroke: canvas.palette.paper, 'stroke-width': 3, 'paint-order': 'stroke' }
  return element('g', { 'font-size': axisSize, 'stroke-linejoin': 'round', ...halo }, ...texts)
}

function funnelPart(canvas: Canvas, funnel: Funnel, placed: readonly Placed[], axis: string): Part {
  const values = [
    ...placed.map(({ cell }) => cell.value),
    ...funnel.limits.slice(Math.floor(funnel.limits.length / 8)).flatMap(({ outer }) => outer),
  ]
  const { unit, title } = canvas.frame
  const most = Math.max(...placed.map(({ n }) => n), funnel.limits.at(-1)?.n ?? 1)
  const domains = { x: { low: 0, high: most }, y: extent([...values, funnel.target.value])! }
  const axes = { x: { label: axis, unit: 'quotient' }, y: { label: title, unit } } as const
  const plane = planeOf(
    canvas,
    axes,
    domains,
    Math.round(canvas.width * (canvas.compact ? 0.9 : 0.5)),
  )
  const inside = element(
    'svg',
    {
      x: plane.plot.left,
      y: plane.plot.top,
      width: plane.plot.right - plane.plot.left,
      height: plane.plot.bottom - plane.plot.top,
      viewBox: [
        plane.plot.left,
        plane.plot.top,
        plane.plot.right - plane.plot.left,
        plane.plot.bottom - plane.plot.top,
      ].join(' '),
    },
    bands(canvas, plane, funnel),
  )
  const markup =
    plane.markup +
    inside +
    placed.map((p) => pointMark(canvas, plane, p)).join('') +
    names(canvas, plane, funnel, placed)
  return { markup, height: plane.height }
}

/**
 * A funnel plot as one `<svg>`: shares of units by how many persons stand behind them, within the bands that
 * chance alone would keep 95 % and 99.8 % of units in. Names only what is highlighted or lies outside the wide
 * band. Units without a number are listed below with the reason.
 * @throws RangeError when a cell has another unit than the frame.
 */
export function funnelChart(frame: ChartFrame, funnel: Funnel): string {
  const { language } = frame
  assertOneUnit(
    frame,
    funnel.points.map(({ cell }) => cell),
  )
  const canvas = canvasOf(
    frame,
    funnel.points.map(({ label, cell }) => `funnel ${label}|${cellText(cell, language)}`),
  )
  const placed = funnel.points.flatMap((point): readonly Placed[] =>
    hasValue(point.cell) && point.cell.n !== undefined
      ? [{ point, cell: point.cell, n: point.cell.n }]
      : [],
  )
  const missing = funnel.points.map(({ label, cell }) => ({ name: label, cell }))
  const part =
    placed.length === 0
      ? emptyPart(canvas, chartWords.noFigures[language])
      : funnelPart(canvas, funnel, placed, chartWords.persons[language])
  return drawing(canvas, stack([part, missingNote(canvas, missing)], 12))
}
