import {
  type Cell,
  hasValue,
  missingCell,
  type Observation,
  observationKey,
  valueCell,
} from '#kernel'
import type { ReadResult } from '../model.ts'

/** The counts of one group of leavers by position. */
interface Group {
  readonly of: Observation
  readonly cells: Map<string, Cell>
}

const working = ['work', 'work-and-benefit'] as const

/**
 * The share with work: leavers with work (with or without a benefit) of all leavers. Counts are rounded to
 * tens, so the true share lies between the bounds of both roundings; a missing count makes it missing.
 */
export function workShare(cells: ReadonlyMap<string, Cell>): Cell {
  const total = cells.get('total')
  const parts = working.map((code) => cells.get(code))
  const missing = [total, ...parts].find((cell) => cell === undefined || !hasValue(cell))
  if (missing !== undefined) return missingCell(missing.missing ?? 'notDelivered', 'ratio')
  const counted = parts.flatMap((cell) => (cell !== undefined && hasValue(cell) ? [cell] : []))
  if (
    counted.length < working.length ||
    total === undefined ||
    !hasValue(total) ||
    total.value <= 0
  )
    return missingCell('notDelivered', 'ratio')
  const sum = (part: 'low' | 'high'): number =>
    counted.reduce((all, cell) => all + (cell.interval?.[part] ?? cell.value), 0)
  const value = Math.min(1, counted.reduce((all, cell) => all + cell.value, 0) / total.value)
  const low = Math.min(value, sum('low') / (total.interval?.high ?? total.value))
  const high = Math.max(value, Math.min(1, sum('high') / (total.interval?.low ?? total.value)))
  const interval = {
    low,
    high,
    kind: 'rounding',
    method: 'counts published to the nearest 10',
  } as const
  return valueCell(value, 'ratio', { status: total.status, n: total.value, interval })
}

function groups(observations: readonly Observation[]): Group[] {
  const found = new Map<string, Group>()
  for (const of of observations) {
    const { category = '', ...dimensions } = of.dimensions
    const group = { ...of, series: 'work-after-leaving', dimensions }
    const key = observationKey(group)
    const known = found.get(key) ?? { of: group, cells: new Map<string, Cell>() }
    known.cells.set(category, of.cell)
    found.set(key, known)
  }
  return [...found.values()]
}

/** Replaces counts of leavers by position with the share that has work. */
export function deriveWorkShares(result: ReadResult): ReadResult {
  const observations = groups(result.observations).map(({ of, cells }) => ({
    ...of,
    cell: workShare(cells),
  }))
  return { ...result, observations }
}
