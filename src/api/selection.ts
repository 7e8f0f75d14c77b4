import type { Dataset } from '#indicators'
import type { Observation } from '#kernel'
import { comparePeriods, hasValue, periodKind, periodPosition } from '#kernel'
import type { DimensionId } from '#reference'
import { ApiProblem, unknownValue } from './api-problem.ts'
import { dimensionByField, dimensionFields } from './dutch-names.ts'
import { fieldNames } from './observation-fields.ts'

/** The filters of a question about observations, as strings straight from the query. */
export type SelectionQuery = Readonly<Record<string, string | number | undefined>>

type Test = (o: Observation) => boolean

function codesOf(parameter: string, text: string, existing: readonly string[]): Set<string> {
  const codes = text.split(',').map((code) => code.trim())
  for (const code of codes)
    if (!existing.includes(code)) throw unknownValue(parameter, code, existing)
  return new Set(codes)
}

function dimensionTest(data: Dataset, field: string, text: string): Test {
  const id = dimensionByField.get(field)!
  const dimension = data.dimensions.find((d) => d.id === id)
  if (dimension === undefined)
    throw new ApiProblem(400, `Deze indicator heeft geen uitsplitsing naar '${field}'.`, {
      parameter: field,
      gevonden: text,
      toegestaneWaarden: data.dimensions.map((d) => dimensionFields[d.id]),
    })
  const codes = codesOf(field, text, dimension.codes)
  return (o) => codes.has(o.dimensions[id] ?? '')
}

const positions = new Map<string, number>()

/** Where a period of a dataset starts on the axis of years; worked out once for each period. */
function positionOf(period: string): number {
  let position = positions.get(period)
  if (position === undefined) {
    position = periodPosition(period)
    positions.set(period, position)
  }
  return position
}

const lengths: Readonly<Record<string, number>> = { quarter: 0.25, month: 1 / 12, day: 1e-6 }

function boundary(parameter: string, text: string, periods: readonly string[]): number {
  const kind = periodKind(text)
  if (kind === undefined)
    throw new ApiProblem(400, `De waarde van '${parameter}' is geen periode.`, {
      parameter,
      gevonden: text,
      toegestaneWaarden: periods,
    })
  const start = periodPosition(text)
  return parameter === 'periodeTot' ? start + (lengths[kind] ?? 1) - 1e-9 : start
}

/** Every test a query asks for; throws a problem that names what exists. */
function testsOf(data: Dataset, query: SelectionQuery): Test[] {
  const tests: Test[] = []
  for (const field of dimensionByField.keys()) {
    const text = query[field]
    if (typeof text === 'string') tests.push(dimensionTest(data, field, text))
  }
  const { definitie, periode, periodeVanaf, periodeTot } = query
  if (typeof definitie === 'string') {
    const codes = codesOf('definitie', definitie, data.definitions)
    tests.push((o) => codes.has(o.definition))
  }
  if (typeof periode === 'string') {
    const codes = codesOf('periode', periode, data.periods)
    tests.push((o) => codes.has(o.period))
  }
  if (typeof periodeVanaf === 'string') {
    const from = boundary('periodeVanaf', periodeVanaf, data.periods)
    tests.push((o) => positionOf(o.period) >= from)
  }
  if (typeof periodeTot === 'string') {
    const to = boundary('periodeTot', periodeTot, data.periods)
    tests.push((o) => positionOf(o.period) <= to)
  }
  return tests
}

function sortValue(o: Observation, field: string): string | number | undefined {
  if (field === 'waarde') return hasValue(o.cell) ? o.cell.value : undefined
  if (field === 'definitie') return o.definition
  if (field === 'n') return hasValue(o.cell) ? o.cell.n : undefined
  if (field === 'status') return hasValue(o.cell) ? o.cell.status : undefined
  return o.dimensions[dimensionByField.get(field) ?? '']
}

type Comparison = (a: Observation, b: Observation) => number

/** Orders by one field; observations without a value for it come last in both directions. */
function comparison(field: string, descending: boolean): Comparison {
  const sign = descending ? -1 : 1
  if (field === 'periode') return (a, b) => sign * comparePeriods(a.period, b.period)
  return (a, b) => {
    const [x, y] = [sortValue(a, field), sortValue(b, field)]
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1
    return x === y ? 0 : x < y ? -sign : sign
  }
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

function comparisonsOf(data: Dataset, text: string): Comparison[] {
  const allowed = sortableFields(data.dimensions.map((d) => d.id))
  return text.split(',').map((part) => {
    const field = part.trim().replace(/^-/, '')
    if (!allowed.includes(field)) throw unknownValue('sorteer', field, allowed)
    return comparison(field, part.trim().startsWith('-'))
  })
}

/**
 * Indices into the observations of a dataset that a query selects, in the order it asks for (the order of
 * the dataset where it does not say).
 * @throws ApiProblem 400 for a dimension, code, period or sort field that does not exist here.
 */
export function selectObservations(data: Dataset, query: SelectionQuery): number[] {
  const tests = testsOf(data, query)
  const chosen: number[] = []
  for (let i = 0; i < data.observations.length; i++) {
    const o = data.observations[i]!
    if (tests.every((test) => test(o))) chosen.push(i)
  }
  const { sorteer } = query
  if (typeof sorteer !== 'string') return chosen
  const comparisons = comparisonsOf(data, sorteer)
  return chosen.sort((i, j) => {
    for (const compare of comparisons) {
      const order = compare(data.observations[i]!, data.observations[j]!)
      if (order !== 0) return order
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
