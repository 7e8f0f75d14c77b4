import { comparePeriods, type Observation, observationKey } from '#kernel'
import { type EncodedColumn, encodeColumn } from './encoded-column.ts'
import { identityColumns } from './observation-columns.ts'
import { refuse } from './refuse.ts'
import { repeatedRows, rowOrder } from './row-order.ts'

/** Observations with what identifies them encoded, and the order in which a release holds them. */
export interface OrderedObservations {
  readonly observations: readonly Observation[]
  readonly identity: readonly EncodedColumn[]
  /** Indexes into `observations`, by series, definition, time and dimensions. */
  readonly order: Uint32Array
}

/**
 * Puts observations in the order of a release.
 * @throws RangeError naming the keys that more than one observation has.
 */
export function orderObservations(observations: readonly Observation[]): OrderedObservations {
  const identity = identityColumns.map(({ name, get }) =>
    encodeColumn(name, observations, get, name === 'period' ? comparePeriods : undefined),
  )
  const order = rowOrder(identity, observations.length)
  refuse(
    'Observations with the same key',
    repeatedRows(identity, order).map((row) => observationKey(observations[row]!)),
  )
  return { observations, identity, order }
}
