import { observationKey } from '#kernel'
import type { ReadResult, Source } from '#sources'
import { mergeReadResults, type SourceResult } from '../merge-read-results.ts'
import type { ReleaseContent, SourceRecord } from '../model.ts'
import { completeDimensions } from './complete-dimensions.ts'
import { type FetchedSource, readFetchedSource } from './fetched-sources.ts'
import { readShippedFigures } from './shipped-figures.ts'

/** Where a release gets its figures from. */
export interface GatherOptions {
  /** Folder of the published figures that ship with the product. */
  readonly shippedFolder: string
  /** Folder in which `kansrijk haal` puts files, one folder a source; need not exist. */
  readonly fetchedFolder: string
  readonly sources: readonly Source[]
  readonly codeVersion: string
  /** Told before each source is read: how many are done, of how many. */
  readonly onProgress?: (done: number, of: number, source: string) => void
}

/**
 * Everything that goes into a release: the shipped figures, and what was fetched. A fetched figure takes
 * the place of a shipped one with the same key, silently: it is the same figure, straight from its source.
 */
export async function gatherContent(options: GatherOptions): Promise<ReleaseContent> {
  const { sources, fetchedFolder, codeVersion } = options
  const fetched: FetchedSource[] = []
  for (const [done, source] of sources.entries()) {
    options.onProgress?.(done, sources.length, source.description.id)
    const found = await readFetchedSource(source, fetchedFolder)
    if (found !== undefined) fetched.push(found)
  }
  const shipped = await readShippedFigures(options.shippedFolder)
  return {
    ...merged(fetched, shipped.result),
    codeVersion,
    sources: records(fetched, shipped.records),
  }
}

function merged(
  fetched: readonly FetchedSource[],
  shipped: ReadResult,
): Omit<ReleaseContent, 'codeVersion' | 'sources'> {
  const parts: SourceResult[] = fetched.flatMap(({ record, results }) =>
    results.map((result) => ({ source: record.id, result })),
  )
  const observations = completeDimensions([
    ...parts.flatMap((part) => part.result.observations),
    ...shipped.observations,
  ])
  let at = 0
  const take = (result: ReadResult): ReadResult => {
    const own = observations.slice(at, at + result.observations.length)
    at += result.observations.length
    return { ...result, observations: own }
  }
  const complete = parts.map((part) => ({ ...part, result: take(part.result) }))
  const fresh = new Set(complete.flatMap((part) => part.result.observations.map(observationKey)))
  const rest = take(shipped)
  const kept = rest.observations.filter((o) => !fresh.has(observationKey(o)))
  return mergeReadResults([
    ...complete,
    { source: 'published-figures', result: { ...rest, observations: kept } },
  ])
}

/** Records of all sources; a fetched source and a shipped one of the same id become one record. */
function records(
  fetched: readonly FetchedSource[],
  shipped: readonly SourceRecord[],
): readonly SourceRecord[] {
  const own = fetched.map(({ record }) => {
    const same = shipped.find((other) => other.id === record.id)
    return same === undefined ? record : { ...record, files: [...record.files, ...same.files] }
  })
  const ids = new Set(own.map((record) => record.id))
  return [...own, ...shipped.filter((record) => !ids.has(record.id))]
}
