import type { DimensionId } from '#reference'

/** Orders two codes of a dimension: the total first, then by code, numbers by their size. */
export function compareCodes(_id: DimensionId, a: string, b: string): number {
  if (a === b) return 0
  if (a === 'total') return -1
  if (b === 'total') return 1
  return collator.compare(a, b) || (a < b ? -1 : 1)
}

const collator = new Intl.Collator('nl', { numeric: true })
