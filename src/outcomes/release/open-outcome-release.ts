import type { StoredOutcomes } from '#store'
import type { OutcomeFigure, OutcomeManifest, OutcomeMeasure, OutcomeRelease } from '../model.ts'
import { calibrationFile, parseCalibrationLines } from './calibration-file.ts'
import { type PackedFigure, packedFigures } from './figure-lines.ts'

/** Name of the file with the figures of a release. */
export const figuresFile = 'cijfers.jsonl'

/** A figure that is put together at most once. */
interface Entry {
  readonly dimensions: OutcomeFigure['dimensions']
  readonly figure: () => OutcomeFigure
}

/** Figures of one measure over the same dimensions: in order, and each by its codes. */
interface Shelf {
  readonly all: Entry[]
  readonly byCodes: Map<string, Entry>
}

type Wanted = Parameters<OutcomeRelease['figures']>[1]

const namesOf = (dimensions: object): string => Object.keys(dimensions).sort().join(';')
const codesOf = (dimensions: Wanted): string =>
  Object.keys(dimensions)
    .sort()
    .map((name) => dimensions[name as keyof Wanted])
    .join(';')

function once(packed: PackedFigure): () => OutcomeFigure {
  let figure: OutcomeFigure | undefined
  return () => {
    figure ??= packed.unpack()
    return figure
  }
}

function shelve(figures: readonly PackedFigure[]): ReadonlyMap<string, Shelf> {
  const shelves = new Map<string, Shelf>()
  let group: { dimensions: object; names: string; codes: string } | undefined
  for (const packed of figures) {
    const { measure, dimensions } = packed
    // All figures of a group stand together and share its dimensions.
    if (group?.dimensions !== dimensions)
      group = { dimensions, names: namesOf(dimensions), codes: codesOf(dimensions) }
    const name = `${measure}|${group.names}`
    const shelf: Shelf = shelves.get(name) ?? { all: [], byCodes: new Map() }
    shelves.set(name, shelf)
    const entry = { dimensions, figure: once(packed) }
    shelf.all.push(entry)
    shelf.byCodes.set(group.codes, entry)
  }
  return shelves
}

function openFigures(
  manifest: OutcomeManifest,
  packed: readonly PackedFigure[],
  calibration: OutcomeRelease['calibration'],
): OutcomeRelease {
  const shelves = shelve(packed)
  const entries = (measure: OutcomeMeasure, wanted: Wanted): readonly Entry[] => {
    const shelf = shelves.get(`${measure}|${namesOf(wanted)}`)
    if (shelf === undefined) return []
    const given = Object.entries(wanted).filter(([, code]) => code !== '*')
    if (given.length === 0) return shelf.all
    if (given.length < Object.keys(wanted).length)
      return shelf.all.filter(({ dimensions }) =>
        given.every(([dimension, code]) => dimensions[dimension as keyof Wanted] === code),
      )
    const found = shelf.byCodes.get(codesOf(wanted))
    return found === undefined ? [] : [found]
  }
  return {
    manifest,
    calibration,
    figures: (measure, wanted) => entries(measure, wanted).map((entry) => entry.figure()),
  }
}

/** A release on figures in memory: finding one figure takes a look in a map, whatever the size. */
export function releaseOf(
  manifest: OutcomeManifest,
  groups: readonly (readonly OutcomeFigure[])[],
  calibration: OutcomeRelease['calibration'] = [],
): OutcomeRelease {
  const packed = groups.flat().map((figure) => ({ ...figure, unpack: () => figure }))
  return openFigures(manifest, packed, calibration)
}

/** Opens a release that the shelf gave and checked: milliseconds for thousands of groups. */
export function openOutcomeRelease(stored: StoredOutcomes): OutcomeRelease {
  return openFigures(
    stored.manifest as unknown as OutcomeManifest,
    packedFigures(stored.files[figuresFile] ?? ''),
    parseCalibrationLines(stored.files[calibrationFile] ?? ''),
  )
}
