import { type Cell, hasValue, missingCell, type Observation, periodKind } from '#kernel'
import type { DimensionId } from '#reference'
import type { Dataset } from '../model.ts'
import { comparable } from './comparable.ts'
import { isTarget } from './is-target.ts'
import { selectObservations } from './select-observations.ts'

/** The answer of an indicator in one figure, or the reason why there is none. */
export interface Headline {
  readonly cell: Cell
  /** The observation of `cell`; absent when the release has none for the headline selection. */
  readonly latest?: Observation
  /** The comparable figure before it, for the trend. */
  readonly previous?: Observation
}

/** The full selection of the headline: what the indicator leaves open is the total. */
export function headlineSelection(
  dataset: Dataset,
): Readonly<Partial<Record<DimensionId, readonly string[]>>> {
  const { headline } = dataset.indicator
  const chosen = dataset.dimensions.map(({ id, codes }) => [
    id,
    [headline.dimensions[id] ?? (codes.length === 1 ? codes[0]! : 'total')],
  ])
  return Object.fromEntries(chosen)
}

/**
 * The latest figure of the headline selection with the one before it. When no period has a figure, the
 * latest missing cell; when the release has nothing for the selection, `notDelivered`.
 */
export function headline(dataset: Dataset): Headline {
  const { definition } = dataset.indicator.headline
  const line = selectObservations(dataset, {
    definition,
    dimensions: headlineSelection(dataset),
  }).filter((o) => !isTarget(o))
  const latest = line.findLast((o) => hasValue(o.cell)) ?? line.at(-1)
  if (latest === undefined) return { cell: missingCell('notDelivered', dataset.indicator.unit) }
  const earlier = line.slice(0, line.indexOf(latest))
  const previous = earlier.findLast((o) => hasValue(o.cell) && isTrend(o, latest))
  return { cell: latest.cell, latest, ...(previous === undefined ? {} : { previous }) }
}

function isTrend(before: Observation, latest: Observation): boolean {
  return comparable(before, latest) && periodKind(before.period) === periodKind(latest.period)
}
