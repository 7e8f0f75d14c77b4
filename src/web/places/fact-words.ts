import type { RegisterNames } from '#indicators'
import type { Observation } from '#kernel'
import { codesInWords } from '../figure/labels.ts'
import { href, type View } from '../view.ts'
import type { PlaceDimension, PlaceFact } from './place-facts.ts'

/** Name of the query parameter of a place on figure pages. */
const queryNames: Readonly<Record<PlaceDimension, string>> = {
  region: 'regio',
  sectorChamber: 'sectorkamer',
}

/** The codes of an observation in words, without the place itself: `bbl, niveau 3`. */
export function factDetail(
  { dimensions }: Observation,
  place: PlaceDimension,
  names: RegisterNames,
  view: View,
): string {
  const others = Object.fromEntries(Object.entries(dimensions).filter(([id]) => id !== place))
  return codesInWords(others, names, view.language).join(', ')
}

/** Address of the page of a fact with the place, the period and the definition chosen. */
export function factHref(
  { dataset, definition }: PlaceFact,
  place: PlaceDimension,
  code: string,
  view: View,
): string {
  const one = dataset.definitions.length < 2
  return href(view, `/cijfers/${dataset.indicator.slug}`, {
    [queryNames[place]]: code,
    definitie: one ? undefined : definition,
  })
}
