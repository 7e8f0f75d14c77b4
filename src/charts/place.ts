import type { Cell, Language } from '#kernel'
import { cellText } from './cell-text.ts'
import type { Canvas } from './frame.ts'
import { element, titled } from './svg.ts'

/** A region on a map: its name, its cell and where it leads. */
export interface Place {
  readonly name: string
  readonly cell: Cell
  readonly href?: string
}

/** The accessible name of a region: `Drenthe: 28,2%` or `Drenthe: geen cijfer, omdat …`. */
export function placeName(place: Place, language: Language): string {
  return `${place.name}: ${cellText(place.cell, language)}`
}

/** Whether a link is one that a drawing may hold: a path, a fragment, a query, or http(s). */
function isSafeLink(href: string): boolean {
  return /^(https?:\/\/|[/?#.])/i.test(href)
}

/**
 * The marks of a region with its accessible name: a link on a page when it leads somewhere, else a
 * picture. Printed drawings hold no links.
 * @throws RangeError when the link has a scheme other than http(s).
 */
export function drawPlace(canvas: Canvas, place: Place, marks: string): string {
  const name = placeName(place, canvas.language)
  const { href } = place
  if (href === undefined || canvas.frame.theme === 'print')
    return element('g', { role: 'img', 'aria-label': name }, titled(name), marks)
  if (!isSafeLink(href)) throw new RangeError(`Not a link for a drawing: ${href}`)
  return element('a', { href, class: 'kr-place', 'aria-label': name }, titled(name), marks)
}
