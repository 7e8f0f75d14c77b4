import { type Cell, hasValue, type ValueCell } from '#kernel'
import { axisSize } from './axes.ts'
import { cellText, valueText } from './cell-text.ts'
import { type Canvas, canvasOf, drawing, emptyPart, type Part, stack, textLines } from './frame.ts'
import { missingNote } from './missing-note.ts'
import type { Bubble, BubbleAxes, ChartFrame, PlaneAxis } from './model.ts'
import { type Box, type Plane, placeLabel, planeOf } from './plane.ts'
import { type Domain, extent } from './scale.ts'
import { element, escapeText, linePath, titled } from './svg.ts'
import { ellipsis, textWidth, wrapText } from './text-width.ts'
import { chartWords } from './words.ts'

interface Placeable {
  readonly bubble: Bubble
  readonly x: ValueCell
  readonly y: ValueCell
}

/** A bubble with its middle and radius in pixels. */
interface Round {
  readonly bubble: Bubble
  readonly at: Placeable
  readonly x: number
  readonly y: number
  readonly r: number
}

const leastRadius = 5

/** A domain with a twentieth of room on both sides. */
function roomy({ low, high }: Domain): Domain {
  const room = (high - low || Math.abs(high) || 1) * 0.05
  return { low: low - room, high: high + room }
}

function reach({ value, interval }: ValueCell): readonly number[] {
  return [value, interval?.low ?? value, interval?.high ?? value]
}

function largest(bubbles: readonly Bubble[]): ValueCell | undefined {
  const sizes = bubbles.map(({ size }) => size).filter(hasValue)
  return sizes.reduce<ValueCell | undefined>(
    (most, size) => (most === undefined || size.value > most.value ? size : most),
    undefined,
  )
}

function radius(size: Cell, most: number, greatest: number): number {
  if (!hasValue(size) || most <= 0) return leastRadius
  return Math.max(leastRadius, greatest * Math.sqrt(Math.max(0, size.value) / most))
}

function textOf(cell: Cell, axis: PlaneAxis, canvas: Canvas): string {
  return `${axis.label} ${cellText(cell, canvas.language)}`
}

function bubbleName({ bubble }: Round, axes: BubbleAxes, canvas: Canvas): string {
  const size = `${axes.size} ${cellText(bubble.size, canvas.language)}`
  const parts = [textOf(bubble.x, axes.x, canvas), textOf(bubble.y, axes.y, canvas), size]
  return `${bubble.label}: ${parts.join('; ')}`
}

/** Both intervals as a cross through the bubble, then the bubble itself. */
function bubbleMark(canvas: Canvas, plane: Plane, round: Round, axes: BubbleAxes): string {
  const { bubble, at, x, y, r } = round
  const { accent, ink, paper, hatch } = canvas.palette
  const [, left = 0, right = 0] = reach(at.x)
  const [, low = 0, high = 0] = reach(at.y)
  const cross =
    linePath([
      { x: plane.x(left), y },
      { x: plane.x(right), y },
    ]) +
    linePath([
      { x, y: plane.y(low) },
      { x, y: plane.y(high) },
    ])
  const counted = hasValue(bubble.size)
  const highlighted = bubble.highlighted === true
  const disc = element('circle', {
    cx: x,
    cy: y,
    r,
    fill: counted ? accent : canvas.hatch,
    'fill-opacity': counted ? (highlighted ? '0.9' : '0.4') : undefined,
    stroke: counted ? (highlighted ? ink : accent) : hatch,
    'stroke-width': highlighted ? 2 : 1,
  })
  const sign =
    bubble.sign === undefined
      ? ''
      : element(
          'text',
          {
            x,
            y: y + 4,
            'font-size': 11,
            'font-weight': '700',
            'text-anchor': 'middle',
            stroke: paper,
            'stroke-width': '2.5',
            'paint-order': 'stroke',
          },
          escapeText(bubble.sign),
        )
  const lines = element('path', { d: cross, stroke: ink, 'stroke-width': '1.2', opacity: '0.55' })
  return element('g', {}, titled(bubbleName(round, axes, canvas)), disc, lines, sign)
}

function boxOf({ x, y, r }: Round): Box {
  return { left: x - r, right: x + r, top: y - r, bottom: y + r }
}

