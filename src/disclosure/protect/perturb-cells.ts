import { type NoiseRow, noiseOfCount, perturbationTable, perturbSum } from '#algorithms'
import type { CellDecision, ConfidentialCell, DisclosurePolicy } from '../model.ts'
import type { CellSystem } from './cell-system.ts'

/** Noise of a sum for its largest contributions, from ever other digits of the cell key. */
function noises(
  rows: readonly NoiseRow[],
  cellKey: number,
  variance: number,
  top: number,
): number[] {
  const last = rows.length - 1
  return Array.from({ length: top }, (_, rank) => {
    const digits = (cellKey * 2 ** (13 * rank)) % 1
    return noiseOfCount(rows, last, digits) / Math.sqrt(variance)
  })
}

/** A sum with noise, never below 0; withheld when too few persons stand behind it for noise to help. */
function perturbedSum(
  cell: ConfidentialCell,
  cellKey: number,
  rows: readonly NoiseRow[],
  policy: DisclosurePolicy,
): CellDecision {
  const { key, n, value, largest = [] } = cell
  const magnitudes = policy.sumNoise?.magnitudes
  if (n > 0 && (n < policy.minimumFrequency || magnitudes === undefined || largest.length === 0))
    return { key, status: 'primary', rule: 'minimumFrequency' }
  const noise = noises(rows, cellKey, policy.perturbation?.variance ?? 1, magnitudes?.length ?? 0)
  const sum = n === 0 ? 0 : perturbSum(value, largest, noise, magnitudes ?? [])
  return { key, status: 'shown', value: Math.max(0, sum), method: 'cellKey' }
}

/**
 * Every count with the noise of its cell key: same persons, same noise, in any table. Counts of nobody stay 0,
 * totals are perturbed on their own and do not add up. Sums get noise in proportion to their largest
 * contributions, and are withheld under the minimum frequency or when those are not given.
 * @throws RangeError when the policy has no rules of noise or a cell has no cell key.
 */
export function perturbCells(system: CellSystem, policy: DisclosurePolicy): CellDecision[] {
  if (policy.perturbation === undefined)
    throw new RangeError(`Policy ${policy.id} has no rules of noise`)
  const rows = perturbationTable(policy.perturbation)
  return system.cells.map((cell) => {
    const { key, n, value, cellKey } = cell
    if (cellKey === undefined && n > 0) throw new RangeError(`The cell ${key} has no cell key`)
    if (cell.rules === 'sum') return perturbedSum(cell, cellKey ?? 0, rows, policy)
    const noise = noiseOfCount(rows, value, cellKey ?? 0)
    return { key, status: 'shown', value: value + noise, method: 'cellKey' }
  })
}
