import type { Observation } from '#kernel'

/** The notes of a table: each text once, numbered from 1 in order of first use. */
export interface TableNotes {
  readonly texts: readonly string[]
  /** Number of the note of a row, or `undefined` when it has none. */
  numberOf(row: Observation): number | undefined
}

/** Gathers the notes of rows, so that a text that many rows share is printed once below the table. */
export function tableNotes(rows: readonly Observation[]): TableNotes {
  const texts = [...new Set(rows.flatMap(({ note }) => note ?? []))]
  const numbers = new Map(texts.map((text, index) => [text, index + 1]))
  return { texts, numberOf: ({ note }) => (note === undefined ? undefined : numbers.get(note)) }
}
