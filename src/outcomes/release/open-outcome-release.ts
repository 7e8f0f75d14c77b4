import type { StoredOutcomes } from '#store'
import type { OutcomeFigure, OutcomeManifest, OutcomeMeasure, OutcomeRelease } from '../model.ts'
import { parseFigureLines } from './figure-lines.ts'

/** Name of the file with the figures of a release. */
export const figuresFile = 'cijfers.jsonl'

/** By measure and the names of the dimensions: the figures in order, and each by its codes. */
interface Shelf {
  readonly all: OutcomeFigure[]
  readonly byCodes: Map<string, OutcomeFigure>
}

type Wanted = Parameters<OutcomeRelease['figures']>[1]

const namesOf = (dimensions: object): string => Object.keys(dimensions).sort().join(';')
const codesOf = (dimensions: Wanted): string =>
  Object.entries(dimensions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, code]) => code)
    .join(';')

function shelve(figures: Iterable<OutcomeFigure>): ReadonlyMap<string, Shelf> {
  const shelves = new Map<string, Shelf>()
  for (const figure of figures) {
    const name = `${figure.measure}|${namesOf(figure.dimensions)}`
    const shelf: Shelf = shelves.get(name) ?? { all: [], byCodes: new Map() }
    shelves.set(name, shelf)
    shelf.all.push(figure)
    shelf.byCodes.set(codesOf(figure.dimensions), figure)
  }
  return shelves
}

/** A release on figures in memory: finding one figure takes a look in a map, whatever the size. */
export function releaseOf(
  manifest: OutcomeManifest,
  groups: readonly (readonly OutcomeFigure[])[],
): OutcomeRelease {
  const shelves = shelve(groups.flat())
  const figures = (measure: OutcomeMeasure, wanted: Wanted): readonly OutcomeFigure[] => {
    const shelf = shelves.get(`${measure}|${namesOf(wanted)}`)
    if (shelf === undefined) return []
    const given = Object.entries(wanted).filter(([, code]) => code !== '*')
    if (given.length === 0) return shelf.all
    if (given.length === Object.keys(wanted).length) {
      const found = shelf.byCodes.get(codesOf(wanted))
      return found === undefined ? [] : [found]
    }
    return shelf.all.filter((figure) =>
      given.every(([dimension, code]) => figure.dimensions[dimension as keyof Wanted] === code),
    )
  }
  return { manifest, figures }
}

/** Opens a release that the shelf gave and checked: milliseconds for thousands of groups. */
export function openOutcomeRelease(stored: StoredOutcomes): OutcomeRelease {
  return releaseOf(
    stored.manifest as unknown as OutcomeManifest,
    parseFigureLines(stored.files[figuresFile] ?? ''),
  )
}
