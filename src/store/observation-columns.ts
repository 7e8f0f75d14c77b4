import type { Interval, Observation, ValueCell } from '#kernel'
import { dimensionIds } from '#reference'

/** A column of texts in `observations.parquet`, and how an observation fills it. */
export interface TextColumn {
  readonly name: string
  readonly get: (o: Observation) => string | undefined
}

/** A column of numbers in `observations.parquet`, and how an observation fills it. */
export interface NumberColumn {
  readonly name: string
  readonly get: (o: Observation) => number | undefined
}

const measured = ({ cell }: Observation): ValueCell | undefined =>
  cell.missing === undefined ? cell : undefined
const interval = (o: Observation): Interval | undefined => measured(o)?.interval

/** What identifies an observation, in the order by which a release is sorted. */
export const identityColumns: readonly TextColumn[] = [
  { name: 'series', get: (o) => o.series },
  { name: 'definition', get: (o) => o.definition },
  { name: 'period', get: (o) => o.period },
  ...dimensionIds.map((id): TextColumn => ({ name: id, get: (o) => o.dimensions[id] })),
]

/** The numbers of a cell. */
export const numberColumns: readonly NumberColumn[] = [
  { name: 'value', get: (o) => o.cell.value },
  { name: 'n', get: (o) => measured(o)?.n },
  { name: 'interval_low', get: (o) => interval(o)?.low },
  { name: 'interval_high', get: (o) => interval(o)?.high },
  { name: 'interval_level', get: (o) => interval(o)?.level },
]

function explanation({ cell }: Observation): string | undefined {
  return cell.missing === undefined ? undefined : cell.explanation
}

function unverified(o: Observation): string | undefined {
  const flag = measured(o)?.unverified
  return flag === undefined ? undefined : String(flag)
}

/** The texts of a cell (`unverified` as `true` or `false`), the sources separated by spaces, the note. */
export const textColumns: readonly TextColumn[] = [
  { name: 'missing', get: (o) => o.cell.missing },
  { name: 'explanation', get: explanation },
  { name: 'unit', get: (o) => o.cell.unit },
  { name: 'status', get: (o) => measured(o)?.status },
  { name: 'qualifier', get: (o) => measured(o)?.qualifier },
  { name: 'interval_kind', get: (o) => interval(o)?.kind },
  { name: 'interval_method', get: (o) => interval(o)?.method },
  { name: 'no_interval', get: (o) => measured(o)?.noInterval },
  { name: 'unverified', get: unverified },
  { name: 'sources', get: (o) => (o.sources.length === 1 ? o.sources[0] : o.sources.join(' ')) },
  { name: 'note', get: (o) => o.note },
]
