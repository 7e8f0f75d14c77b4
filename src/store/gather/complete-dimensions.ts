import type { Observation } from '#kernel'

/**
 * Gives every observation all dimensions that its series has anywhere: a dimension it lacks becomes
 * `total` (the region: the Netherlands), because a source without that dimension counts everybody. Pure.
 */
export function completeDimensions(observations: readonly Observation[]): readonly Observation[] {
  const wanted = new Map<string, Set<string>>()
  for (const { series, dimensions } of observations) {
    const ids = wanted.get(series) ?? new Set<string>()
    for (const id in dimensions) ids.add(id)
    wanted.set(series, ids)
  }
  return observations.map((o) => completed(o, wanted.get(o.series)!))
}

function completed(observation: Observation, ids: ReadonlySet<string>): Observation {
  const { dimensions } = observation
  if (Object.keys(dimensions).length === ids.size) return observation
  const total = (id: string): string => (id === 'region' ? 'NL01' : 'total')
  const all = [...ids].map((id) => [id, dimensions[id] ?? total(id)] as const)
  return { ...observation, dimensions: Object.fromEntries(all) }
}
