import type { EquationMatrix } from './equation-matrix.ts'
import { EtaFile } from './eta-file.ts'

/** Smallest entry that may be a pivot. */
const pivotTolerance = 1e-7

/**
 * A basis of the equations: for each row the column that is solved from it, or -1 for the row's own slack,
 * which is fixed at zero.
 */
export class Basis {
  readonly columnOf: Int32Array
  readonly rowOf: Int32Array
  readonly #matrix: EquationMatrix
  readonly #etas = new EtaFile()
  #fresh = 0

  constructor(matrix: EquationMatrix) {
    this.#matrix = matrix
    this.columnOf = new Int32Array(matrix.rows).fill(-1)
    this.rowOf = new Int32Array(matrix.columns).fill(-1)
  }

  /** Makes `into` the column in terms of the basis. */
  column(column: number, into: Float64Array): void {
    into.fill(0)
    const { columnStarts, columnRows, columnValues } = this.#matrix
    const end = columnStarts[column + 1] as number
    for (let e = columnStarts[column] as number; e < end; e += 1) {
      into[columnRows[e] as number] = columnValues[e] as number
    }
    this.#etas.forward(into)
  }

  /** Makes `x` the transposed inverse times `x`. */
  backward(x: Float64Array): void {
    this.#etas.backward(x)
  }

  /** Makes `x` the inverse times `x`. */
  forward(x: Float64Array): void {
    this.#etas.forward(x)
  }

  /** Puts a column, given in terms of the basis, in the place of what is basic in the row. */
  replace(row: number, column: number, inBasis: Float64Array): void {
    const leaving = this.columnOf[row] as number
    if (leaving >= 0) this.rowOf[leaving] = -1
    this.columnOf[row] = column
    this.rowOf[column] = row
    this.#etas.append(inBasis, row)
  }

  /** Whether so many columns were replaced that a new start pays. */
  get isLong(): boolean {
    return this.#etas.count > this.#fresh + 64
  }

  /** Starts anew with independent columns from the list, the first that fit. */
  choose(columns: Iterable<number>): void {
    this.#reset()
    const work = new Float64Array(this.#matrix.rows)
    for (const column of columns) this.#pivotIn(column, work)
    this.refresh()
  }

  /** Builds the inverse anew from the columns that are basic, in an order that leaves it sparse. */
  refresh(): void {
    const columns = this.columnOf.filter((column) => column >= 0)
    const { first, middle, last } = triangularOrder(this.#matrix, columns)
    this.#reset()
    const work = new Float64Array(this.#matrix.rows)
    for (const [column, row] of first) this.#pivotAt(column, row)
    for (const column of middle) this.#pivotIn(column, work)
    for (const [column, row] of last.reverse()) this.#pivotAt(column, row)
    this.#fresh = this.#etas.count
  }

  #reset(): void {
    this.#etas.clear()
    this.columnOf.fill(-1)
    this.rowOf.fill(-1)
    this.#fresh = 0
  }

  /** Pivots in a column on a known row, when no vector so far touches it: in terms of the basis it is itself. */
  #pivotAt(column: number, row: number): void {
    const { columnStarts, columnRows, columnValues } = this.#matrix
    const from = columnStarts[column] as number
    const to = columnStarts[column + 1] as number
    this.columnOf[row] = column
    this.rowOf[column] = row
    this.#etas.appendSparse(columnRows.subarray(from, to), columnValues.subarray(from, to), row)
  }

  /** Pivots in a column on the row that is still free and has its largest entry; skips a dependent column. */
  #pivotIn(column: number, work: Float64Array): void {
    this.column(column, work)
    let best = -1
    let size = pivotTolerance
    for (let i = 0; i < work.length; i += 1) {
      const entry = Math.abs(work[i] as number)
      if (entry > size && this.columnOf[i] === -1) {
        size = entry
        best = i
      }
    }
    if (best >= 0) this.replace(best, column, work)
  }
}

/** Columns in an order in which they are lower triangular, then a rest, then upper triangular reversed. */
interface TriangularOrder {
  readonly first: [column: number, row: number][]
  readonly middle: number[]
  readonly last: [column: number, row: number][]
}

/** Peels off rows with one column and columns with one row, until only a core is left. */
function triangularOrder(matrix: EquationMatrix, columns: Int32Array): TriangularOrder {
  const { columnStarts, columnRows, rowStarts, rowColumns } = matrix
  const inSet = new Uint8Array(matrix.columns)
  for (const column of columns) inSet[column] = 1
  const rowCount = new Int32Array(matrix.rows)
  const columnCount = new Int32Array(matrix.columns)
  const rowDone = new Uint8Array(matrix.rows)
  for (const column of columns) {
    columnCount[column] = (columnStarts[column + 1] as number) - (columnStarts[column] as number)
    for (let e = columnStarts[column] as number; e < (columnStarts[column + 1] as number); e += 1) {
      const row = columnRows[e] as number
      rowCount[row] = (rowCount[row] as number) + 1
    }
  }
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
