import type { Cell, Observation } from '#kernel'
import { dimensionIds } from '#reference'

/** A row of `observations.parquet` by column name; columns without anything may be left out. */
export type ObservationRow = Readonly<Record<string, string | number | boolean | null | undefined>>

type Present<T> = { [K in keyof T]: NonNullable<T[K]> }

/** Leaves out what a row does not have, so that an observation comes back exactly as it went in. */
function present<T extends object>(fields: T): Present<T> {
  const kept: Partial<T> = {}
  for (const key in fields) if (fields[key] != null) kept[key] = fields[key]
  return kept as Present<T>
}

function intervalOf(row: ObservationRow): object | undefined {
  if (row.interval_kind == null) return undefined
  return present({
    low: row.interval_low,
    high: row.interval_high,
    kind: row.interval_kind,
    method: row.interval_method,
    level: row.interval_level,
  })
}

function cellOf(row: ObservationRow): Cell {
  const { value, unit, missing, status, qualifier, n, unverified } = row
  const cell =
    missing == null
      ? present({
          value,
          unit,
          status,
          qualifier,
          n,
          interval: intervalOf(row),
          noInterval: row.no_interval,
          unverified,
        })
      : present({ missing, unit, explanation: row.explanation })
  // The checksum of the release vouches that its rows were written from cells.
  return cell as unknown as Cell
}

function dimensionsOf(row: ObservationRow): Record<string, string> {
  const dimensions: Record<string, string> = {}
  for (const id of dimensionIds) {
    const code = row[id]
    if (typeof code === 'string') dimensions[id] = code
  }
  return dimensions
}

/** The observation that a row was written from. */
export function observationOfRow(row: ObservationRow): Observation {
  return {
    series: String(row.series),
    definition: String(row.definition),
    period: String(row.period),
    dimensions: dimensionsOf(row),
    cell: cellOf(row),
    sources: String(row.sources).split(' '),
    ...(typeof row.note === 'string' ? { note: row.note } : {}),
  }
}
