/** A cell of the answers: codes joined by a bar, then its numbers. */
type Answers = ReadonlyMap<string, readonly number[]>

function answersOf(
  text: string,
  nameOf: (parts: readonly string[]) => string,
  codes: number,
): Answers {
  return new Map(
    text.split('\n').map((line) => {
      const parts = line.split('\t')
      return [nameOf(parts.slice(0, codes)), parts.slice(codes).map(Number)]
    }),
  )
}

/** Whether two numbers are the same: whole numbers and medians exactly, means to one in a thousand million. */
function same(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return false
  return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.abs(b)
}

/** Columns of a cell that must be equal to the last bit: persons, found, median months, median wage. */
const exact = [0, 1, 2, 4]

/**
 * Compares the answers of both sides, ours with codes as texts and DuckDB's as numbers.
 * @throws Error that names the first cell that differs
 */
export function compareAnswers(ours: string, theirs: string): number {
  const own = answersOf(ours, ([name]) => name!, 1)
  const name = ([programme, region, level, pathway]: readonly string[]): string =>
    `${25_000 + Number(programme)}|AM${String(Number(region) + 1).padStart(2, '0')}|${Number(level) + 1}|${pathway === '0' ? 'bol' : 'bbl'}`
  const peer = answersOf(theirs, name, 4)
  if (own.size !== peer.size) throw new Error(`${own.size} cells against ${peer.size}`)
  for (const [cell, numbers] of peer) {
    const found = own.get(cell) ?? []
    const equal = numbers.every((number, at) =>
      exact.includes(at) ? Object.is(number, found[at]) : same(found[at], number),
    )
    if (!equal) throw new Error(`${cell}: ${found.join(' ')} against ${numbers.join(' ')}`)
  }
  return own.size
}
