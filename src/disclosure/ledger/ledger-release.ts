import type { CellKey } from '../model.ts'
import { emptySketches, type GroupSketches } from './group-sketch.ts'

/** What a release did with a cell. */
export const ledgerStatuses = ['shown', 'withheld'] as const

/**
 * One release in the ledger: every cell of it, column by column. Stays inside the walls of whoever holds the
 * microdata. Cells of one `family` are counted alike, so that one can be taken from the other: `persons`
 * for all counts, the measure for sums.
 */
export interface LedgerRelease {
  readonly releaseId: string
  readonly families: readonly string[]
  readonly family: Uint8Array
  /** Index in {@link ledgerStatuses}. */
  readonly status: Uint8Array
  /** How far at most the published number lies from the truth: 0 when exact. */
  readonly slack: Uint16Array
  /** The true value. */
  readonly value: Float64Array
  /** How far down and up a withheld cell must stay uncertain; 0 and 0 when it need not. */
  readonly lowerProtection: Float64Array
  readonly upperProtection: Float64Array
  readonly sketches: GroupSketches
  /** Keys of all cells as UTF-8, one after another; cell `c` at `keyStarts[c]` to `keyStarts[c + 1]`. */
  readonly keyBytes: Uint8Array
  readonly keyStarts: Uint32Array
  /** Equations: cells from `equationStarts[e]` to `equationStarts[e + 1]`, the total first. */
  readonly equationStarts: Uint32Array
  readonly equationCells: Uint32Array
}

/** All releases ever, oldest first. Never changed, only added to. */
export type ReleaseLedger = readonly LedgerRelease[]

/** One cell on its way into the ledger. */
export interface LedgerCell {
  readonly key: CellKey
  readonly family: string
  readonly shown: boolean
  readonly slack: number
  readonly value: number
  readonly lowerProtection?: number
  readonly upperProtection?: number
}

/** Texts one after another as UTF-8, with where each begins. */
export function packTexts(texts: readonly string[]): { bytes: Uint8Array; starts: Uint32Array } {
  const bytes = new TextEncoder().encode(texts.join(''))
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] ?? 0) + Buffer.byteLength(text)
  })
  return { bytes, starts }
}

/** The key of a cell of a release. */
export function ledgerKey({ keyBytes, keyStarts }: LedgerRelease, cell: number): CellKey {
  return new TextDecoder().decode(keyBytes.subarray(keyStarts[cell], keyStarts[cell + 1]))
}

/**
 * A release for the ledger from its cells, the equations between them (numbers of cells, the total first)
 * and their fingerprints, in the same order. Without fingerprints the cells are as good as of nobody.
 * @throws RangeError when there are more than 256 families or a slack is above 65,535.
 */
export function ledgerRelease(
  releaseId: string,
  cells: readonly LedgerCell[],
  equations: readonly (readonly number[])[],
  sketches: GroupSketches = emptySketches(cells.length, 2),
): LedgerRelease {
  const families = [...new Set(cells.map((cell) => cell.family))].sort()
  if (families.length > 256) throw new RangeError(`More than 256 families: ${families.length}`)
  const widest = cells.reduce((most, cell) => Math.max(most, cell.slack), 0)
  if (widest > 65_535) throw new RangeError(`A slack of ${widest} is more than 65535`)
  const { bytes, starts } = packTexts(cells.map((cell) => cell.key))
  const equationStarts = new Uint32Array(equations.length + 1)
  equations.forEach((equation, e) => {
    equationStarts[e + 1] = (equationStarts[e] ?? 0) + equation.length
  })
  return {
    releaseId,
    families,
    family: Uint8Array.from(cells, (cell) => families.indexOf(cell.family)),
    status: Uint8Array.from(cells, (cell) => (cell.shown ? 0 : 1)),
    slack: Uint16Array.from(cells, (cell) => Math.ceil(cell.slack)),
    value: Float64Array.from(cells, (cell) => cell.value),
    lowerProtection: Float64Array.from(cells, (cell) => cell.lowerProtection ?? 0),
    upperProtection: Float64Array.from(cells, (cell) => cell.upperProtection ?? 0),
    sketches,
    keyBytes: bytes,
    keyStarts: starts,
    equationStarts,
    equationCells: Uint32Array.from(equations.flat()),
  }
}
