import type { Cell, Language, MissingCell, Observation, ValueCell } from '#kernel'
import { hasValue } from '#kernel'
import type { DimensionId } from '#reference'
import {
  dimensionFields,
  intervalAbsenceNames,
  intervalKindNames,
  missingExplanations,
  missingNames,
  qualifierNames,
  statusNames,
  unitNames,
} from './dutch-names.ts'

/** A flat or nested value of an observation in the public API. */
export type FieldValue = string | number | boolean | readonly string[] | Record<string, unknown>

/** The words for a missing number: what the source says about it, else what the reason means. */
export function missingText(cell: MissingCell, language: Language): string {
  return cell.explanation ?? missingExplanations[cell.missing][language]
}

function missingPart(cell: MissingCell, language: Language): Record<string, FieldValue> {
  return {
    ontbreekt: { reden: missingNames[cell.missing], toelichting: missingText(cell, language) },
    eenheid: unitNames[cell.unit],
  }
}

function precision(cell: ValueCell): Record<string, FieldValue> {
  const { interval, noInterval } = cell
  if (interval === undefined)
    return { geenInterval: intervalAbsenceNames[noInterval ?? 'notPublished'] }
  return {
    interval: {
      laag: interval.low,
      hoog: interval.high,
      soort: intervalKindNames[interval.kind],
      methode: interval.method,
      ...(interval.level === undefined ? {} : { niveau: interval.level }),
    },
  }
}

function valuePart(cell: ValueCell): Record<string, FieldValue> {
  return {
    waarde: cell.value,
    eenheid: unitNames[cell.unit],
    status: statusNames[cell.status],
    kwalificatie: qualifierNames[cell.qualifier],
    ongeverifieerd: cell.unverified,
    ...precision(cell),
    ...(cell.n === undefined ? {} : { n: cell.n }),
  }
}

/**
 * A cell in Dutch fields: `waarde` with its unit, status, qualifier and interval, or `ontbreekt` with the
 * reason. A missing number has no `waarde` at all.
 */
export function cellFields(cell: Cell, language: Language): Record<string, FieldValue> {
  return hasValue(cell) ? valuePart(cell) : missingPart(cell, language)
}

/** An observation in Dutch fields, in their fixed order. */
export function observationFields(o: Observation, language: Language): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {
    indicator: o.series,
    definitie: o.definition,
    periode: o.period,
  }
  for (const id of Object.keys(dimensionFields) as DimensionId[]) {
    const code = o.dimensions[id]
    if (code !== undefined) fields[dimensionFields[id]] = code
  }
  Object.assign(fields, cellFields(o.cell, language), { bronnen: o.sources })
  if (o.note !== undefined) fields.noot = o.note
  return fields
}

/**
 * Names of the fields of observations with these dimensions, for `velden` and `sorteer`. `waarde` stands
 * for the value or the reason why there is none, `interval` for the interval or why there is none.
 */
export function fieldNames(dimensions: readonly DimensionId[]): string[] {
  return [
    'indicator',
    'definitie',
    'periode',
    ...dimensions.map((id) => dimensionFields[id]),
    'waarde',
    'eenheid',
    'status',
    'kwalificatie',
    'ongeverifieerd',
    'interval',
    'n',
    'bronnen',
    'noot',
  ]
}

const companions: Readonly<Record<string, readonly string[]>> = {
  waarde: ['waarde', 'ontbreekt'],
  interval: ['interval', 'geenInterval'],
}

/**
 * Only the chosen fields of an observation. Choosing `waarde` also keeps `ontbreekt`, so that a missing
 * number never silently disappears; the same holds for `interval` and `geenInterval`.
 */
export function pickFields(
  fields: Readonly<Record<string, FieldValue>>,
  chosen: readonly string[],
): Record<string, FieldValue> {
  const picked: Record<string, FieldValue> = {}
  for (const name of chosen.flatMap((field) => companions[field] ?? [field])) {
    const value = fields[name]
    if (value !== undefined) picked[name] = value
  }
  return picked
}