/** Names beside the bubbles, the largest first, where they cover no bubble and no other name. */
function labels(canvas: Canvas, plane: Plane, rounds: readonly Round[]): string {
  const taken = rounds.map(boxOf)
  const room = { left: 0, right: canvas.width, top: 18, bottom: plane.plot.bottom + 6 }
  const inOrder = rounds.toSorted(
    (a, b) =>
      Number(b.bubble.highlighted ?? false) - Number(a.bubble.highlighted ?? false) || b.r - a.r,
  )
  const texts = inOrder.flatMap((round) => {
    const bold = round.bubble.highlighted === true
    const text = ellipsis(round.bubble.label, canvas.compact ? 130 : 200, axisSize, bold)
    const width = textWidth(text, axisSize, bold)
    const others = taken.filter((box) => box !== taken[rounds.indexOf(round)])
    const place = placeLabel(round, width, room, others)
    if (place === undefined) return []
    taken.push(place.box)
    const attributes = {
      x: place.x,
      y: place.y,
      'text-anchor': place.anchor,
      'font-weight': bold ? '700' : undefined,
    }
    return [element('text', attributes, escapeText(text))]
  })
  const halo = { stroke: canvas.palette.paper, 'stroke-width': 3, 'paint-order': 'stroke' }
  return element('g', { 'font-size': axisSize, 'stroke-linejoin': 'round', ...halo }, ...texts)
}

/** What the area of a bubble means, with the largest as an example. */
function sizeKey(canvas: Canvas, axes: BubbleAxes, most: ValueCell | undefined): Part {
  if (most === undefined) return { markup: '', height: 0 }
  const { language, palette, width } = canvas
  const sentence = `${chartWords.bubbleIs[language]}: ${axes.size}. ${chartWords.largestBubble[language]}: ${valueText(most, language)}.`
  return textLines(wrapText(sentence, width, axisSize, 3), axisSize, { fill: palette.muted })
}

function bubblePart(canvas: Canvas, axes: BubbleAxes, placeable: readonly Placeable[]): Part {
  const bubbles = placeable.map(({ bubble }) => bubble)
  const domains = {
    x: roomy(extent(placeable.flatMap(({ x }) => reach(x)))!),
    y: roomy(extent(placeable.flatMap(({ y }) => reach(y)))!),
  }
  const plane = planeOf(
    canvas,
    axes,
    domains,
    Math.round(canvas.width * (canvas.compact ? 1 : 0.62)),
  )
  const most = largest(bubbles)
  const greatest = canvas.compact ? 18 : 30
  const rounds = placeable.map(
    (at): Round => ({
      bubble: at.bubble,
      at,
      x: plane.x(at.x.value),
      y: plane.y(at.y.value),
      r: radius(at.bubble.size, most?.value ?? 0, greatest),
    }),
  )
  // Large ones first, so that small ones lie on top.
  const drawn = rounds.toSorted((a, b) => b.r - a.r)
  const markup =
    plane.markup +
    drawn.map((round) => bubbleMark(canvas, plane, round, axes)).join('') +
    labels(canvas, plane, rounds)
  return stack([{ markup, height: plane.height }, sizeKey(canvas, axes, most)], 8)
}

/**
 * Bubbles in a plane as one `<svg>`: two values with their intervals as a cross through the bubble, an area
 * for how many persons it stands for, and names beside them where they fit. What has no number on an axis is
 * not drawn but listed below with the reason.
 */
export function bubbleChart(
  frame: ChartFrame,
  axes: BubbleAxes,
  bubbles: readonly Bubble[],
): string {
  const { language } = frame
  const canvas = canvasOf(
    frame,
    bubbles.map(({ label, x, y, size }) =>
      [label, ...[x, y, size].map((cell) => cellText(cell, language))].join('|'),
    ),
  )
  const placeable = bubbles.flatMap((bubble) =>
    hasValue(bubble.x) && hasValue(bubble.y) ? [{ bubble, x: bubble.x, y: bubble.y }] : [],
  )
  const missing = bubbles.flatMap(({ label, x, y }) => {
    const cell = hasValue(x) ? y : x
    return hasValue(cell) ? [] : [{ name: label, cell }]
  })
  const part =
    placeable.length === 0
      ? emptyPart(canvas, chartWords.noFigures[language])
      : bubblePart(canvas, axes, placeable)
  return drawing(canvas, stack([part, missingNote(canvas, missing)], 12))
}
