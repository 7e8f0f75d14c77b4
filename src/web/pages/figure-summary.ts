import { sparkline } from '#charts'
import { type Dataset, headline, headlineSelection, selectObservations } from '#indicators'
import { hasValue, type Observation, periodKind } from '#kernel'
import type { FigureCardProps } from '../components/figure-card/figure-card.tsx'
import { trendText } from '../figure/cell-text.ts'
import type { View } from '../view.ts'

const fewestPoints = 4

/** The headline figures of one kind of period, oldest first: what a trend may be read from. */
function headlineLine(dataset: Dataset, latest: Observation): readonly Observation[] {
  const { definition } = latest
  const line = selectObservations(dataset, { definition, dimensions: headlineSelection(dataset) })
  return line.filter((o) => periodKind(o.period) === periodKind(latest.period))
}

function sparklineOf(dataset: Dataset, line: readonly Observation[], view: View): string {
  const { indicator } = dataset
  const label = indicator.label[view.language]
  const frame = { title: label, description: label, unit: indicator.unit, language: view.language }
  return sparkline({ ...frame, theme: 'page', width: 160 }, { label, points: line })
}

/** The latest target among the figures of an indicator, in its unit. */
export function latestTarget(dataset: Dataset | undefined): number | undefined {
  const found = dataset?.observations.findLast(
    ({ cell }) => hasValue(cell) && cell.status === 'target',
  )
  return found?.cell.value
}

/** A dataset in short, for a card: latest figure, which way it went, and the line so far. */
export function figureSummary(
  dataset: Dataset,
  view: View,
  withSparkline = true,
): Omit<FigureCardProps, 'view'> {
  const { indicator } = dataset
  const { cell, latest, previous } = headline(dataset)
  const trend =
    hasValue(cell) && previous !== undefined && hasValue(previous.cell)
      ? trendText(cell, previous.cell, previous.period, view)
      : undefined
  const line = latest === undefined ? [] : headlineLine(dataset, latest)
  return {
    label: indicator.label[view.language],
    cell,
    path: `/cijfers/${indicator.slug}`,
    ...(latest === undefined ? {} : { period: latest.period }),
    ...(trend === undefined ? {} : { trend }),
    ...(withSparkline && line.length >= fewestPoints
      ? { sparkline: sparklineOf(dataset, line, view) }
      : {}),
  }
}
