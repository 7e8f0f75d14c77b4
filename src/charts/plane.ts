import { axisSize, type Plot } from './axes.ts'
import type { Canvas } from './frame.ts'
import type { PlaneAxis } from './model.ts'
import { tickText } from './number-text.ts'
import { type Domain, linearScale, niceTicks, type Ticks } from './scale.ts'
import { element, escapeText, linePath } from './svg.ts'
import { ellipsis, textWidth } from './text-width.ts'
import { unitCaption } from './words.ts'

/** A plane with two scales, and the room it leaves for marks. */
export interface Plane {
  readonly plot: Plot
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly height: number
  /** Grid, ticks and names of the axes. */
  readonly markup: string
}

function textsOf(ticks: Ticks, { unit }: PlaneAxis, canvas: Canvas): readonly string[] {
  return ticks.values.map((value) => tickText(value, ticks.step, unit, canvas.language))
}

function nameOf({ label, unit }: PlaneAxis, canvas: Canvas): string {
  const caption = unitCaption(unit, canvas.language)
  return caption === '' ? label : `${label}, ${caption}`
}

function grid(
  canvas: Canvas,
  plot: Plot,
  scales: Pick<Plane, 'x' | 'y'>,
  xTicks: Ticks,
  yTicks: Ticks,
): string {
  const across = yTicks.values.map((value) =>
    linePath([
      { x: plot.left, y: scales.y(value) },
      { x: plot.right, y: scales.y(value) },
    ]),
  )
  const upright = xTicks.values.map((value) =>
    linePath([
      { x: scales.x(value), y: plot.top },
      { x: scales.x(value), y: plot.bottom },
    ]),
  )
  return element('path', { d: [...across, ...upright].join(''), stroke: canvas.palette.grid })
}

function tickLabels(
  plot: Plot,
  scales: Pick<Plane, 'x' | 'y'>,
  [xTicks, xTexts]: readonly [Ticks, readonly string[]],
  [yTicks, yTexts]: readonly [Ticks, readonly string[]],
): string {
  const left = yTexts.map((text, i) =>
    element(
      'text',
      { x: plot.left - 8, y: scales.y(yTicks.values[i]!) + 4, 'text-anchor': 'end' },
      escapeText(text),
    ),
  )
  const below = xTexts.map((text, i) =>
    element(
      'text',
      { x: scales.x(xTicks.values[i]!), y: plot.bottom + 19, 'text-anchor': 'middle' },
      escapeText(text),
    ),
  )
  return [...left, ...below].join('')
}

/**
 * The plane between two axes, `height` pixels high inside: the name of the upright axis above it at the left,
 * that of the other below it at the right, so that both read without turning the head.
 */
export function planeOf(
  canvas: Canvas,
  axes: { readonly x: PlaneAxis; readonly y: PlaneAxis },
  domains: { readonly x: Domain; readonly y: Domain },
  height: number,
): Plane {
  const { width, palette } = canvas
  const xTicks = niceTicks(domains.x, canvas.compact ? 4 : 8)
  const yTicks = niceTicks(domains.y, canvas.compact ? 5 : 8)
  const xTexts = textsOf(xTicks, axes.x, canvas)
  const yTexts = textsOf(yTicks, axes.y, canvas)
  const widest = Math.max(...yTexts.map((text) => textWidth(text, axisSize)))
  const last = textWidth(xTexts.at(-1) ?? '', axisSize) / 2
  const left = Math.ceil(widest) + 10
  const plot = { left, right: width - Math.ceil(last) - 4, top: 28, bottom: 28 + height }
  const scales = {
    x: linearScale(xTicks.domain, plot.left, plot.right),
    y: linearScale(yTicks.domain, plot.bottom, plot.top),
  }
  const name = (axis: PlaneAxis): string =>
    ellipsis(nameOf(axis, canvas), width - 4, axisSize, true)
  const names = [
    element('text', { x: 0, y: 12 }, escapeText(`↑ ${name(axes.y)}`)),
    element(
      'text',
      { x: plot.right, y: plot.bottom + 40, 'text-anchor': 'end' },
      escapeText(`${name(axes.x)} →`),
    ),
  ]
  const markup =
    grid(canvas, plot, scales, xTicks, yTicks) +
    element(
      'g',
      { 'font-size': axisSize, fill: palette.muted },
      tickLabels(plot, scales, [xTicks, xTexts], [yTicks, yTexts]),
    ) +
    element('g', { 'font-size': axisSize, 'font-weight': '700', fill: palette.ink }, ...names)
  return { plot, ...scales, height: plot.bottom + 46, markup }
}

/** A rectangle that a mark or label takes. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** A label beside its mark. */
export interface Placed {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly box: Box
}

/**
 * A place for a text right, left, above or below a round mark where it overlaps none of the boxes and stays
 * within the room; `undefined` when there is none.
 */
export function placeLabel(
  mark: { readonly x: number; readonly y: number; readonly r: number },
  width: number,
  room: Box,
  taken: readonly Box[],
): Placed | undefined {
  const { x, y, r } = mark
  const spot = (anchor: Placed['anchor'], at: number, baseline: number): Placed => {
    const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
    const box = { left, right: left + width, top: baseline - axisSize, bottom: baseline + 3 }
    return { x: at, y: baseline, anchor, box }
  }
  const spots = [
    spot('start', x + r + 4, y + 4),
    spot('end', x - r - 4, y + 4),
    spot('middle', x, y - r - 5),
    spot('middle', x, y + r + axisSize + 2),
  ]
  return spots.find(
    ({ box }) =>
      box.left >= room.left &&
      box.right <= room.right &&
      box.top >= room.top &&
      box.bottom <= room.bottom &&
      !taken.some((other) => overlaps(box, other)),
  )
}
