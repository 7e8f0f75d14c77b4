/**
 * The inverse of a basis in product form: a list of eta vectors, each the identity but for one column. Grows
 * as needed; `clear` makes it the identity again.
 * @see Dantzig & Orchard-Hays (1954), The product form for the inverse in the simplex method.
 */
export class EtaFile {
  #count = 0
  #pivotRows = new Int32Array(256)
  #pivots = new Float64Array(256)
  #starts = new Int32Array(257)
  #rows = new Int32Array(4096)
  #values = new Float64Array(4096)

  /** Number of eta vectors. */
  get count(): number {
    return this.#count
  }

  clear(): void {
    this.#count = 0
  }

  /** Room for one more vector with so many entries. */
  #reserve(entries: number): void {
    if (this.#count + 1 >= this.#pivots.length) {
      this.#pivotRows = grown(this.#pivotRows)
      this.#pivots = grown(this.#pivots)
      this.#starts = grown(this.#starts)
    }
    while ((this.#starts[this.#count] ?? 0) + entries > this.#rows.length) {
      this.#rows = grown(this.#rows)
      this.#values = grown(this.#values)
    }
  }

  /** Replaces what is basic in `row` by a column that is `column` in the present basis. */
  append(column: Float64Array, row: number): void {
    this.#reserve(column.length)
    let at = this.#starts[this.#count] ?? 0
    for (let i = 0; i < column.length; i += 1) {
      const value = column[i] as number
      if (i === row || (value < 1e-12 && value > -1e-12)) continue
      this.#rows[at] = i
      this.#values[at] = value
      at += 1
    }
    this.#pivotRows[this.#count] = row
    this.#pivots[this.#count] = column[row] as number
    this.#count += 1
    this.#starts[this.#count] = at
  }

  /** As `append`, for a column given by its entries; one of them is in `row`. */
  appendSparse(rows: Int32Array, values: Float64Array, row: number): void {
    this.#reserve(rows.length)
    let at = this.#starts[this.#count] as number
    for (let e = 0; e < rows.length; e += 1) {
      if (rows[e] === row) {
        this.#pivots[this.#count] = values[e] as number
        continue
      }
      this.#rows[at] = rows[e] as number
      this.#values[at] = values[e] as number
      at += 1
    }
    this.#pivotRows[this.#count] = row
    this.#count += 1
    this.#starts[this.#count] = at
  }

  /** Makes `x` the inverse times `x`. */
  forward(x: Float64Array): void {
    const starts = this.#starts
    const rows = this.#rows
    const values = this.#values
    for (let k = 0; k < this.#count; k += 1) {
      const row = this.#pivotRows[k] as number
      const at = x[row] as number
      if (at === 0) continue
      const pivot = at / (this.#pivots[k] as number)
      x[row] = pivot
      const end = starts[k + 1] as number
      for (let e = starts[k] as number; e < end; e += 1) {
        const i = rows[e] as number
        x[i] = (x[i] as number) - (values[e] as number) * pivot
      }
    }
  }

  /** Makes `x` the transposed inverse times `x`. */
  backward(x: Float64Array): void {
    const starts = this.#starts
    const rows = this.#rows
    const values = this.#values
    for (let k = this.#count - 1; k >= 0; k -= 1) {
      const row = this.#pivotRows[k] as number
      let sum = x[row] as number
      const end = starts[k + 1] as number
      for (let e = starts[k] as number; e < end; e += 1) {
        sum -= (values[e] as number) * (x[rows[e] as number] as number)
      }
      x[row] = sum / (this.#pivots[k] as number)
    }
  }
}

/** The same array with twice the room. */
function grown<T extends Int32Array | Float64Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length + 1)
  larger.set(array)
  return larger
}
