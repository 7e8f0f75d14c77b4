import { isMoney, type Unit } from '#kernel'
import type { Classes } from './classes.ts'
import type { Canvas, Part } from './frame.ts'
import { tickText } from './number-text.ts'
import { element, escapeText } from './svg.ts'
import { textWidth } from './text-width.ts'
import type { Palette } from './theme.ts'
import { unitCaption } from './words.ts'

/** Most classes on a map. */
export const classCount = 5

/** How a class looks: its fill, and the colour of text on it (at least 4.5 : 1). */
export interface ClassLook {
  readonly fill: string
  readonly text: string
}

/** The look of a class among `total`, from low to high; one class alone takes the middle of the scale. */
export function classLook(palette: Palette, index: number, total: number): ClassLook {
  const [s1, s2, s3, , s5, s6] = palette.scale
  const steps = [s1, s2, s3, s5, s6]
  const step = total <= 1 ? 2 : Math.round((index * (steps.length - 1)) / (total - 1))
  return { fill: steps[step]!, text: step <= 2 ? palette.ink : palette.paper }
}

/** The value of the last decimal of a number as it is shown, amounts in euros: the step at which to print it. */
function lastDecimal(value: number, unit: Unit): number {
  const factor = isMoney(unit) ? 100 : 1
  const shown = Number((value / factor).toPrecision(12)).toString()
  return shown.includes('e-') ? 1e-9 : factor * 10 ** -(shown.split('.')[1]?.length ?? 0)
}

/**
 * The key of a map: a swatch per class with the border between two classes under their seam, and what is
 * counted in front. Empty when there is only one class.
 */
export function mapKey(canvas: Canvas, classes: Classes, remark = ''): Part {
  const { palette, frame, language } = canvas
  const caption = [unitCaption(frame.unit, language), remark]
    .filter((word) => word !== '')
    .join(' ')
  const total = classes.borders.length + 1
  if (total === 1 && caption === '') return { markup: '', height: 0 }
  const texts = classes.borders.map((value) =>
    tickText(value, lastDecimal(value, frame.unit), frame.unit, language),
  )
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, 12)))
  const width = Math.min(Math.max(44, widest + 10), canvas.width / (total + 1))
  const top = caption === '' ? 0 : 20
  const swatches = Array.from({ length: total }, (_, index) =>
    element('rect', {
      x: index * width + 0.5,
      y: top + 0.5,
      width,
      height: 12,
      fill: classLook(palette, index, total).fill,
      stroke: palette.hatch,
      'stroke-width': '0.6',
    }),
  )
  const labels = texts.map((text, index) =>
    element('text', { x: (index + 1) * width, y: top + 28 }, escapeText(text)),
  )
  const middle = element('g', { 'text-anchor': 'middle' }, ...labels)
  const head = caption === '' ? '' : element('text', { y: 12 }, escapeText(caption))
  const inside = total === 1 ? head : head + swatches.join('') + middle
  return {
    markup: element('g', { 'font-size': 12, fill: palette.muted }, inside),
    height: total === 1 ? 16 : top + 32,
  }
}
