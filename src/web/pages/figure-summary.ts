import { sparkline } from '#charts'
import {
  type Dataset,
  headline,
  headlineSelection,
  type RegisterNames,
  selectObservations,
  tensionClass,
  tensionClassName,
} from '#indicators'
import { type Cell, hasValue, type Observation, periodKind } from '#kernel'
import type { FigureCardProps } from '../components/figure-card/figure-card.tsx'
import { trendText } from '../figure/cell-text.ts'
import { codesInWords } from '../figure/labels.ts'
import type { View } from '../view.ts'

const fewestPoints = 4

/** The headline figures of one kind of period, oldest first: what a trend may be read from. */
function headlineLine(dataset: Dataset, latest: Observation): readonly Observation[] {
  const { definition } = latest
  const line = selectObservations(dataset, { definition, dimensions: headlineSelection(dataset) })
  return line.filter((o) => periodKind(o.period) === periodKind(latest.period))
}

function sparklineOf(dataset: Dataset, view: View): string | undefined {
  const { latest } = headline(dataset)
  const points = latest === undefined ? [] : headlineLine(dataset, latest)
  if (points.length < fewestPoints) return undefined
  const { indicator } = dataset
  const label = indicator.label[view.language]
  const frame = { title: label, description: label, unit: indicator.unit, language: view.language }
  return sparkline({ ...frame, theme: 'page', width: 160 }, { label, points })
}

/** What the headline is about beyond the label: its codes in words, and the class of a tension. */
function detailOf(dataset: Dataset, cell: Cell, names: RegisterNames, view: View): string {
  const { latest } = headline(dataset)
  const codes = codesInWords(latest?.dimensions ?? {}, names, view.language)
  const isTension = hasValue(cell) && cell.unit === 'vacanciesPerJobSeeker'
  const tension = isTension ? [tensionClassName(tensionClass(cell.value), view.language)] : []
  return [...tension, ...codes].join(', ')
}

/** A record without the entries that are `undefined` or empty. */
function present<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(kept) as Partial<T>
}

/** A dataset in short, for a card: latest figure, what it was before, and the line so far. */
export function figureSummary(
  dataset: Dataset,
  names: RegisterNames,
  view: View,
): Omit<FigureCardProps, 'view'> {
  const { indicator } = dataset
  const { cell, latest, previous } = headline(dataset)
  const trend =
    hasValue(cell) && previous !== undefined && hasValue(previous.cell)
      ? trendText(cell, previous.cell, previous.period, view)
      : undefined
  return {
    label: indicator.label[view.language],
    cell,
    path: `/cijfers/${indicator.slug}`,
    ...present<Pick<FigureCardProps, 'period' | 'trend' | 'detail' | 'sparkline'>>({
      period: latest?.period,
      trend,
      detail: detailOf(dataset, cell, names, view),
      sparkline: sparklineOf(dataset, view),
    }),
  }
}
