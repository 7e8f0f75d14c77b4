import { comparePeriods, type Observation } from '#kernel'
import { dimensionIds } from '#reference'
import type { SourceRecord } from '#store'
import type { Dataset, DatasetDimension, Indicator, SeriesReader } from '../model.ts'
import { compareCodes } from './code-order.ts'

/**
 * An indicator measured on the observations of a release: its figures in fixed order, and which codes,
 * definitions, periods and sources occur. Pure: the same rows in any order give the same dataset.
 * @throws RangeError when a figure names a source the release does not have.
 */
export function measureDataset(
  indicator: Indicator,
  read: SeriesReader,
  sources: readonly SourceRecord[],
  releaseId: string,
): Dataset {
  const observations = [...indicator.measure(read)].sort(compareObservations)
  return {
    indicator,
    releaseId,
    observations,
    dimensions: occurringDimensions(observations),
    definitions: [...new Set(observations.map((o) => o.definition))],
    periods: [...new Set(observations.map((o) => o.period))].sort(comparePeriods),
    sources: usedSources(observations, sources),
  }
}

/** Orders observations by definition, then period, then their codes in canonical dimension order. */
export function compareObservations(a: Observation, b: Observation): number {
  if (a.definition !== b.definition) return a.definition < b.definition ? -1 : 1
  const periods = comparePeriods(a.period, b.period)
  if (periods !== 0) return periods
  for (const id of dimensionIds) {
    const codes = compareCodes(id, a.dimensions[id] ?? '', b.dimensions[id] ?? '')
    if (codes !== 0) return codes
  }
  return 0
}

function occurringDimensions(observations: readonly Observation[]): readonly DatasetDimension[] {
  return dimensionIds.flatMap((id) => {
    const codes = [...new Set(observations.flatMap((o) => o.dimensions[id] ?? []))]
    return codes.length === 0 ? [] : [{ id, codes: codes.sort((a, b) => compareCodes(id, a, b)) }]
  })
}

function usedSources(
  observations: readonly Observation[],
  sources: readonly SourceRecord[],
): readonly SourceRecord[] {
  const used = new Set(observations.flatMap((o) => o.sources))
  const found = sources.filter((source) => used.has(source.id))
  const known = new Set(found.map((source) => source.id))
  const unknown = [...used].find((id) => !known.has(id))
  if (unknown !== undefined) throw new RangeError(`The release has no source ${unknown}`)
  return found
}
