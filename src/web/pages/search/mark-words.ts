import { trigramSimilarity, wordStem } from '#algorithms'
import { foldText, type Language } from '#kernel'

/** A stretch of text; `marked` when it answers a word of the query. */
export interface TextPart {
  readonly text: string
  readonly marked: boolean
}

const alike = 0.4

function answers(word: string, wanted: readonly string[], language: Language): boolean {
  const folded = foldText(word)
  if (folded.length < 2) return false
  return wanted.some((query) => {
    if (folded === query || wordStem(folded, language) === wordStem(query, language)) return true
    if (query.length >= 3 && folded.includes(query)) return true
    if (folded.length >= 4 && query.includes(folded)) return true
    return query.length >= 4 && trigramSimilarity(folded, query) >= alike
  })
}

/**
 * Cuts a text into parts so that the words that answer the query can be marked: the same stem, a part of
 * a compound, or spelled nearly alike. The parts together are the text again.
 */
export function markWords(
  text: string,
  query: readonly string[],
  language: Language,
): readonly TextPart[] {
  const wanted = query.map(foldText).filter((word) => word !== '')
  return text
    .split(/([\p{Letter}\p{Number}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, marked: answers(part, wanted, language) }))
}

/** The beginning of a text, cut at a word, of at most this many letters. */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))
  return `${words.replace(/[\ud800-\udbff]$/, '')} …`
}
