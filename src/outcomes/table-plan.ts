import type { Localised } from '#kernel'
import type { LeaverDimension, OutcomeMeasure, TableAxis } from './model.ts'

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
