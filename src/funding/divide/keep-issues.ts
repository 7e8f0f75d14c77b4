import type { Issue } from '#kernel'

/** The most issues kept of one batch; the others are counted. */
export const mostIssues = 10_000

/** Issues of a batch: the first ten thousand kept, all counted. */
export interface KeptIssues {
  add(issues: readonly Issue[]): void
  readonly count: number
  /** In order of line; those about the whole file first. */
  sorted(): readonly Issue[]
}

/** A new, empty list. */
export function keepIssues(): KeptIssues {
  const kept: Issue[] = []
  let count = 0
  return {
    add(issues) {
      for (const each of issues) {
        // The reader of tables says how many it did not keep; those count too.
        count += each.code === 'tooManyIssues' ? Number(each.params.found) : 1
        if (kept.length < 2 * mostIssues && each.code !== 'tooManyIssues') kept.push(each)
      }
    },
    get count() {
      return count
    },
    sorted: () => kept.sort((a, b) => (a.at.line ?? 0) - (b.at.line ?? 0)).slice(0, mostIssues),
  }
}
