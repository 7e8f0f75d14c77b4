import type { Observation } from '#kernel'
import type { DimensionId } from '#reference'
import type { Dataset } from '../model.ts'

/** Which observations are wanted; what is not named is not filtered, an empty list matches nothing. */
export interface ObservationFilters {
  readonly definition?: string | undefined
  readonly period?: string | undefined
  readonly dimensions: Readonly<Partial<Record<DimensionId, readonly string[]>>>
}

/** The observations of a dataset that match every filter, in the order of the dataset. */
export function selectObservations(
  dataset: Dataset,
  { definition, period, dimensions }: ObservationFilters,
): readonly Observation[] {
  const wanted = Object.entries(dimensions).filter(([, codes]) => codes !== undefined)
  return dataset.observations.filter(
    (o) =>
      (definition === undefined || o.definition === definition) &&
      (period === undefined || o.period === period) &&
      wanted.every(([id, codes]) => codes!.includes(o.dimensions[id] ?? '')),
  )
}
