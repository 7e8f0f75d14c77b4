import type { Dataset } from '#indicators'
import type { Observation } from '#kernel'
import { comparePeriods, hasValue, periodPosition } from '#kernel'
import { dimensionByField } from './dutch-names.ts'

/** The codes of one field of all observations of a dataset, as small numbers. */
export interface CodeColumn {
  /** Every code that occurs; `''` where an observation has none. */
  readonly codes: readonly string[]
  /** Per observation the place of its code in `codes`. */
  readonly places: Uint32Array
}

/** An order to sort by: a number per observation, `NaN` last in both directions. */
export interface Order {
  readonly numbers: Float64Array
  readonly sign: 1 | -1
}

/** Below 0 when observation `i` comes before `j` in this order, above 0 when after, else 0. */
export function compareBy({ numbers, sign }: Order, i: number, j: number): number {
  const [x, y] = [numbers[i]!, numbers[j]!]
  if (x === y) return 0
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : 1
  if (Number.isNaN(y)) return -1
  return x < y ? -sign : sign
}

const textOf: Readonly<Record<string, (o: Observation) => string | undefined>> = {
  indicator: (o) => o.series,
  definitie: (o) => o.definition,
  periode: (o) => o.period,
  status: (o) => (hasValue(o.cell) ? o.cell.status : undefined),
}

const numberOf: Readonly<Record<string, (o: Observation) => number | undefined>> = {
  waarde: (o) => (hasValue(o.cell) ? o.cell.value : undefined),
  n: (o) => (hasValue(o.cell) ? o.cell.n : undefined),
}

/**
 * The observations of a dataset by field, worked out the first time a question needs the field: filtering
 * and sorting then compare numbers only. Fields go by their Dutch names.
 */
export class DatasetIndex {
  /** The periods that occur, in order of when they start. */
  readonly periods: readonly string[]
  readonly #observations: readonly Observation[]
  readonly #columns = new Map<string, CodeColumn>()
  readonly #orders = new Map<string, Float64Array>()
  readonly #sorted = new Map<string, readonly number[]>()
  #starts: Float64Array | undefined

  constructor(observations: readonly Observation[]) {
    this.#observations = observations
    this.periods = [...new Set(observations.map((o) => o.period))].sort(comparePeriods)
  }

  /** The codes of `definitie`, `periode` (in order of `periods`), `status` or a dimension. */
  column(field: string): CodeColumn {
    const known = this.#columns.get(field)
    if (known !== undefined) return known
    const id = dimensionByField.get(field)
    const read = textOf[field] ?? ((o: Observation) => o.dimensions[id ?? ''])
    const texts = this.#observations.map((o) => read(o) ?? '')
    const codes = field === 'periode' ? this.periods : [...new Set(texts)]
    const place = new Map(codes.map((code, i) => [code, i]))
    const column = { codes, places: Uint32Array.from(texts, (text) => place.get(text)!) }
    this.#columns.set(field, column)
    return column
  }

  /** Where a period that occurs starts, in years; `undefined` for another text. */
  startOf(period: string): number | undefined {
    return this.starts[this.periods.indexOf(period)]
  }

  /** Where each of `periods` starts, in years. */
  get starts(): Float64Array {
    this.#starts ??= Float64Array.from(this.periods, periodPosition)
    return this.#starts
  }

  /** Per observation a number that sorts by this field; `NaN` where it has nothing there. */
  order(field: string): Float64Array {
    const known = this.#orders.get(field)
    if (known !== undefined) return known
    const read = numberOf[field]
    const order =
      read === undefined
        ? this.#textOrder(field)
        : Float64Array.from(this.#observations, (o) => read(o) ?? Number.NaN)
    this.#orders.set(field, order)
    return order
  }

  /**
   * The places of all observations, sorted by this field from small (`1`) or from large (`-1`), what has
   * nothing there last, and the rest as it was.
   */
  sorted(field: string, sign: 1 | -1): readonly number[] {
    const name = `${sign} ${field}`
    const known = this.#sorted.get(name)
    if (known !== undefined) return known
    const order = { numbers: this.order(field), sign }
    const places = this.#observations.map((_, i) => i)
    places.sort((i, j) => compareBy(order, i, j) || i - j)
    this.#sorted.set(name, places)
    return places
  }

  #textOrder(field: string): Float64Array {
    const { codes, places } = this.column(field)
    const sorted = field === 'periode' ? codes : [...codes].sort()
    const rank = new Map(sorted.map((code, i) => [code, code === '' ? Number.NaN : i]))
    return Float64Array.from(places, (place) => rank.get(codes[place]!)!)
  }
}

const indexes = new WeakMap<Dataset, DatasetIndex>()

/** The index of a dataset, made once. */
export function indexOf(data: Dataset): DatasetIndex {
  let index = indexes.get(data)
  if (index === undefined) {
    index = new DatasetIndex(data.observations)
    indexes.set(data, index)
  }
  return index
}
