import { hasValue, type Observation } from '#kernel'
import { type DimensionId, dimensionIds } from '#reference'
import type { Indicator, SeriesReader } from '../model.ts'
import { convertUnit } from './convert-unit.ts'

/** The parts of an indicator that decide how a series is read. */
export type SeriesShape = Pick<Indicator, 'slug' | 'unit' | 'breakdowns'>

/**
 * A published series as observations of an indicator: in its unit, under its slug, with exactly its
 * breakdowns. A breakdown the source does not make is `total`; a figure of some group the indicator does
 * not break down by is left out. Where one place has two figures, the most precise stays.
 */
export function readSeries(
  read: SeriesReader,
  shape: SeriesShape,
  series: string,
): readonly Observation[] {
  const best = new Map<string, Observation>()
  for (const raw of read(series)) {
    const observation = reshape(raw, shape)
    if (observation === undefined) continue
    const key = JSON.stringify([observation.definition, observation.period, observation.dimensions])
    const known = best.get(key)
    if (known === undefined || comparePrecision(observation, known) < 0) best.set(key, observation)
  }
  return [...best.values()]
}

function reshape(
  raw: Observation,
  { slug, unit, breakdowns }: SeriesShape,
): Observation | undefined {
  const kept: Record<string, string> = {}
  for (const id of dimensionIds) {
    const code = codeOf(raw, id)
    if (breakdowns.includes(id)) kept[id] = code
    else if (!impliedCodes.has(code)) return undefined
  }
  return { ...raw, series: slug, dimensions: kept, cell: convertUnit(raw.cell, unit) }
}

/** Codes that mean everyone: leaving the dimension out loses nothing. */
const impliedCodes: ReadonlySet<string> = new Set(['total', 'NL01'])

function comparePrecision(a: Observation, b: Observation): number {
  return width(a) - width(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
}

function width({ cell }: Observation): number {
  if (!hasValue(cell)) return Number.POSITIVE_INFINITY
  if (cell.interval !== undefined) return cell.interval.high - cell.interval.low
  return cell.noInterval === 'notPublished' ? Number.MAX_VALUE : 0
}

/** A region a source does not name is the whole country; its total is the country too. */
function codeOf({ dimensions }: Observation, id: DimensionId): string {
  const code = dimensions[id] ?? 'total'
  return id === 'region' && code === 'total' ? 'NL01' : code
}
