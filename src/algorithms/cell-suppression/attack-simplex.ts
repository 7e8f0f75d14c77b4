import { Basis } from './basis.ts'
import type { EquationMatrix } from './equation-matrix.ts'

/** Steps without progress after which the column to enter is drawn by lot, so that it cannot cycle. */
const patience = 40

/**
 * Attacks on a table whose cells may deviate between bounds around zero, by the primal simplex method with
 * bounds. No deviation at all always fits, so there is no first phase; a next attack goes on from where the
 * last one ended.
 */
export class AttackSimplex {
  readonly #matrix: EquationMatrix
  readonly #basis: Basis
  readonly #lower: Float64Array
  readonly #upper: Float64Array
  /** Deviation of each cell at present; satisfies all equations and bounds. */
  readonly deviation: Float64Array
  /** After an attack: how much the reach gains per unit of room in each cell. */
  readonly gains: Float64Array
  /** After an attack: the price of each equation in the dual solution. */
  readonly prices: Float64Array
  readonly #work: Float64Array
  #lot = 1
  #touched: number[] = []
  iterations = 0

  constructor(matrix: EquationMatrix) {
    this.#matrix = matrix
    this.#basis = new Basis(matrix)
    this.#lower = new Float64Array(matrix.columns)
    this.#upper = new Float64Array(matrix.columns)
    this.deviation = new Float64Array(matrix.columns)
    this.gains = new Float64Array(matrix.columns)
    this.prices = new Float64Array(matrix.rows)
    this.#work = new Float64Array(matrix.rows)
  }

  /** Sets the bounds, not positive and not negative, and begins anew from no deviation. */
  setBounds(lower: Float64Array, upper: Float64Array): void {
    this.#lower.set(lower)
    this.#upper.set(upper)
    this.deviation.fill(0)
    const room = upper.map(
      (u, j) => Math.min(u, -(lower[j] as number)) * 1e6 + u - (lower[j] as number),
    )
    const wide = [...room.keys()].filter((j) => (room[j] as number) > 0)
    wide.sort((a, b) => (room[b] as number) - (room[a] as number))
    this.#basis.choose(wide)
  }

  /** Sets other bounds and starts again from no deviation, but keeps the basis. */
  rebound(lower: Float64Array, upper: Float64Array): void {
    this.#lower.set(lower)
    this.#upper.set(upper)
    this.deviation.fill(0)
  }

  /**
   * Moves the cell as far as it goes in the direction, or until `enough`. The reach is `|deviation[cell]|`;
   * `gains` are the dual solution when it did not stop at `enough`.
   * @returns Whether it stopped at `enough`.
   */
  attack(cell: number, direction: 1 | -1, enough = Number.POSITIVE_INFINITY): boolean {
    let idle = 0
    for (;;) {
      if (direction * (this.deviation[cell] as number) >= enough) return true
      this.#price(cell, direction)
      const entering = this.#entering(idle > patience)
      if (entering < 0) return false
      idle = this.#move(entering) > 0 ? 0 : idle + 1
      this.iterations += 1
      if (this.#basis.isLong) this.#refresh()
      if (idle > 20_000) throw new Error(`the attack on cell ${cell} does not end`)
    }
  }

  /** Gains of all cells for the present basis. */
  #price(cell: number, direction: 1 | -1): void {
    for (const j of this.#touched) this.gains[j] = 0
    this.#touched = []
    const row = this.#basis.rowOf[cell] as number
    if (row < 0) {
      this.prices.fill(0)
      this.gains[cell] = direction
      this.#touched.push(cell)
      return
    }
    const prices = this.prices
    prices.fill(0)
    prices[row] = direction
    this.#basis.backward(prices)
    const { rowStarts, rowColumns, rowValues } = this.#matrix
    for (let i = 0; i < prices.length; i += 1) {
      const price = prices[i] as number
      if (price < 1e-11 && price > -1e-11) continue
      const end = rowStarts[i + 1] as number
      for (let e = rowStarts[i] as number; e < end; e += 1) {
        const j = rowColumns[e] as number
        if (this.gains[j] === 0) this.#touched.push(j)
        this.gains[j] = (this.gains[j] as number) - price * (rowValues[e] as number)
      }
    }
    this.#clearBasic(cell)
  }

  /** Basic cells gain nothing: removes what rounding left. */
  #clearBasic(_cell: number): void {
    for (const j of this.#touched) {
      const gain = this.gains[j] as number
      if ((this.#basis.rowOf[j] as number) >= 0 || (gain < 1e-10 && gain > -1e-10))
        this.gains[j] = 0
    }
  }

  /** The nonbasic cell whose move gains most, or by lot one that gains; -1 when none does. */
  #entering(byLot: boolean): number {
    let best = -1
    let score = 0
    let seen = 0
    for (const j of this.#touched) {
      const gain = this.gains[j] as number
      if (gain === 0) continue
      const at = this.deviation[j] as number
      const upper = this.#upper[j] as number
      const lower = this.#lower[j] as number
      const room = gain > 0 ? upper - at : at - lower
      if (room <= 1e-12 * (upper - lower)) continue
      seen += 1
      if (byLot) {
        this.#lot = (Math.imul(this.#lot, 1103515245) + 12345) & 0x7fffffff
        if (this.#lot % seen === 0) best = j
        continue
      }
      const size = gain > 0 ? gain : -gain
      if (size > score + 1e-9) {
        score = size
        best = j
      }
    }
    return best
  }

  /** Moves a nonbasic cell the way it gains until a bound stops it. @returns how far. */
  #move(entering: number): number {
    const work = this.#work
    this.#basis.column(entering, work)
    const sign = (this.gains[entering] as number) > 0 ? 1 : -1
    const at = this.deviation[entering] as number
    let step =
      sign > 0 ? (this.#upper[entering] as number) - at : at - (this.#lower[entering] as number)
    let leaving = -1
    let pivot = 0
    const { columnOf } = this.#basis
    for (let i = 0; i < work.length; i += 1) {
      const entry = (work[i] as number) * sign
      if (entry < 1e-9 && entry > -1e-9) continue
      const j = columnOf[i] as number
      let room = 0
      if (j >= 0) {
        const value = this.deviation[j] as number
        room = entry > 0 ? value - (this.#lower[j] as number) : (this.#upper[j] as number) - value
      }
      const size = entry > 0 ? entry : -entry
      const limit = room > 0 ? room / size : 0
      if (limit < step || (limit === step && leaving >= 0 && size > pivot)) {
        step = limit
        leaving = i
        pivot = size
      }
    }
    this.#advance(entering, sign * step)
    if (leaving >= 0) this.#basis.replace(leaving, entering, work)
    return step
  }

  /** Moves the entering cell, and all basic cells with it. */
  #advance(entering: number, by: number): void {
    if (by === 0) return
    const work = this.#work
    const { columnOf } = this.#basis
    for (let i = 0; i < work.length; i += 1) {
      const j = columnOf[i] as number
      const entry = work[i] as number
      if (j < 0 || entry === 0) continue
      const moved = (this.deviation[j] as number) - entry * by
      this.deviation[j] = Math.min(
        this.#upper[j] as number,
        Math.max(this.#lower[j] as number, moved),
      )
    }
    this.deviation[entering] = (this.deviation[entering] as number) + by
  }

  /** Builds the inverse anew. */
  #refresh(): void {
    this.#basis.refresh()
  }
}
