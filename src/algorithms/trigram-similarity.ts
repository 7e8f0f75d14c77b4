/** The trigrams of a word with its edges marked: `bbl` gives `␣␣b ␣bb bbl bl␣`. */
function trigrams(word: string): ReadonlySet<string> {
  const padded = `  ${word} `
  const found = new Set<string>()
  for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3))
  return found
}

/**
 * How alike two words are, from 0 to 1: the Jaccard index of their trigrams, as PostgreSQL's `pg_trgm`
 * computes it. 1 for equal words, 0 when no trigram is shared or a word is empty.
 * @see https://www.postgresql.org/docs/current/pgtrgm.html
 */
export function trigramSimilarity(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const left = trigrams(a)
  const right = trigrams(b)
  let shared = 0
  for (const trigram of left) if (right.has(trigram)) shared += 1
  return shared / (left.size + right.size - shared)
}
