/** Letters that may stand between two parts of a Dutch compound. */
const links = ['', 's', 'en', 'e', 'n'] as const
const shortestPart = 3

/**
 * The parts of a compound: the split of `word` into at least two words of `vocabulary`, with linking
 * letters between them, that has the fewest parts and then the shortest first part, which leaves most
 * to the head of the compound. Empty when there is no such split. Dynamic programming over positions, quadratic in
 * the length of the word, which is cut off at 60 letters.
 * @see Koehn & Knight (2003), "Empirical methods for compound splitting"
 */
export function decompound(word: string, vocabulary: ReadonlySet<string>): readonly string[] {
  if (word.length < 2 * shortestPart || word.length > 60) return []
  /** Best split of the letters from a position to the end. */
  const best: (readonly string[] | undefined)[] = []
  best[word.length] = []
  for (let start = word.length - shortestPart; start >= 0; start -= 1)
    best[start] = bestSplitFrom(word, start, vocabulary, best)
  return best[0] ?? []
}

function bestSplitFrom(
  word: string,
  start: number,
  vocabulary: ReadonlySet<string>,
  best: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  let found: readonly string[] | undefined
  for (let end = start + shortestPart; end <= word.length; end += 1) {
    const part = word.slice(start, end)
    if (part === word || !vocabulary.has(part)) continue
    for (const link of links) {
      const rest = restAfter(word, end, link, best)
      if (rest !== undefined && isBetter(rest.length, found)) found = [part, ...rest]
    }
  }
  return found
}

/** The split behind a part and its linking letters; nothing may link at the end of the word. */
function restAfter(
  word: string,
  end: number,
  link: string,
  best: readonly (readonly string[] | undefined)[],
): readonly string[] | undefined {
  if (!word.startsWith(link, end)) return undefined
  if (link !== '' && end + link.length === word.length) return undefined
  return best[end + link.length]
}

/** Whether a split with this many parts behind its first is shorter than the best so far. */
function isBetter(restLength: number, found: readonly string[] | undefined): boolean {
  return found === undefined || restLength + 1 < found.length
}
