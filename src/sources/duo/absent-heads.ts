import { type Issue, issue } from '#kernel'
import type { NamedBytes } from '../model.ts'

/** A row as far as its family goes: the heads under which it has a usable number or mark. */
interface RowOfFamily {
  readonly cells: readonly { readonly column: string }[]
}

/**
 * The heads that a total needs and under which no row has anything usable. Without them a sum over the
 * family counts too few people and looks whole. None for a file without rows.
 */
export function absentHeads(rows: readonly RowOfFamily[], wanted: readonly string[]): string[] {
  if (rows.length === 0) return []
  const seen = new Set(rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  return wanted.filter((head) => !seen.has(head))
}

/** One `missingColumn` error for each absent head: the totals that need it are left out. */
export function absentHeadIssues(file: NamedBytes, heads: readonly string[]): Issue[] {
  return heads.map((head) =>
    issue('missingColumn', { file: file.name, line: 1, column: head }, { expected: head }),
  )
}
