import type { EquationMatrix } from './equation-matrix.ts'

/** Columns in an order in which they are lower triangular, then a rest, then upper triangular reversed. */
interface TriangularOrder {
  readonly first: [column: number, row: number][]
  readonly middle: number[]
  readonly last: [column: number, row: number][]
}

/** Number of entries of the columns, per row and per column. */
function countEntries(matrix: EquationMatrix, columns: Int32Array) {
  const { columnStarts, columnRows } = matrix
  const rowCount = new Int32Array(matrix.rows)
  const columnCount = new Int32Array(matrix.columns)
  for (const column of columns) {
    columnCount[column] = (columnStarts[column + 1] as number) - (columnStarts[column] as number)
    for (let e = columnStarts[column] as number; e < (columnStarts[column + 1] as number); e += 1) {
      const row = columnRows[e] as number
      rowCount[row] = (rowCount[row] as number) + 1
    }
  }
  return { rowCount, columnCount }
}

/** An order of columns that leaves their inverse sparse: peels off rows with one column and columns with one row. */
export function triangularOrder(matrix: EquationMatrix, columns: Int32Array): TriangularOrder {
  const { columnStarts, columnRows, rowStarts, rowColumns } = matrix
  const inSet = new Uint8Array(matrix.columns)
  for (const column of columns) inSet[column] = 1
  const { rowCount, columnCount } = countEntries(matrix, columns)
  const rowDone = new Uint8Array(matrix.rows)
  const rowQueue: number[] = []
  const columnQueue: number[] = []
  rowCount.forEach((count, row) => {
    if (count === 1) rowQueue.push(row)
  })
  for (const column of columns) if (columnCount[column] === 1) columnQueue.push(column)
  const first: [number, number][] = []
  const last: [number, number][] = []
  const remove = (column: number, row: number): void => {
    inSet[column] = 0
    rowDone[row] = 1
    for (let e = columnStarts[column] as number; e < (columnStarts[column + 1] as number); e += 1) {
      const other = columnRows[e] as number
      rowCount[other] = (rowCount[other] as number) - 1
      if (rowCount[other] === 1 && rowDone[other] === 0) rowQueue.push(other)
    }
    for (let e = rowStarts[row] as number; e < (rowStarts[row + 1] as number); e += 1) {
      const other = rowColumns[e] as number
      columnCount[other] = (columnCount[other] as number) - 1
      if (columnCount[other] === 1 && inSet[other] === 1) columnQueue.push(other)
    }
  }
  while (rowQueue.length > 0 || columnQueue.length > 0) {
    const row = rowQueue.pop()
    if (row !== undefined) {
      if (rowDone[row] === 1 || rowCount[row] !== 1) continue
      for (let e = rowStarts[row] as number; e < (rowStarts[row + 1] as number); e += 1) {
        const column = rowColumns[e] as number
        if (inSet[column] === 0) continue
        first.push([column, row])
        remove(column, row)
        break
      }
      continue
    }
    const column = columnQueue.pop() as number
    if (inSet[column] === 0 || columnCount[column] !== 1) continue
    for (let e = columnStarts[column] as number; e < (columnStarts[column + 1] as number); e += 1) {
      const free = columnRows[e] as number
      if (rowDone[free] === 1) continue
      last.push([column, free])
      remove(column, free)
      break
    }
  }
  return { first, middle: [...columns.filter((column) => inSet[column] === 1)], last }
}
