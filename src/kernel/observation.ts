import type { Cell } from './cell.ts'
import type { PeriodCode } from './period.ts'

/**
 * One published or computed figure. `series` names what is measured; `definition` by whose definition
 * (figures of different definitions are never joined, averaged or drawn as one line); `dimensions` maps
 * dimension id to code, with only the dimensions that the series has: a total is the code `total`, never
 * an absent key. `sources` are ids of sources, at least one.
 */
export interface Observation {
  readonly series: string
  readonly definition: string
  readonly period: PeriodCode
  readonly dimensions: Readonly<Record<string, string>>
  readonly cell: Cell
  readonly sources: readonly string[]
  /** What a reader must know about this one figure, in Dutch. */
  readonly note?: string
}

/** The identity of an observation: series, definition, period and every dimension, in fixed order. */
export function observationKey(o: Omit<Observation, 'cell' | 'sources' | 'note'>): string {
  const dims = Object.keys(o.dimensions)
    .sort()
    .map((id) => `${id}=${o.dimensions[id]}`)
  return [o.series, o.definition, o.period, ...dims].join('|')
}
