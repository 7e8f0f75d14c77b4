import type { Dataset } from '#indicators'
import { hasValue } from '#kernel'

/** How much there is and how much is missing, over the whole Atlas. */
export interface UnknownCounts {
  readonly figures: number
  readonly sources: number
  /** Cells without a number. */
  readonly missing: number
  /** Values of which no source was seen. */
  readonly unverified: number
}

/** Counts over all datasets; a figure of an indicator counts once per observation. */
export function countUnknown(datasets: readonly Dataset[], sources: number): UnknownCounts {
  const cells = datasets.flatMap(({ observations }) => observations.map(({ cell }) => cell))
  return {
    figures: datasets.length,
    sources,
    missing: cells.filter((cell) => !hasValue(cell)).length,
    unverified: cells.filter((cell) => hasValue(cell) && cell.unverified).length,
  }
}
