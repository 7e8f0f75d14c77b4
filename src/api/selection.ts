import type { Dataset } from '#indicators'
import { periodKind, periodPosition } from '#kernel'
import type { DimensionId } from '#reference'
import { ApiProblem, unknownValue } from './api-problem.ts'
import {
  type CodeColumn,
  compareBy,
  type DatasetIndex,
  indexOf,
  type Order,
} from './dataset-index.ts'
import { dimensionByField, dimensionFields } from './dutch-names.ts'
import { fieldNames } from './observation-fields.ts'

/** The filters of a question about observations, as strings straight from the query. */
export type SelectionQuery = Readonly<Record<string, string | number | undefined>>

/** A filter: which codes of a column pass. */
interface Filter {
  readonly places: Uint32Array
  /** Per code 1 when it passes. */
  readonly passes: Uint8Array
}

function filterOf(column: CodeColumn, test: (code: string, place: number) => boolean): Filter {
  const { codes, places } = column
  const passes = new Uint8Array(codes.length)
  for (let place = 0; place < codes.length; place++)
    if (test(codes[place]!, place)) passes[place] = 1
  return { places, passes }
}

function codesOf(parameter: string, text: string, existing: readonly string[]): Set<string> {
  const codes = text.split(',').map((code) => code.trim())
  for (const code of codes)
    if (!existing.includes(code)) throw unknownValue(parameter, code, existing)
  return new Set(codes)
}

function existingCodes(data: Dataset, field: string, text: string): readonly string[] {
  if (field === 'definitie') return data.definitions
  if (field === 'periode') return data.periods
  const id = dimensionByField.get(field)
  const dimension = data.dimensions.find((d) => d.id === id)
  if (dimension !== undefined) return dimension.codes
  throw new ApiProblem(400, `Deze indicator heeft geen uitsplitsing naar '${field}'.`, {
    parameter: field,
    gevonden: text,
    toegestaneWaarden: data.dimensions.map((d) => dimensionFields[d.id]),
  })
}

const lengths: Readonly<Record<string, number>> = { quarter: 0.25, month: 1 / 12, day: 1e-6 }

/** Where a selection by periods begins or ends, in years. */
function boundary(index: DatasetIndex, parameter: string, text: string): number {
  const kind = periodKind(text)
  if (kind === undefined)
    throw new ApiProblem(400, `De waarde van '${parameter}' is geen periode.`, {
      parameter,
      gevonden: text,
      toegestaneWaarden: index.periods,
    })
  const start = index.startOf(text) ?? periodPosition(text)
  return parameter === 'periodeTot' ? start + (lengths[kind] ?? 1) - 1e-9 : start
}

const codeFields = [...dimensionByField.keys(), 'definitie', 'periode']

/** Every filter a query asks for; throws a problem that names what exists. */
function filtersOf(data: Dataset, index: DatasetIndex, query: SelectionQuery): Filter[] {
  const filters: Filter[] = []
  for (const field of codeFields) {
    const text = query[field]
    if (typeof text !== 'string') continue
    const codes = codesOf(field, text, existingCodes(data, field, text))
    filters.push(filterOf(index.column(field), (code) => codes.has(code)))
  }
  const { periodeVanaf, periodeTot } = query
  const { starts } = index
  if (typeof periodeVanaf === 'string') {
    const from = boundary(index, 'periodeVanaf', periodeVanaf)
    filters.push(filterOf(index.column('periode'), (_, place) => starts[place]! >= from))
  }
  if (typeof periodeTot === 'string') {
    const to = boundary(index, 'periodeTot', periodeTot)
    filters.push(filterOf(index.column('periode'), (_, place) => starts[place]! <= to))
  }
  return filters
}

/** Fields by which the observations of a dataset can be sorted. */
export function sortableFields(dimensions: readonly DimensionId[]): string[] {
  return [
    'definitie',
    'periode',
    ...dimensions.map((d) => dimensionFields[d]),
    'waarde',
    'status',
    'n',
  ]
}

interface FieldOrder extends Order {
  readonly field: string
}

function ordersOf(data: Dataset, index: DatasetIndex, text: string): FieldOrder[] {
  const allowed = sortableFields(data.dimensions.map((d) => d.id))
  return text.split(',').map((part) => {
    const field = part.trim().replace(/^-/, '')
    if (!allowed.includes(field)) throw unknownValue('sorteer', field, allowed)
    return { field, numbers: index.order(field), sign: part.trim().startsWith('-') ? -1 : 1 }
  })
}

/** Whether an observation passes every filter. */
function passesAll(filters: readonly Filter[], i: number): boolean {
  for (const { places, passes } of filters) if (passes[places[i]!] !== 1) return false
  return true
}

/** Those of the observations that pass every filter, in the order they come in. */
function filtered(filters: readonly Filter[], total: number, all?: readonly number[]): number[] {
  const chosen: number[] = []
  for (let at = 0; at < total; at++) {
    const i = all === undefined ? at : all[at]!
    if (passesAll(filters, i)) chosen.push(i)
  }
  return chosen
}

/**
 * Indices into the observations of a dataset that a query selects, in the order it asks for (the order of
 * the dataset where it does not say).
 * @throws ApiProblem 400 for a dimension, code, period or sort field that does not exist here.
 */
export function selectObservations(data: Dataset, query: SelectionQuery): number[] {
  const index = indexOf(data)
  const filters = filtersOf(data, index, query)
  const total = data.observations.length
  const { sorteer } = query
  if (typeof sorteer !== 'string') return filtered(filters, total)
  const orders = ordersOf(data, index, sorteer)
  const [{ field, sign }] = orders as [FieldOrder]
  if (orders.length === 1) return filtered(filters, total, index.sorted(field, sign))
  return filtered(filters, total).sort((i, j) => {
    for (const order of orders) {
      const difference = compareBy(order, i, j)
      if (difference !== 0) return difference
    }
    return i - j
  })
}

/**
 * The fields a query asks for by `velden`, or `undefined` for all.
 * @throws ApiProblem 400 for a field that observations of this dataset do not have.
 */
export function chosenFields(data: Dataset, velden: string | undefined): string[] | undefined {
  if (velden === undefined) return undefined
  const allowed = fieldNames(data.dimensions.map((d) => d.id))
  const chosen = velden.split(',').map((field) => field.trim())
  for (const field of chosen)
    if (!allowed.includes(field)) throw unknownValue('velden', field, allowed)
  return [...new Set(chosen)]
}
