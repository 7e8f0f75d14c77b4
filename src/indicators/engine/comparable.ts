import type { Observation } from '#kernel'

/**
 * Whether two figures may stand in one line or be subtracted: the same series, the same definition and
 * the same unit. Figures of different definitions never are, however alike their names.
 */
export function comparable(a: Observation, b: Observation): boolean {
  return a.series === b.series && a.definition === b.definition && a.cell.unit === b.cell.unit
}
