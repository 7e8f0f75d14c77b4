import type { EncodedColumn } from './encoded-column.ts'

/** One stable counting pass: reorders rows by the code of one column. */
function countingPass(order: Uint32Array, { codes, words }: EncodedColumn): Uint32Array {
  const starts = new Uint32Array(words.length + 2)
  for (const code of codes) starts[code + 1]!++
  for (let c = 1; c < starts.length; c++) starts[c]! += starts[c - 1]!
  const next = new Uint32Array(order.length)
  for (const row of order) next[starts[codes[row]!]!++] = row
  return next
}

/**
 * The numbers of rows in order of the given columns, the first column counting most: radix sort from the
 * least significant column, O(rows × columns). Rows that are equal in all columns keep their order.
 * @see Knuth, The Art of Computer Programming vol. 3, § 5.2.5
 */
export function rowOrder(columns: readonly EncodedColumn[], rows: number): Uint32Array {
  let order: Uint32Array = Uint32Array.from({ length: rows }, (_, row) => row)
  for (const column of columns.toReversed())
    if (column.words.length > 0) order = countingPass(order, column)
  return order
}

/** Rows that equal the row before them in an order, in every given column. */
export function repeatedRows(columns: readonly EncodedColumn[], order: Uint32Array): number[] {
  const repeated: number[] = []
  for (let at = 1; at < order.length; at++) {
    const row = order[at]!
    const previous = order[at - 1]!
    if (columns.every(({ codes }) => codes[row] === codes[previous])) repeated.push(row)
  }
  return repeated
}
