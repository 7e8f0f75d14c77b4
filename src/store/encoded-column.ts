/**
 * A column of texts as numbers: row `i` holds `words[codes[i] - 1]`, or nothing where the code is 0.
 * The words stand in order, so codes compare as their texts do, with nothing first.
 */
export interface EncodedColumn {
  readonly name: string
  readonly words: readonly string[]
  readonly codes: Uint32Array
}

/** Numbers texts in order of appearance, from 1; returns how often each row's number is. */
function numberTexts<T>(
  rows: readonly T[],
  textOf: (row: T) => string | null | undefined,
): { seen: Map<string, number>; codes: Uint32Array } {
  const seen = new Map<string, number>()
  const codes = new Uint32Array(rows.length)
  let last: string | undefined
  let code = 0
  for (let i = 0; i < rows.length; i++) {
    const text = textOf(rows[i]!)
    if (text === undefined || text === null) continue
    if (text !== last) {
      code = seen.get(text) ?? seen.size + 1
      if (code > seen.size) seen.set(text, code)
      last = text
    }
    codes[i] = code
  }
  return { seen, codes }
}

/**
 * Encodes a text of every row by dictionary, in O(rows + words log words).
 * @param compare order of the words; by code unit unless given.
 */
export function encodeColumn<T>(
  name: string,
  rows: readonly T[],
  textOf: (row: T) => string | null | undefined,
  compare?: (a: string, b: string) => number,
): EncodedColumn {
  const { seen, codes } = numberTexts(rows, textOf)
  const words = [...seen.keys()].sort(compare)
  const rank = new Uint32Array(words.length + 1)
  words.forEach((word, index) => {
    rank[seen.get(word)!] = index + 1
  })
  for (let i = 0; i < codes.length; i++) codes[i] = rank[codes[i]!]!
  return { name, words, codes }
}

/** The text of a row, or `null` when it has none. */
export function textAt(column: EncodedColumn, row: number): string | null {
  return column.words[column.codes[row]! - 1] ?? null
}
