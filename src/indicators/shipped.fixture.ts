import { readdirSync, readFileSync } from 'node:fs'
import { hasValue, missingCell, type Observation, type ValueCell, valueCell } from '#kernel'
import type { DimensionId } from '#reference'
import { readPublishedFigures } from '#sources'
import type { SourceRecord } from '#store'
import { measureDataset } from './engine/measure-dataset.ts'
import type { Dataset, Indicator } from './model.ts'

const folder = new URL('../../data/published/', import.meta.url)
const bySeries = new Map<string, Observation[]>()
for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
  const { observations } = readPublishedFigures({
    name,
    bytes: readFileSync(new URL(name, folder)),
  })
  for (const o of observations) bySeries.set(o.series, [...(bySeries.get(o.series) ?? []), o])
}

/** All shipped observations of a series; empty for a series that is not shipped. */
export function shipped(series: string): readonly Observation[] {
  return bySeries.get(series) ?? []
}

/** A source record for every source the shipped figures name. */
export const shippedSources: readonly SourceRecord[] = sourceRecords(
  [...bySeries.values()].flat().flatMap((o) => o.sources),
)

/** Bare source records for these ids. */
export function sourceRecords(ids: readonly string[]): readonly SourceRecord[] {
  return [...new Set(ids)].sort().map((id) => ({
    id,
    title: { nl: id, en: id },
    publisher: id,
    url: 'https://example.org',
    licence: { name: 'CC0' },
    reliability: 'official',
    files: [],
  }))
}

/** An indicator measured on the shipped figures. */
export function measureShipped(indicator: Indicator): Dataset {
  return measureDataset(indicator, shipped, shippedSources, 'test')
}

/** Codes of one figure; a dimension that is not named must be the total (or the country). */
export type Wanted = Readonly<Partial<Record<DimensionId, string>>>

/** The one observation of an indicator on the shipped figures at this place. */
export function figureOf(
  indicator: Indicator,
  definition: string,
  period: string,
  codes: Wanted = {},
): Observation {
  return figureIn(measureShipped(indicator).observations, definition, period, codes)
}

/** The one observation among these at this place. @throws RangeError when there is none or more. */
export function figureIn(
  observations: readonly Observation[],
  definition: string,
  period: string,
  codes: Wanted = {},
): Observation {
  const found = observations.filter(
    (o) => o.definition === definition && o.period === period && isAt(o, codes),
  )
  if (found.length !== 1)
    throw new RangeError(
      `${found.length} figures at ${definition} ${period} ${JSON.stringify(codes)}`,
    )
  return found[0]!
}

function isAt(o: Observation, codes: Wanted): boolean {
  return Object.entries(o.dimensions).every(
    ([id, code]) => code === (codes[id as DimensionId] ?? (id === 'region' ? 'NL01' : 'total')),
  )
}

/** The cell of a figure that must have a value. @throws TypeError when it has none. */
export function cellOf(observation: Observation): ValueCell {
  if (!hasValue(observation.cell)) throw new TypeError(`No value: ${observation.cell.missing}`)
  return observation.cell
}

/** What an indicator makes of the shipped figures when every one of them is withheld. */
export function measureWithheld(indicator: Indicator): readonly Observation[] {
  return indicator.measure((series) =>
    shipped(series).map((o) => ({ ...o, cell: missingCell('suppressed', o.cell.unit) })),
  )
}

/** A small observation for worked examples: a full count unless the cell says otherwise. */
export function example(
  period: string,
  dimensions: Readonly<Record<string, string>>,
  value: number,
  cell: Partial<ValueCell> = {},
): Observation {
  const { unit = 'persons', interval, ...rest } = cell
  const precision = interval === undefined ? { noInterval: 'fullCount' as const } : { interval }
  return {
    series: 'example',
    definition: 'as-published',
    period,
    dimensions,
    cell: valueCell(value, unit, { ...precision, ...rest }),
    sources: ['example-source'],
  }
}
