/** Attributes of an element; `undefined` leaves one out, numbers are rounded to a tenth of a pixel. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML 1.0 forbids in any form: most control characters and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text made safe for element content and for quoted attributes; characters XML forbids are dropped. */
export function escapeText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}

/**
 * A coordinate or length in CSS pixels, rounded to a tenth, without a trailing `.0` or a minus before zero.
 * @throws RangeError when the number is not finite.
 */
export function pixels(length: number): string {
  if (!Number.isFinite(length)) throw new RangeError(`A coordinate must be finite, got ${length}`)
  const rounded = Math.round(length * 10) / 10
  return String(rounded === 0 ? 0 : rounded)
}

/** An SVG element as text. Children are markup that is already safe; attribute values are escaped here. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const parts = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return []
    return ` ${key}="${typeof value === 'number' ? pixels(value) : escapeText(value)}"`
  })
  const inside = children.join('')
  return `<${name}${parts.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`
}

/** A `<title>` element: the accessible name of its parent and its tooltip. */
export function titled(text: string): string {
  return element('title', {}, escapeText(text))
}

/** A point in the picture, in CSS pixels from the top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Path data of straight lines through points; empty for no points. */
export function linePath(points: readonly Point[], closed = false): string {
  const steps = points.map((point) => `${pixels(point.x)} ${pixels(point.y)}`)
  return steps.length === 0 ? '' : `M${steps.join('L')}${closed ? 'Z' : ''}`
}
