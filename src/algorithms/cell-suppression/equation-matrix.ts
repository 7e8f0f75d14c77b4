import type { SparseRows } from '../linear-programme.ts'

/** The equations of a table as a sparse matrix, by rows and by columns: `Σ coefficient · cell = 0`. */
export interface EquationMatrix {
  readonly rows: number
  readonly columns: number
  readonly rowStarts: Int32Array
  readonly rowColumns: Int32Array
  readonly rowValues: Float64Array
  readonly columnStarts: Int32Array
  readonly columnRows: Int32Array
  readonly columnValues: Float64Array
}

/** Sparse rows as a matrix of so many columns. */
export function equationMatrix(rows: SparseRows, columns: number): EquationMatrix {
  const count = rows.starts.length - 1
  const columnStarts = new Int32Array(columns + 1)
  for (const column of rows.indices) columnStarts[column + 1] = (columnStarts[column + 1] ?? 0) + 1
  for (let j = 0; j < columns; j += 1) {
    columnStarts[j + 1] = (columnStarts[j + 1] as number) + (columnStarts[j] as number)
  }
  const next = columnStarts.slice()
  const columnRows = new Int32Array(rows.indices.length)
  const columnValues = new Float64Array(rows.indices.length)
  for (let i = 0; i < count; i += 1) {
    for (let e = rows.starts[i] as number; e < (rows.starts[i + 1] as number); e += 1) {
      const column = rows.indices[e] as number
      const at = next[column] as number
      next[column] = at + 1
      columnRows[at] = i
      columnValues[at] = rows.coefficients[e] as number
    }
  }
  return {
    rows: count,
    columns,
    rowStarts: Int32Array.from(rows.starts),
    rowColumns: Int32Array.from(rows.indices),
    rowValues: Float64Array.from(rows.coefficients),
    columnStarts,
    columnRows,
    columnValues,
  }
}
