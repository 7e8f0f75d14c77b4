import { hasValue, type Observation } from '#kernel'

/**
 * Computed shares with the target that was set for them. A target belongs to no definition, so it stands
 * beside every definition that has a figure for the whole country, in the dimensions of that figure. Its
 * period is the year by which it must be reached and its status `target`; without a target nothing changes.
 */
export function withTarget(
  figures: readonly Observation[],
  target: Observation | undefined,
): readonly Observation[] {
  if (target === undefined || !hasValue(target.cell)) return figures
  const { cell, period, sources, note } = target
  const wholes = new Map<string, Observation>()
  for (const figure of figures)
    if (isWhole(figure) && !wholes.has(figure.definition)) wholes.set(figure.definition, figure)
  const targets = [...wholes.values()].map(({ series, definition, dimensions }) => ({
    series,
    definition,
    period,
    dimensions,
    cell,
    sources,
    ...(note === undefined ? {} : { note }),
  }))
  return [...figures, ...targets]
}

function isWhole({ dimensions }: Observation): boolean {
  return Object.entries(dimensions).every(
    ([id, code]) => code === 'total' || (id === 'region' && code === 'NL01'),
  )
}
