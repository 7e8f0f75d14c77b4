import { comparePeriods, hasValue, type Observation } from '#kernel'
import { dimensionByField } from '#reference'

const texts = new Intl.Collator('nl', { numeric: true })

function byValue(a: Observation, b: Observation): number {
  return hasValue(a.cell) && hasValue(b.cell) ? a.cell.value - b.cell.value : 0
}

function comparison(field: string): ((a: Observation, b: Observation) => number) | undefined {
  if (field === 'periode') return (a, b) => comparePeriods(a.period, b.period)
  if (field === 'waarde') return byValue
  const id = dimensionByField(field)?.id
  if (id === undefined) return undefined
  return (a, b) => texts.compare(a.dimensions[id] ?? '', b.dimensions[id] ?? '')
}

/**
 * Observations ordered by a column: `periode`, `waarde` or the field of a dimension, downwards with a
 * minus in front. Rows without a number come last when sorted by value, both ways. Equal rows keep their
 * order; an unknown column leaves all as it was.
 */
export function sortObservations(rows: readonly Observation[], by: string): readonly Observation[] {
  const down = by.startsWith('-')
  const field = down ? by.slice(1) : by
  const compare = comparison(field)
  if (compare === undefined) return rows
  const sorted = (part: readonly Observation[]) =>
    [...part].sort((a, b) => (down ? compare(b, a) : compare(a, b)))
  if (field !== 'waarde') return sorted(rows)
  return [
    ...sorted(rows.filter((row) => hasValue(row.cell))),
    ...rows.filter((row) => !hasValue(row.cell)),
  ]
}
