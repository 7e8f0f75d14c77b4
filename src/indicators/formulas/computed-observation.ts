import type { Observation } from '#kernel'
import type { DimensionId } from '#reference'
import { type Computation, computeCell, type Formula } from './computed-cell.ts'

/** Where a computed figure stands: whose definition, which period, which codes. */
export type Place = Pick<Observation, 'definition' | 'period' | 'dimensions'>

/** A computed observation at a place: the formula over its inputs, with the sources of every input. */
export function computeObservation(
  slug: string,
  place: Place,
  inputs: readonly Observation[],
  formula: Formula,
  computation: Computation,
): Observation {
  const { definition, period, dimensions } = place
  const sources = [...new Set(inputs.flatMap((input) => input.sources))].sort()
  const cell = computeCell(
    inputs.map((input) => input.cell),
    formula,
    computation,
  )
  return { series: slug, definition, period, dimensions, cell, sources }
}

/** The codes of an observation without some dimensions. */
export function dimensionsWithout(
  observation: Observation,
  left: readonly DimensionId[],
): Readonly<Record<string, string>> {
  const kept = Object.entries(observation.dimensions).filter(([id]) => !left.some((l) => l === id))
  return Object.fromEntries(kept)
}

/** A text equal for observations of the same definition, period and codes, some dimensions left out. */
export function placeKey(observation: Observation, left: readonly DimensionId[] = []): string {
  const codes = Object.entries(dimensionsWithout(observation, left))
  const sorted = codes.map(([id, code]) => `${id}=${code}`).sort()
  return [observation.definition, observation.period, ...sorted].join('|')
}

/** Observations of the same definition, period and codes together, some dimensions left out. */
export function groupByPlace(
  observations: readonly Observation[],
  left: readonly DimensionId[] = [],
): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>()
  for (const observation of observations) {
    const key = placeKey(observation, left)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [observation])
    else group.push(observation)
  }
  return groups
}
