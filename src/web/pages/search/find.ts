import { buildSearchIndex, type SearchHit, type SearchIndex } from '#algorithms'
import type { Atlas } from '#indicators'
import { type Language, languages } from '#kernel'
import { messages } from '../../messages/messages.ts'
import { type SearchKind, searchDocuments } from './search-documents.ts'

/** The hits of one kind, best first. */
export interface HitGroup {
  readonly kind: SearchKind
  readonly hits: readonly SearchHit[]
}

const indexes = new WeakMap<Atlas, Map<Language, SearchIndex>>()

/** The index over a release in a language; built at the first question and then kept with the release. */
export function searchIndexOf(atlas: Atlas, language: Language): SearchIndex {
  const known = indexes.get(atlas) ?? new Map<Language, SearchIndex>()
  indexes.set(atlas, known)
  const found = known.get(language)
  if (found !== undefined) return found
  const index = buildSearchIndex(searchDocuments(atlas, messages[language], language), language)
  known.set(language, index)
  return index
}

const prepared = new WeakSet<Atlas>()

/**
 * Builds the indexes over a release in both languages, each in a turn of its own after the answers that
 * are being made, so that nobody's question waits for it. Once per release; `later` is `setImmediate`.
 */
export function prepareSearch(atlas: Atlas, later: (task: () => void) => void): void {
  if (prepared.has(atlas)) return
  prepared.add(atlas)
  for (const language of languages) later(() => void searchIndexOf(atlas, language))
}

const mostHits = 60
const mostPerGroup = 8
/** Hits that score less than this part of the best are noise. */
const leastPart = 0.04

/** What answers a query, grouped by kind; the group with the best hit first. */
export function find(index: SearchIndex, query: string): readonly HitGroup[] {
  const all = index.search(query, mostHits)
  const best = all[0]?.score ?? 0
  const groups = new Map<SearchKind, SearchHit[]>()
  for (const hit of all.filter(({ score }) => score >= best * leastPart)) {
    const kind = hit.document.kind as SearchKind
    const group = groups.get(kind) ?? []
    if (group.length < mostPerGroup) groups.set(kind, [...group, hit])
  }
  return [...groups].map(([kind, hits]) => ({ kind, hits }))
}
