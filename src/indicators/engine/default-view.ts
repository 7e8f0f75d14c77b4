import { type Observation, periodKind } from '#kernel'
import type { DimensionId } from '#reference'
import type { Dataset } from '../model.ts'
import { headlineSelection } from './headline.ts'
import { isTarget } from './is-target.ts'
import { selectObservations } from './select-observations.ts'

/** What a page draws first: one definition, at most one breakdown, every other dimension fixed. */
export interface View {
  readonly definition: string
  /** The dimension whose codes are the lines, bars or tiles; `undefined` for one line or bar. */
  readonly breakdown: DimensionId | undefined
  readonly chart: 'line' | 'bar' | 'tiles'
  /** One code per dimension, several for the breakdown. */
  readonly selection: Readonly<Partial<Record<DimensionId, readonly string[]>>>
}

const maximumLines = 8

/**
 * The first picture of a dataset: the definition of the headline, broken down by the first breakdown of the
 * indicator that has at least two codes there. Labour-market regions become tiles, up to eight lines over
 * time a line chart, everything else bars of the latest period of each code. Never mixes definitions.
 */
export function defaultView(dataset: Dataset, definition?: string, by?: DimensionId): View {
  const shown = definition ?? definitionShown(dataset)
  const fixed = fixedCodes(dataset, shown)
  const candidates = by === undefined ? dataset.indicator.breakdowns : [by]
  for (const breakdown of candidates) {
    const observations = brokenDown(dataset, shown, fixed, breakdown)
    const codes = codesToDraw(observations, breakdown)
    if (codes.length < 2) continue
    const chart = chartFor(observations, breakdown, codes)
    return { definition: shown, breakdown, chart, selection: { ...fixed, [breakdown]: codes } }
  }
  const line = selectObservations(dataset, { definition: shown, dimensions: fixed })
  const chart = hasSeveralPeriods(line) ? 'line' : 'bar'
  return { definition: shown, breakdown: undefined, chart, selection: fixed }
}

function definitionShown(dataset: Dataset): string {
  const { definition } = dataset.indicator.headline
  return dataset.definitions.includes(definition)
    ? definition
    : (dataset.definitions[0] ?? definition)
}

type Selection = View['selection']

function fixedCodes(dataset: Dataset, definition: string): Selection {
  const wanted = headlineSelection(dataset)
  const present = selectObservations(dataset, { definition, dimensions: {} })
  const chosen = dataset.dimensions.map(({ id, codes }) => {
    const occurring = codes.filter((code) => present.some((o) => o.dimensions[id] === code))
    const preferred = wanted[id]?.[0] ?? 'total'
    return [id, [occurring.includes(preferred) ? preferred : (occurring[0] ?? preferred)]]
  })
  return Object.fromEntries(chosen)
}

function brokenDown(
  dataset: Dataset,
  definition: string,
  fixed: Selection,
  breakdown: DimensionId,
): readonly Observation[] {
  const { [breakdown]: _open, ...dimensions } = fixed
  return selectObservations(dataset, { definition, dimensions })
}

function codesToDraw(observations: readonly Observation[], id: DimensionId): readonly string[] {
  const codes = [...new Set(observations.map((o) => o.dimensions[id] ?? 'total'))]
  const regions = codes.filter((code) => code.startsWith('AM'))
  if (id === 'region' && regions.length > 1) return regions
  const parts = codes.filter((code) => code !== 'total')
  return parts.length > 1 ? parts : codes
}

function chartFor(
  observations: readonly Observation[],
  breakdown: DimensionId,
  codes: readonly string[],
): View['chart'] {
  if (breakdown === 'region' && codes.every((code) => code.startsWith('AM'))) return 'tiles'
  const lines = codes.map((code) => observations.filter((o) => o.dimensions[breakdown] === code))
  return codes.length <= maximumLines && lines.some(hasSeveralPeriods) ? 'line' : 'bar'
}

function hasSeveralPeriods(observations: readonly Observation[]): boolean {
  const periods = observations.filter((o) => !isTarget(o)).map((o) => o.period)
  return new Set(periods.map(periodKind)).size === 1 && new Set(periods).size > 1
}
