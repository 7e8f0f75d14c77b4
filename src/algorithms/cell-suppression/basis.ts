import type { EquationMatrix } from './equation-matrix.ts'
import { EtaFile } from './eta-file.ts'
import { triangularOrder } from './triangular-order.ts'

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
  /** 1 for rows kept for a column that is still to come. */
  readonly #reserved: Uint8Array
  #fresh = 0

  constructor(matrix: EquationMatrix) {
    this.#matrix = matrix
    this.columnOf = new Int32Array(matrix.rows).fill(-1)
    this.rowOf = new Int32Array(matrix.columns).fill(-1)
    this.#reserved = new Uint8Array(matrix.rows)
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
    for (const [, row] of last) this.#reserved[row] = 1
    for (const column of middle) this.#pivotIn(column, work)
    this.#reserved.fill(0)
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
      if (entry > size && this.columnOf[i] === -1 && this.#reserved[i] === 0) {
        size = entry
        best = i
      }
    }
    if (best >= 0) this.replace(best, column, work)
  }
}
