import type { CellDecision, DisclosurePolicy, PrimaryRule } from '../model.ts'

/** What was decided about a statistic computed from cells: a value, or withheld and why. */
export type StatisticDecision =
  | { readonly status: 'shown'; readonly value: number }
  | { readonly status: 'withheld'; readonly rule: PrimaryRule | 'secondary' }

/** Why the first withheld cell among some is withheld; nothing when all are shown. */
export function firstWithheld(
  cells: readonly CellDecision[],
): Extract<StatisticDecision, { status: 'withheld' }> | undefined {
  for (const cell of cells) {
    if (cell.status === 'primary') return { status: 'withheld', rule: cell.rule }
    if (cell.status === 'secondary') return { status: 'withheld', rule: 'secondary' }
  }
  return undefined
}

/** Numerator, complement and denominator of a share: together one linked table. */
export interface ShareCells {
  readonly part: CellDecision
  readonly rest: CellDecision
  readonly whole: CellDecision
}

const shownValue = (cell: CellDecision): number =>
  cell.status === 'shown' ? cell.value : Number.NaN

/**
 * A share (0–1) from published cells only: withheld when numerator, complement or denominator is, or when the
 * published denominator is under the policy's minimum. Computed from what is published, with noise or
 * rounding and all, never from the truth: a finer share would give the truth back (33.3 % is a multiple of
 * 3). At most 1.
 */
export function shareDecision(cells: ShareCells, policy: DisclosurePolicy): StatisticDecision {
  const withheld = firstWithheld([cells.part, cells.rest, cells.whole])
  if (withheld !== undefined) return withheld
  const [part, whole] = [shownValue(cells.part), shownValue(cells.whole)]
  if (whole < policy.minimumDenominator || whole === 0)
    return { status: 'withheld', rule: 'minimumFrequency' }
  return { status: 'shown', value: Math.min(1, part / whole) }
}

/**
 * A mean from a published sum and a published number of persons, in the unit of the sum: withheld when
 * either is, or when too few persons are published.
 */
export function meanDecision(
  sum: CellDecision,
  persons: CellDecision,
  policy: DisclosurePolicy,
): StatisticDecision {
  const withheld = firstWithheld([sum, persons])
  if (withheld !== undefined) return withheld
  const n = shownValue(persons)
  if (n < policy.minimumFrequency) return { status: 'withheld', rule: 'minimumFrequency' }
  return { status: 'shown', value: shownValue(sum) / n }
}

/**
 * Anything computed from other statistics (a z-score, a difference, a rank): withheld as soon as one of them
 * is; otherwise computed from their shown values.
 */
export function derivedDecision(
  inputs: readonly StatisticDecision[],
  compute: (values: readonly number[]) => number,
): StatisticDecision {
  const values: number[] = []
  for (const input of inputs) {
    if (input.status === 'withheld') return input
    values.push(input.value)
  }
  return { status: 'shown', value: compute(values) }
}

/** Counts `part` of `whole` whose share, rounded to `decimals` of a per cent, is the one that was published. */
export function countsBehindShare(
  share: number,
  decimals: number,
  wholes: Iterable<number>,
): { readonly part: number; readonly whole: number }[] {
  const half = 0.5 * 10 ** -(decimals + 2)
  const found: { part: number; whole: number }[] = []
  for (const whole of wholes) {
    const low = Math.max(0, Math.ceil((share - half) * whole - 1e-9))
    const high = Math.min(whole, Math.floor((share + half) * whole + 1e-9))
    for (let part = low; part <= high; part += 1) found.push({ part, whole })
  }
  return found
}

/**
 * The fewest decimals of a per cent at which a share stops telling what `wholes` (all denominators an attacker
 * thinks possible) and the numerator are: at most `decimals`, and −1 when even whole per cents tell. Of a
 * denominator that is public nothing is told by its share that the numerator does not tell.
 */
export function safeDecimals(share: number, decimals: number, wholes: readonly number[]): number {
  for (let d = decimals; d >= 0; d -= 1) {
    const rounded = Math.round(share * 10 ** (d + 2)) / 10 ** (d + 2)
    const behind = countsBehindShare(rounded, d, wholes)
    const parts = new Set(behind.map(({ part }) => part))
    const possible = new Set(behind.map(({ whole }) => whole))
    if (parts.size > 1 && possible.size === new Set(wholes).size) return d
  }
  return -1
}
