import { type Atlas, type Dataset, selectObservations } from '#indicators'
import { comparePeriods, hasValue, type Observation } from '#kernel'
import type { DimensionId } from '#reference'

/** The dimensions that have pages of their own: places on the map, and sector chambers. */
export type PlaceDimension = 'region' | 'sectorChamber'

/** A figure for a part of a place, such as one occupation class, beside the same for the whole country. */
export interface PlacePart {
  readonly code: string
  readonly own: Observation
  readonly whole?: Observation
}

/**
 * What an indicator says about one place in its latest period with a figure, by one definition. `own` is
 * the place as a whole, `parts` a breakdown of it; at least one of both is there.
 */
export interface PlaceFact {
  readonly dataset: Dataset
  readonly definition: string
  readonly period: string
  readonly own?: Observation
  /** The same figure for the whole country: same definition, period and other codes. */
  readonly whole?: Observation
  readonly breakdown?: { readonly dimension: DimensionId; readonly parts: readonly PlacePart[] }
}

const wholeCodes: Readonly<Record<PlaceDimension, string>> = {
  region: 'NL01',
  sectorChamber: 'total',
}

type Codes = Readonly<Partial<Record<string, string>>>

/** The codes of the place as a whole: as the headline of the indicator says, and otherwise the total. */
function wantedCodes({ indicator, dimensions }: Dataset, except: DimensionId): Codes {
  const others = dimensions.filter(({ id }) => id !== except)
  return Object.fromEntries(
    others.map(({ id, codes }) => [
      id,
      indicator.headline.dimensions[id] ?? (codes.length === 1 ? codes[0] : 'total'),
    ]),
  )
}

function differsIn(observation: Observation, wanted: Codes): readonly string[] {
  return Object.keys(wanted).filter((id) => observation.dimensions[id] !== wanted[id])
}

function measured(rows: readonly Observation[]): readonly Observation[] {
  return rows.filter(({ cell }) => hasValue(cell) && cell.status !== 'target')
}

/** The latest period of the first of these groups that has a figure. */
function latestPeriod(groups: readonly (readonly Observation[])[]): string | undefined {
  for (const rows of groups) {
    const periods = measured(rows).map(({ period }) => period)
    if (periods.length > 0) return periods.sort(comparePeriods).at(-1)
  }
  return undefined
}

function sameButPlace(own: Observation, place: PlaceDimension, wholes: readonly Observation[]) {
  return wholes.find((whole) =>
    Object.keys(own.dimensions).every(
      (id) => id === place || own.dimensions[id] === whole.dimensions[id],
    ),
  )
}

function withWhole(own: Observation, place: PlaceDimension, wholes: readonly Observation[]) {
  const whole = sameButPlace(own, place, wholes)
  return whole === undefined ? { own } : { own, whole }
}

/** The first dimension with at least two parts, where all else is as wanted. */
function breakdownOf(
  dataset: Dataset,
  place: PlaceDimension,
  rows: readonly Observation[],
  wanted: Codes,
  wholes: readonly Observation[],
): PlaceFact['breakdown'] {
  for (const { id, codes } of dataset.dimensions) {
    if (id === place) continue
    const others = Object.fromEntries(Object.entries(wanted).filter(([key]) => key !== id))
    const fitting = rows.filter((row) => differsIn(row, others).length === 0)
    const parts = codes.flatMap((code) => {
      const own = fitting.find((row) => row.dimensions[id] === code)
      if (own === undefined || code === 'total') return []
      return [{ code, ...withWhole(own, place, wholes) }]
    })
    if (parts.length > 1) return { dimension: id, parts }
  }
  return undefined
}

function factBy(
  dataset: Dataset,
  place: PlaceDimension,
  code: string,
  definition: string,
): PlaceFact | undefined {
  const all = selectObservations(dataset, { definition, dimensions: { [place]: [code] } })
  const wanted = wantedCodes(dataset, place)
  const period = latestPeriod([all.filter((row) => differsIn(row, wanted).length === 0), all])
  if (period === undefined) return undefined
  const rows = all.filter((row) => row.period === period)
  const wholes = selectObservations(dataset, {
    definition,
    period,
    dimensions: { [place]: [wholeCodes[place]] },
  })
  const own = rows.find((row) => differsIn(row, wanted).length === 0)
  const breakdown = breakdownOf(dataset, place, rows, wanted, wholes)
  if (own === undefined && breakdown === undefined) return undefined
  return {
    dataset,
    definition,
    period,
    ...(own === undefined ? {} : withWhole(own, place, wholes)),
    ...(breakdown === undefined ? {} : { breakdown }),
  }
}

/**
 * What an indicator says about a place, one fact per definition: the definition of the headline first,
 * then the others by their latest period. Facts of different definitions are alternatives and never
 * belong in one sum or line. Empty when nothing was published for the place.
 */
export function placeFacts(
  dataset: Dataset,
  place: PlaceDimension,
  code: string,
): readonly PlaceFact[] {
  const known = dataset.dimensions.find(({ id }) => id === place)?.codes ?? []
  if (!known.includes(code)) return []
  const facts = dataset.definitions.flatMap((definition) => {
    const fact = factBy(dataset, place, code, definition)
    return fact === undefined ? [] : [fact]
  })
  const { definition } = dataset.indicator.headline
  const first = (fact: PlaceFact) => (fact.definition === definition ? 1 : 0)
  return facts.sort((a, b) => first(b) - first(a) || comparePeriods(b.period, a.period))
}

/** Everything known about a place, and the datasets that say nothing about it. */
export interface PlaceKnowledge {
  /** One fact per indicator, by its first definition. */
  readonly facts: readonly PlaceFact[]
  /** The same indicators by other definitions. */
  readonly alternatives: readonly PlaceFact[]
  readonly silent: readonly Dataset[]
}

/** Asks every indicator about a place. */
export async function placeKnowledge(
  atlas: Atlas,
  place: PlaceDimension,
  code: string,
): Promise<PlaceKnowledge> {
  const found = await Promise.all(atlas.indicators.map(({ slug }) => atlas.dataset(slug)))
  const datasets = found.filter((dataset) => dataset !== undefined)
  const answers = datasets.map((dataset) => ({ dataset, facts: placeFacts(dataset, place, code) }))
  return {
    facts: answers.flatMap(({ facts }) => facts.slice(0, 1)),
    alternatives: answers.flatMap(({ facts }) => facts.slice(1)),
    silent: answers.filter(({ facts }) => facts.length === 0).map(({ dataset }) => dataset),
  }
}
