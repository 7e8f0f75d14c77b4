import type { Localised } from '#kernel'
import { type LeaverDimension, leaverDimensions, type OutcomeMeasure } from './model.ts'

/** By what a table is broken down: a dimension, or one with the groups above its codes. */
export const tableAxes = [...leaverDimensions, 'recentCohorts'] as const
/** One of {@link tableAxes}: `programme` has fields of study above it, `recentCohorts` the last two cohorts. */
export type TableAxis = (typeof tableAxes)[number]

/** A table to be published, as in `data/outcomes/tables.yaml`. No measures: all of them. */
export interface PlannedTable {
  readonly id: string
  readonly title: Localised
  readonly axes: readonly TableAxis[]
  readonly measures?: readonly OutcomeMeasure[] | undefined
}

/** The dimensions that an axis puts into the figures, lowest first. */
export function axisDimensions(axis: TableAxis): readonly LeaverDimension[] {
  if (axis === 'recentCohorts') return ['cohort']
  return axis === 'programme' ? ['programme', 'fieldOfStudy'] : [axis]
}
