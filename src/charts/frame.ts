import type { Language } from '#kernel'
import type { ChartFrame } from './model.ts'
import { element, escapeText, titled } from './svg.ts'
import { wrapText } from './text-width.ts'
import { type Palette, paletteOf } from './theme.ts'

/** What a drawing works with: how wide it may be, its colours, and the fill for what is missing. */
export interface Canvas {
  readonly frame: ChartFrame
  readonly language: Language
  /** Pixels available to the drawing itself. */
  readonly width: number
  /** Too narrow for labels beside marks. */
  readonly compact: boolean
  readonly palette: Palette
  /** Prefix of element ids, different for different drawings on one page. */
  readonly id: string
  readonly hatch: string
}

/** A piece of a drawing that starts at y = 0, with its height in pixels. */
export interface Part {
  readonly markup: string
  readonly height: number
}

const printMargin = 20
const narrowest = 160

/** FNV-1a, 32 bits. @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function hash(text: string): string {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return (state >>> 0).toString(36)
}

/**
 * The canvas of a frame. `contents` are the texts of the drawing: they and the frame fix the ids, so
 * equal input gives equal output and two drawings on a page do not clash.
 * @throws RangeError when the width is not a number of at least 160 pixels.
 */
export function canvasOf(frame: ChartFrame, contents: readonly string[], width = 720): Canvas {
  const full = frame.width ?? width
  if (!(full >= narrowest && full <= 10_000))
    throw new RangeError(`A chart is ${narrowest} to 10000 pixels wide, got ${full}`)
  const id = `k${hash(JSON.stringify([frame, contents]))}`
  const inner = frame.theme === 'print' ? full - 2 * printMargin : full
  return {
    frame,
    language: frame.language,
    width: inner,
    compact: inner < 520,
    palette: paletteOf(frame.theme),
    id,
    hatch: `url(#${id}h)`,
  }
}

/** Lines of text from the top left, as one part. */
export function textLines(
  lines: readonly string[],
  size: number,
  attributes: Readonly<Record<string, string | number>>,
): Part {
  const lineHeight = Math.round(size * 1.35)
  const texts = lines.map((line, index) =>
    element('text', { y: index * lineHeight + size }, escapeText(line)),
  )
  const markup = element('g', { 'font-size': size, ...attributes }, ...texts)
  return lines.length === 0
    ? { markup: '', height: 0 }
    : { markup, height: lines.length * lineHeight }
}

/** Parts below each other, with a gap in pixels between those that are not empty. */
export function stack(parts: readonly Part[], gap: number): Part {
  let height = 0
  const placed: string[] = []
  for (const part of parts.filter((candidate) => candidate.height > 0)) {
    const top = height === 0 ? 0 : height + gap
    const move = top === 0 ? undefined : `translate(0 ${Math.round(top)})`
    placed.push(move === undefined ? part.markup : element('g', { transform: move }, part.markup))
    height = Math.round(top) + part.height
  }
  return { markup: placed.join(''), height }
}

function hatchPattern(canvas: Canvas): string {
  const { id, palette } = canvas
  const line = element('path', { d: 'M0 0V6', stroke: palette.hatch, 'stroke-width': '1.6' })
  const back = element('path', { d: 'M0 0H6V6H0Z', fill: palette.paper })
  const pattern = element(
    'pattern',
    {
      id: `${id}h`,
      width: 6,
      height: 6,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    back,
    line,
  )
  return element('defs', {}, pattern)
}

function printed(canvas: Canvas, part: Part): Part {
  const { frame, palette, width } = canvas
  const title = textLines(wrapText(frame.title, width, 18, 3, true), 18, {
    'font-weight': '700',
    fill: palette.ink,
  })
  const footnote = textLines(wrapText(frame.footnote ?? '', width, 11, 6), 11, {
    fill: palette.muted,
  })
  const inside = stack([title, part, footnote], 16)
  const height = inside.height + 2 * printMargin
  const paper = element('rect', { width: width + 2 * printMargin, height, fill: palette.paper })
  const moved = element(
    'g',
    { transform: `translate(${printMargin} ${printMargin})` },
    inside.markup,
  )
  return { markup: paper + moved, height }
}

function heading(canvas: Canvas): string {
  const { frame, id } = canvas
  const title = element('title', { id: `${id}t` }, escapeText(frame.title))
  return title + element('desc', { id: `${id}d` }, escapeText(frame.description))
}

function rootSize(frame: ChartFrame, width: number, height: number): Record<string, string> {
  if (frame.theme === 'page') return { width: '100%', class: 'kr-chart' }
  return { width: `${width}`, height: `${height}`, 'font-family': "'Fira Sans',Arial,sans-serif" }
}

/**
 * The whole picture around a part: size, accessible name and description, the hatch, and in print the
 * title above and the footnote below. `group` where the picture holds places that can have the focus.
 */
export function drawing(canvas: Canvas, part: Part, role: 'img' | 'group' = 'img'): string {
  const { frame, id } = canvas
  const sheet = frame.theme === 'print' ? printed(canvas, part) : part
  const width = Math.round(canvas.width + (frame.theme === 'print' ? 2 * printMargin : 0))
  const height = Math.ceil(sheet.height)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      ...rootSize(frame, width, height),
      role,
      'aria-labelledby': `${id}t`,
      'aria-describedby': `${id}d`,
      lang: frame.language,
      'font-variant': 'tabular-nums',
      fill: canvas.palette.ink,
    },
    heading(canvas),
    sheet.markup.includes(canvas.hatch) ? hatchPattern(canvas) : '',
    sheet.markup,
  )
}

/** A drawing without figures: the sentence that says so. */
export function emptyPart(canvas: Canvas, sentence: string): Part {
  const { width, palette, hatch } = canvas
  const height = 96
  const back = element('rect', { width, height, fill: hatch, opacity: '0.5' }, titled(sentence))
  const text = element(
    'text',
    {
      x: width / 2,
      y: height / 2 + 5,
      'font-size': 14,
      'text-anchor': 'middle',
      stroke: palette.paper,
      'stroke-width': 6,
      'paint-order': 'stroke',
    },
    escapeText(sentence),
  )
  return { markup: back + text, height }
}
