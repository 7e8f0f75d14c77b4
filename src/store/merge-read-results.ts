import { type Issue, issue, observationKey } from '#kernel'
import type { ReadResult } from '#sources'
import { canonicalJson } from './canonical-json.ts'
import type { ReleaseContent } from './model.ts'

/** What one source yielded, all its files together or one by one. */
export interface SourceResult {
  /** Id of the source. */
  readonly source: string
  readonly result: ReadResult
}

/** The part of a release that comes from reading files. */
export type MergedContent = Omit<ReleaseContent, 'codeVersion' | 'sources'>

/** Keeps the first item of each key; an issue for each further one names both its sources. */
function firstOfEach<T>(
  parts: readonly SourceResult[],
  itemsOf: (result: ReadResult) => readonly T[],
  keyOf: (item: T) => string,
  issues: Issue[],
): T[] {
  const owners = new Map<string, string>()
  const kept: T[] = []
  for (const { source, result } of parts)
    for (const item of itemsOf(result)) {
      const key = keyOf(item)
      const owner = owners.get(key)
      if (owner === undefined) {
        owners.set(key, source)
        kept.push(item)
      } else issues.push(issue('duplicateKey', {}, { found: key, source, keptFrom: owner }))
    }
  return kept
}

/**
 * Everything the sources yielded, as one content. The same observation, institution or outline from two
 * sources (or twice from one) is an error issue, and the first in the order given stays. Programme offers
 * have no key: equal ones are kept once, without an issue. Pure.
 */
export function mergeReadResults(parts: readonly SourceResult[]): MergedContent {
  const issues = parts.flatMap(({ result }) => result.issues)
  return {
    observations: firstOfEach(parts, (r) => r.observations, observationKey, issues),
    institutions: firstOfEach(
      parts,
      (r) => r.institutions,
      (i) => i.brin,
      issues,
    ),
    programmeOffers: firstOfEach(parts, (r) => r.programmeOffers, canonicalJson, []),
    boundaries: firstOfEach(
      parts,
      (r) => r.boundaries,
      (b) => b.id,
      issues,
    ),
    issues,
  }
}
