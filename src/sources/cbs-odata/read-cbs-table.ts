import {
  type Cell,
  type Issue,
  issue,
  type MissingReason,
  missingCell,
  type Observation,
  type ObsStatus,
  type PeriodCode,
  roundingInterval,
  valueCell,
} from '#kernel'
import { type NamedBytes, type ReadResult, readResult } from '../model.ts'
import type {
  CbsCode,
  CbsDimension,
  CbsFigure,
  CbsMapping,
  CbsTable,
  DimensionMapping,
  MeasureMapping,
  OurCodes,
} from './model.ts'
import { cbsPeriod } from './periods.ts'
import { readSections } from './sections.ts'
import { tableV3 } from './table-v3.ts'
import { tableV4 } from './table-v4.ts'
import { plainTitle } from './take-codes.ts'

/** A dimension of the table with what its codes are on ours. */
interface Binding {
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

const attributeReasons: Readonly<Record<string, MissingReason>> = {
  Confidential: 'suppressed',
  Impossible: 'notApplicable',
  Empty: 'notDelivered',
}

function cellOf(figure: CbsFigure, measure: MeasureMapping, status: ObsStatus): Cell {
  const { unit, factor, step, zero } = measure
  if (figure.value === undefined || figure.attribute !== 'None')
    return missingCell(attributeReasons[figure.attribute] ?? 'notDelivered', unit)
  if (figure.value === 0 && zero !== undefined)
    return missingCell(zero.missing, unit, zero.explanation)
  const value = Number((figure.value * factor).toPrecision(12))
  const precision =
    step === undefined
      ? ({ noInterval: 'fullCount' } as const)
      : { interval: roundingInterval(value, step) }
  return valueCell(value, unit, { status, ...precision })
}

function statusOf(code: CbsCode | undefined): ObsStatus {
  const said = code?.status ?? ''
  if (/voorlopig|provisional/i.test(said)) return 'provisional'
  return said === '' && code?.title.trim().endsWith('*') ? 'provisional' : 'final'
}

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

/** The codes of a figure on our dimensions; `undefined` when one of its codes is not taken. */
function ourCodes(
  figure: CbsFigure,
  bindings: readonly Binding[],
  fixed: OurCodes,
): OurCodes | undefined {
  const all: Record<string, string | undefined> = { ...fixed }
  for (const { key, ours } of bindings) {
    const taken = ours.get(figure.codes[key] ?? '')
    if (taken === undefined) return undefined
    Object.assign(all, taken)
  }
  return all as OurCodes
}

/**
 * Turns a table into observations by its mapping. A dimension or measure that the mapping expects and the
 * table lacks, or the other way round, gives `changedSchema` naming both, and then no observations: half a
 * table would pass for a whole one. Codes that the mapping does not take are left out.
 */
export function mapCbsTable(table: CbsTable, mapping: CbsMapping, file: string): ReadResult {
  const issues: Issue[] = [...table.issues, ...unbound(mapping, table, file)]
  const bindings: Binding[] = []
  for (const dimension of mapping.dimensions) {
    const bound = bind(dimension, table, file)
    if (bound === undefined) continue
    if ('code' in bound) issues.push(bound)
    else bindings.push(bound)
  }
  const time = table.dimensions.find((each) => each.isTime)
  const measures = new Map<string, MeasureMapping>()
  for (const wanted of mapping.measures) {
    const found = table.measures.find((each) => goesBy(each, wanted.titles))
    if (found !== undefined) measures.set(found.key, wanted)
    else
      issues.push(
        changed(
          file,
          wanted.titles[0] ?? '',
          table.measures.map((each) => each.title),
        ),
      )
  }
  if (time === undefined)
    issues.push(
      changed(
        file,
        'Perioden',
        table.dimensions.map((each) => each.title),
      ),
    )
  const rowsRead = table.figures.length
  if (time === undefined || issues.some((each) => each.code === 'changedSchema'))
    return readResult({ issues, rowsRead })
  const periods = periodsOf(time, mapping.period, file, issues)
  const observations = table.figures.flatMap((figure): Observation[] => {
    const measure = measures.get(figure.measure)
    const at = periods.byCode.get(figure.codes[periods.key] ?? '')
    const dimensions = ourCodes(figure, bindings, mapping.fixed)
    if (measure === undefined || at === undefined || dimensions === undefined) return []
    const { series } = measure
    const cell = cellOf(figure, measure, at.status)
    const { definition, source } = mapping
    return [
      {
        series,
        definition,
        period: at.period,
        dimensions: dimensions as Record<string, string>,
        cell,
        sources: [source],
      },
    ]
  })
  return readResult({ observations, issues, rowsRead })
}

/** The table in a gathered file, whichever interface it came by; `undefined` when it is not such a file. */
export function readCbsFile(file: NamedBytes): CbsTable | undefined {
  const sections = readSections(file)
  if (sections.byEndpoint.has('Observations')) return tableV4(sections)
  if (sections.byEndpoint.has('TypedDataSet')) return tableV3(sections)
  return undefined
}

/** Reads a gathered file of a CBS table into observations. Never throws on any bytes. */
export function readCbsTable(file: NamedBytes, mapping: CbsMapping): ReadResult {
  const table = readCbsFile(file)
  if (table !== undefined) return mapCbsTable(table, mapping, file.name)
  const params = { expected: 'CBS OData (Observations / TypedDataSet)', found: start(file) }
  return readResult({ issues: [issue('notThisFormat', { file: file.name }, params)] })
}

function start(file: NamedBytes): string {
  return new TextDecoder().decode(file.bytes.subarray(0, 80)).split('\n')[0] ?? ''
}
