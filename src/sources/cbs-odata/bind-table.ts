import { type Issue, issue, type ObsStatus, type PeriodCode } from '#kernel'
import type {
  CbsCode,
  CbsDimension,
  CbsMapping,
  CbsTable,
  DimensionMapping,
  MeasureMapping,
  OurCodes,
} from './model.ts'
import { cbsPeriod } from './periods.ts'
import { plainTitle } from './take-codes.ts'

/** A dimension of the table with what its codes are on ours. */
export interface Binding {
  readonly key: string
  readonly ours: ReadonlyMap<string, OurCodes>
}

/** Whether a dimension or measure goes by one of the titles; `_1` behind a key does not count. */
export function goesBy(it: { key: string; title: string }, titles: readonly string[]): boolean {
  const names = [plainTitle(it.title), plainTitle(it.key), plainTitle(it.key.replace(/_\d+$/, ''))]
  return titles.some((title) => names.includes(plainTitle(title)))
}

function changed(file: string, expected: string, found: readonly string[]): Issue {
  const shown = found.slice(0, 12).map((title) => title.trim())
  return issue('changedSchema', { file }, { expected, found: shown.join('; ') })
}

function bind(
  mapping: DimensionMapping,
  table: CbsTable,
  file: string,
): Binding | Issue | undefined {
  const dimension = table.dimensions.find((each) => !each.isTime && goesBy(each, mapping.titles))
  if (dimension === undefined) {
    if (mapping.optional) return undefined
    return changed(
      file,
      mapping.titles[0] ?? '',
      table.dimensions.map((each) => each.title),
    )
  }
  const ours = mapping.take(dimension.codes)
  if (ours.size > 0) return { key: dimension.key, ours }
  return changed(
    file,
    `${dimension.title}: …`,
    dimension.codes.map((code) => code.title),
  )
}

/** Dimensions that nothing in the mapping speaks of and that hold more than one code cannot be ignored. */
function unbound(mapping: CbsMapping, table: CbsTable, file: string): Issue[] {
  return table.dimensions
    .filter((each) => !each.isTime && each.codes.length > 1)
    .filter((each) => !mapping.dimensions.some(({ titles }) => goesBy(each, titles)))
    .map((each) =>
      changed(file, mapping.dimensions.map(({ titles }) => titles[0]).join('; '), [each.title]),
    )
}

function statusOf(code: CbsCode | undefined): ObsStatus {
  const said = code?.status ?? ''
  if (/voorlopig|provisional/i.test(said)) return 'provisional'
  return said === '' && code?.title.trim().endsWith('*') ? 'provisional' : 'final'
}

/** The periods of a table by their CBS key. */
interface Periods {
  readonly key: string
  readonly byCode: ReadonlyMap<string, { period: PeriodCode; status: ObsStatus }>
}

function periodsOf(
  dimension: CbsDimension,
  kind: CbsMapping['period'],
  file: string,
  issues: Issue[],
): Periods {
  const byCode = new Map<string, { period: PeriodCode; status: ObsStatus }>()
  for (const code of dimension.codes) {
    const period = cbsPeriod(code.key, kind) ?? cbsPeriod(code.title, kind)
    if (period === undefined)
      issues.push(issue('notAPeriod', { file, column: dimension.title }, { found: code.key }))
    else byCode.set(code.key, { period, status: statusOf(code) })
  }
  return { key: dimension.key, byCode }
}

/** Where everything of a mapping stands in a table. */
export interface BoundTable {
  readonly bindings: readonly Binding[]
  /** By measure key. */
  readonly measures: ReadonlyMap<string, MeasureMapping>
  readonly periods: Periods
}

function boundMeasures(table: CbsTable, mapping: CbsMapping, file: string, issues: Issue[]) {
  const titles = table.measures.map((each) => each.title)
  const measures = new Map<string, MeasureMapping>()
  for (const wanted of mapping.measures) {
    const found = table.measures.find((each) => goesBy(each, wanted.titles))
    if (found !== undefined) measures.set(found.key, wanted)
    else issues.push(changed(file, wanted.titles[0] ?? '', titles))
  }
  return measures
}

/**
 * Finds every dimension and measure of a mapping in a table. What the mapping expects and the table lacks,
 * or the other way round, gives `changedSchema` naming both, and then `bound` is absent.
 */
export function bindTable(
  table: CbsTable,
  mapping: CbsMapping,
  file: string,
): { readonly bound?: BoundTable; readonly issues: readonly Issue[] } {
  const issues: Issue[] = unbound(mapping, table, file)
  const bindings: Binding[] = []
  for (const dimension of mapping.dimensions) {
    const bound = bind(dimension, table, file)
    if (bound !== undefined && 'code' in bound) issues.push(bound)
    else if (bound !== undefined) bindings.push(bound)
  }
  const measures = boundMeasures(table, mapping, file, issues)
  const time = table.dimensions.find((each) => each.isTime)
  if (time === undefined)
    issues.push(
      changed(
        file,
        'Perioden',
        table.dimensions.map((each) => each.title),
      ),
    )
  if (time === undefined || issues.length > 0) return { issues }
  const periods = periodsOf(time, mapping.period, file, issues)
  return { bound: { bindings, measures, periods }, issues }
}
