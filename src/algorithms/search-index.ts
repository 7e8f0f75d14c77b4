import MiniSearch from 'minisearch'
import type { Language } from '#kernel'
import { decompound } from './decompound.ts'
import { trigramSimilarity } from './trigram-similarity.ts'
import { stopWords, wordStem, wordsOf } from './word-stem.ts'

/**
 * A short text that can be found: a page, a term, a figure or a publication. `synonyms` are other
 * words for the title, and count almost as much; keywords belong in `text`.
 */
export interface SearchDocument {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly text: string
  readonly synonyms: readonly string[]
  readonly href: string
}

/** A document found, with its score (higher is better) and the words of the query it answers. */
export interface SearchHit {
  readonly document: SearchDocument
  readonly score: number
  readonly matched: readonly string[]
}

/** Finds documents; see `buildSearchIndex`. */
export interface SearchIndex {
  /** At most `limit` documents, best first; equal scores by id. Empty for a query without words. */
  search(query: string, limit: number): readonly SearchHit[]
}

const longestQuery = 200
const mostWords = 12
const partWeight = 0.5
const trigramWeight = 0.3
const leastSimilarity = 0.3

/**
 * An index over documents for people who mistype and for Dutch compounds. Words are compared by stem,
 * compounds also by their parts (as far as the parts occur in the documents), words of four letters or
 * more with up to a fifth of their letters wrong, and, when a word finds nothing at all, by trigrams.
 * Title counts most, then synonyms, then text; a document that answers every word of the query goes
 * before one that answers some. The order is the same on every run.
 * @throws RangeError when two documents share an id.
 */
export function buildSearchIndex(
  documents: readonly SearchDocument[],
  language: Language,
): SearchIndex {
  const byId = new Map(documents.map((document) => [document.id, document]))
  if (byId.size !== documents.length) throw new RangeError('Documents of an index need unique ids')
  const words = vocabulary(documents, language)
  const terms = (word: string): string[] => termsOf(word, words, language)
  const index = new MiniSearch<SearchDocument>({
    fields: ['title', 'synonyms', 'text'],
    extractField: (document, field) => fieldText(document, field),
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => (stopWords[language].has(word) ? null : terms(word)),
    searchOptions: { boost: { title: 4, synonyms: 3 }, combineWith: 'OR', weights: fuzzyWeights },
  })
  index.addAll(documents)
  const stems = [...new Set([...words].map((word) => wordStem(word, language)))].sort()
  const scores = (word: string): Scores => scoresOf(index, word, terms(word), stems)
  return {
    search(query, limit) {
      const queryWords = queryWordsOf(query, language)
      const found = wordsAnswered(queryWords, scores)
      const hits = [...found].map(([id, { score, matched }]) => {
        const document = byId.get(id) as SearchDocument
        const coverage = matched.length / queryWords.length
        const factor = coverage ** 2 * titleFactor(document, queryWords, language)
        return { document, score: score * factor, matched }
      })
      return hits.sort(byScoreThenId).slice(0, Math.max(0, limit))
    },
  }
}

/** Scores of documents by id. */
type Scores = ReadonlyMap<string, number>

/** Per document the sum of its scores and the words of the query that gave them. */
function wordsAnswered(
  queryWords: readonly string[],
  scores: (word: string) => Scores,
): ReadonlyMap<string, Pick<SearchHit, 'score' | 'matched'>> {
  const found = new Map<string, Pick<SearchHit, 'score' | 'matched'>>()
  for (const word of queryWords)
    for (const [id, score] of scores(word)) {
      const before = found.get(id) ?? { score: 0, matched: [] }
      found.set(id, { score: before.score + score, matched: [...before.matched, word] })
    }
  return found
}

const fuzzyWeights = { fuzzy: 0.35, prefix: 0.3 }

function byScoreThenId(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || (a.document.id < b.document.id ? -1 : 1)
}

function fieldText(document: SearchDocument, field: string): string {
  if (field === 'synonyms') return document.synonyms.join(' ')
  if (field === 'title') return document.title
  return field === 'text' ? document.text : document.id
}

/** Every word of the documents that can be a part of a compound, as written and as stem. */
function vocabulary(documents: readonly SearchDocument[], language: Language): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { title, text, synonyms } of documents)
    for (const word of wordsOf([title, text, ...synonyms].join(' ')))
      if (word.length >= 3 && !stopWords[language].has(word) && !/\d/.test(word)) found.add(word)
  return found
}

/** What a word is indexed and searched by: its stem, then the stems of its parts. */
function termsOf(word: string, words: ReadonlySet<string>, language: Language): string[] {
  const parts = language === 'nl' ? decompound(word, words) : []
  return [...new Set([word, ...parts].map((part) => wordStem(part, language)))]
}

/** The words of a query worth searching by; all of them when only stop words are left. */
function queryWordsOf(query: string, language: Language): readonly string[] {
  const cut = query.slice(0, longestQuery)
  const asked = cut === query ? query : cut.replace(/\S+$/, '')
  const all = [...new Set(wordsOf(asked))].slice(0, mostWords)
  const telling = all.filter((word) => !stopWords[language].has(word))
  return telling.length > 0 ? telling : all
}

/** The score of every document for one word of the query. */
function scoresOf(
  index: MiniSearch<SearchDocument>,
  word: string,
  terms: readonly string[],
  stems: readonly string[],
): Scores {
  const found = new Map<string, number>()
  const add = (term: string, weight: number, tolerant: boolean): void => {
    for (const { id, score } of searchTerm(index, term, tolerant))
      found.set(id, Math.max(found.get(id) ?? 0, score * weight))
  }
  const [whole, ...parts] = terms
  add(whole ?? word, 1, true)
  for (const part of parts) add(part, partWeight / parts.length, false)
  if (found.size === 0)
    for (const similar of mostSimilar(word, stems)) add(similar, trigramWeight, false)
  return found
}

function searchTerm(
  index: MiniSearch<SearchDocument>,
  term: string,
  tolerant: boolean,
): readonly { readonly id: string; readonly score: number }[] {
  const fuzzy = tolerant && term.length >= 4 ? 0.2 : false
  return index.search(term, {
    fuzzy,
    prefix: tolerant && term.length >= 3,
    tokenize: (text) => [text],
    processTerm: (text) => text,
  }) as { id: string; score: number }[]
}

function mostSimilar(word: string, stems: readonly string[]): readonly string[] {
  return stems
    .map((stem) => ({ stem, similarity: trigramSimilarity(word, stem) }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity - a.similarity || (a.stem < b.stem ? -1 : 1))
    .slice(0, 3)
    .map(({ stem }) => stem)
}

/** How much more a document counts whose title, or one of whose synonyms, is exactly the query. */
function titleFactor(
  document: SearchDocument,
  queryWords: readonly string[],
  language: Language,
): number {
  const key = (words: readonly string[]): string =>
    words
      .filter((word) => !stopWords[language].has(word))
      .map((word) => wordStem(word, language))
      .sort()
      .join(' ')
  const wanted = key(queryWords)
  if (key(wordsOf(document.title)) === wanted) return 4
  return document.synonyms.some((synonym) => key(wordsOf(synonym)) === wanted) ? 3 : 1
}
