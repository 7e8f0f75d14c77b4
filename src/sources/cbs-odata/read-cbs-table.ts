import {
  type Cell,
  issue,
  type MissingReason,
  missingCell,
  type Observation,
  type ObsStatus,
  roundingInterval,
  valueCell,
} from '#kernel'
import { type NamedBytes, type ReadResult, readResult } from '../model.ts'
import { type Binding, type BoundTable, bindTable } from './bind-table.ts'
import type { CbsFigure, CbsMapping, CbsTable, MeasureMapping, OurCodes } from './model.ts'
import { readSections } from './sections.ts'
import { tableV3 } from './table-v3.ts'
import { tableV4 } from './table-v4.ts'

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

/** The codes of a figure on our dimensions; `undefined` when one of its codes is not taken. */
function ourCodes(
  figure: CbsFigure,
  bindings: readonly Binding[],
  fixed: OurCodes,
): Record<string, string> | undefined {
  const all: Record<string, string> = { ...fixed }
  for (const { key, ours } of bindings) {
    const taken = ours.get(figure.codes[key] ?? '')
    if (taken === undefined) return undefined
    // A plain loop, because this runs for every figure of a table.
    for (const dimension in taken) all[dimension] = taken[dimension as keyof OurCodes]!
  }
  return all
}

/** A figure as an observation; nothing when one of its codes, its measure or its period is not taken. */
function observationOf(
  figure: CbsFigure,
  { bindings, measures, periods }: BoundTable,
  mapping: CbsMapping,
): Observation[] {
  const measure = measures.get(figure.measure)
  const at = periods.byCode.get(figure.codes[periods.key] ?? '')
  const dimensions = ourCodes(figure, bindings, mapping.fixed)
  if (measure === undefined || at === undefined || dimensions === undefined) return []
  const { definition, source } = mapping
  const cell = cellOf(figure, measure, at.status)
  const { series } = measure
  return [{ series, definition, period: at.period, dimensions, cell, sources: [source] }]
}

/**
 * Turns a table into observations by its mapping. Trouble with the schema gives no observations at all: half
 * a table would pass for a whole one. Codes that the mapping does not take are left out.
 */
export function mapCbsTable(table: CbsTable, mapping: CbsMapping, file: string): ReadResult {
  const { bound, issues: own } = bindTable(table, mapping, file)
  const issues = [...table.issues, ...own]
  const rowsRead = table.figures.length
  if (bound === undefined) return readResult({ issues, rowsRead })
  const observations = table.figures.flatMap((figure) => observationOf(figure, bound, mapping))
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
