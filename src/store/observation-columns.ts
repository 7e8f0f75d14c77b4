import type { Cell, Interval, Observation, ValueCell } from '#kernel'
import { dimensionIds } from '#reference'

/** What a column of `observations.parquet` holds; `null` where the observation has nothing. */
export type ColumnType = 'VARCHAR' | 'DOUBLE' | 'BOOLEAN'

/** A value of a column. */
export type ColumnValue = string | number | boolean | null

/** A column of `observations.parquet`, and how an observation fills it. */
export interface ObservationColumn {
  readonly name: string
  readonly type: ColumnType
  readonly get: (o: Observation) => ColumnValue
}

const text = (name: string, get: (o: Observation) => string | undefined): ObservationColumn => ({
  name,
  type: 'VARCHAR',
  get: (o) => get(o) ?? null,
})
const number = (name: string, get: (o: Observation) => number | undefined): ObservationColumn => ({
  name,
  type: 'DOUBLE',
  get: (o) => get(o) ?? null,
})

const measured = (o: Observation): ValueCell | undefined =>
  o.cell.missing === undefined ? o.cell : undefined
const interval = (o: Observation): Interval | undefined => measured(o)?.interval

/**
 * The columns of `observations.parquet`, in order: what identifies an observation (series, definition,
 * period, one column per dimension), its cell, its sources separated by spaces, and its note.
 */
export const observationColumns: readonly ObservationColumn[] = [
  text('series', (o) => o.series),
  text('definition', (o) => o.definition),
  text('period', (o) => o.period),
  ...dimensionIds.map((id) => text(id, (o) => o.dimensions[id])),
  number('value', (o) => o.cell.value),
  text('missing', (o) => o.cell.missing),
  text('explanation', (o) => (o.cell.missing === undefined ? undefined : o.cell.explanation)),
  text('unit', (o) => o.cell.unit),
  text('status', (o) => measured(o)?.status),
  text('qualifier', (o) => measured(o)?.qualifier),
  number('n', (o) => measured(o)?.n),
  number('interval_low', (o) => interval(o)?.low),
  number('interval_high', (o) => interval(o)?.high),
  text('interval_kind', (o) => interval(o)?.kind),
  text('interval_method', (o) => interval(o)?.method),
  number('interval_level', (o) => interval(o)?.level),
  text('no_interval', (o) => measured(o)?.noInterval),
  { name: 'unverified', type: 'BOOLEAN', get: (o) => measured(o)?.unverified ?? null },
  text('sources', (o) => o.sources.join(' ')),
  text('note', (o) => o.note),
]

/** A row of `observations.parquet` by column name; columns without anything may be left out. */
export type ObservationRow = Readonly<Record<string, ColumnValue | undefined>>

/** Leaves out what a row does not have, so that an observation comes back exactly as it went in. */
function present<T extends object>(fields: T): { [K in keyof T]: NonNullable<T[K]> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(kept) as { [K in keyof T]: NonNullable<T[K]> }
}

function intervalOf(row: ObservationRow): object | undefined {
  if (typeof row.interval_low !== 'number') return undefined
  return present({
    low: row.interval_low,
    high: row.interval_high,
    kind: row.interval_kind,
    method: row.interval_method,
    level: row.interval_level,
  })
}

function cellOf(row: ObservationRow): Cell {
  const { value, unit, missing } = row
  if (typeof missing === 'string')
    return present({ missing, unit, explanation: row.explanation }) as unknown as Cell
  return present({
    value,
    unit,
    status: row.status,
    qualifier: row.qualifier,
    n: row.n,
    interval: intervalOf(row),
    noInterval: row.no_interval,
    unverified: row.unverified,
  }) as unknown as Cell
}

/** The observation that a row was made of. The release's checksum vouches for the row. */
export function observationOfRow(row: ObservationRow): Observation {
  const dimensions: Record<string, string> = {}
  for (const id of dimensionIds) {
    const code = row[id]
    if (typeof code === 'string') dimensions[id] = code
  }
  return {
    series: String(row.series),
    definition: String(row.definition),
    period: String(row.period),
    dimensions,
    cell: cellOf(row),
    sources: String(row.sources).split(' '),
    ...(typeof row.note === 'string' ? { note: row.note } : {}),
  }
}
