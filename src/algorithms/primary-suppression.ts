/** What one respondent adds to a cell. */
export interface Contribution {
  /** Not negative. */
  readonly value: number
  /** The holding it belongs to; left out: stands alone. */
  readonly holding?: string
  /** How many such respondents it stands for in a sample; 1 by default. */
  readonly weight?: number
}

/** A contributor after holdings are summed. */
interface Contributor {
  readonly value: number
  readonly weight: number
}

/** A cell as the concentration rules see it. */
export interface CellContributions {
  /** Largest first, holdings summed; a weight says how many such contributors there are. */
  readonly contributors: readonly Contributor[]
  /** Weighted sum of all contributions. */
  readonly total: number
}

/**
 * The contributions to a cell, summed per holding, largest first. In a holding weights do not multiply
 * contributors: its parts are weighted and summed to one contributor.
 * @throws {RangeError} When a value is negative or no number, or a weight is below 1.
 */
export function cellContributions(contributions: readonly Contribution[]): CellContributions {
  const holdings = new Map<string, number>()
  const contributors: Contributor[] = []
  let total = 0
  for (const { value, weight = 1, holding } of contributions) {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`a contribution of ${value}`)
    }
    if (!(weight >= 1)) throw new RangeError(`a weight of ${weight}`)
    total += value * weight
    if (holding === undefined) contributors.push({ value, weight })
    else holdings.set(holding, (holdings.get(holding) ?? 0) + value * weight)
  }
  for (const value of holdings.values()) contributors.push({ value, weight: 1 })
  return { contributors: contributors.sort((a, b) => b.value - a.value), total }
}

/** Sum of so many of the largest contributors, of whom the first may be left out. */
function sumOfLargest({ contributors }: CellContributions, count: number, leftOut = 0): number {
  let skip = leftOut
  let rest = count
  let sum = 0
  for (const { value, weight } of contributors) {
    const skipped = Math.min(skip, weight)
    const taken = Math.min(rest, weight - skipped)
    skip -= skipped
    rest -= taken
    sum += taken * value
    if (rest <= 0) break
  }
  return sum
}

/** Comparisons are made within so much of the total: what rounding in sums of decimals can do. */
const precision = 1e-12

/**
 * Minimum frequency: unsafe when fewer than `threshold` persons but at least one are behind a cell, and with
 * `protectZeros` also when nobody is.
 * @throws {RangeError} When n is negative or no whole number.
 */
export function isBelowMinimumFrequency(
  n: number,
  threshold: number,
  protectZeros = false,
): boolean {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a cell of ${n} persons`)
  return n === 0 ? protectZeros : n < threshold
}

/**
 * Dominance, the (n,k) rule: unsafe when the n largest contributors make up more than k percent of the
 * total. A cell of zero is safe.
 * @see Hundepool e.a. (2012), Statistical Disclosure Control, section 4.2.1.
 */
export function isDominated(cell: CellContributions, n: number, k: number): boolean {
  const excess = sumOfLargest(cell, n) - (k / 100) * cell.total
  return excess > precision * cell.total
}

/** How well others know contributions: within `p` percent after, `q` percent before publication. */
export interface PriorPosterior {
  readonly p: number
  /** 100 by default: nothing is known beforehand, the p % rule. */
  readonly q?: number
  /** How many respondents may put their knowledge together against the largest; 1 by default. */
  readonly coalition?: number
}

/** What is missing for the p % rule, positive when the cell is unsafe. */
function pPercentShortage(cell: CellContributions, rule: PriorPosterior): number {
  const { p, q = 100, coalition = 1 } = rule
  const largest = sumOfLargest(cell, 1)
  const remainder = cell.total - largest - sumOfLargest(cell, coalition, 1)
  return (p / q) * largest - remainder
}

/**
 * The p % rule, and with `q` the prior-posterior rule: unsafe when a coalition of the next largest
 * contributors can estimate the largest to within p percent: `X − x1 − (x2 + … ) < (p/q) x1`. A cell of
 * zero is safe.
 * @see Hundepool e.a. (2012), Statistical Disclosure Control, section 4.2.1.
 */
export function failsPPercent(cell: CellContributions, rule: PriorPosterior): boolean {
  return pPercentShortage(cell, rule) > precision * cell.total
}

/**
 * Group disclosure: unsafe when the share of a group that has a property is at or beyond a limit, so that
 * it tells something of everybody in the group. With limits 0 and 1 only 0 % and 100 %. A group of nobody
 * is safe.
 * @throws {RangeError} When the part is negative or more than the whole.
 */
export function disclosesGroup(
  part: number,
  whole: number,
  { low, high }: { readonly low: number; readonly high: number },
): boolean {
  if (!(part >= 0 && part <= whole)) throw new RangeError(`${part} of ${whole}`)
  return whole > 0 && (part <= low * whole || part >= high * whole)
}

/** How far from the value an attacker must be kept, on both sides. */
export interface ProtectionLevels {
  readonly lowerProtection: number
  readonly upperProtection: number
}

/** Protection levels of a cell that fails the p % rule: `(p/q) x1 − (X − x1 − (x2 + …))` on both sides. */
export function pPercentProtection(
  cell: CellContributions,
  rule: PriorPosterior,
): ProtectionLevels {
  const level = Math.max(0, pPercentShortage(cell, rule))
  return { lowerProtection: level, upperProtection: level }
}

/**
 * Protection levels of a cell that fails the dominance rule: the total must be possible at which the n
 * largest would make up k percent: `(100/k)(x1 + … + xn) − X` on both sides.
 * @see Hundepool e.a. (2012), Statistical Disclosure Control, table 4.2.
 */
export function dominanceProtection(
  cell: CellContributions,
  n: number,
  k: number,
): ProtectionLevels {
  const level = Math.max(0, (100 / k) * sumOfLargest(cell, n) - cell.total)
  return { lowerProtection: level, upperProtection: level }
}

/**
 * Protection levels of a count that is below the minimum frequency: the attacker must think it possible to
 * reach the threshold, and to be smaller by one.
 */
export function frequencyProtection(n: number, threshold: number): ProtectionLevels {
  return { lowerProtection: Math.min(1, n), upperProtection: Math.max(0, threshold - n) }
}

/**
 * Protection levels by a safety percentage of the value, as τ-ARGUS uses for cells withheld by frequency or
 * by hand; without the rounding it applies.
 */
export function safetyPercentageProtection(value: number, percentage: number): ProtectionLevels {
  const level = (percentage * Math.abs(value)) / 100
  return { lowerProtection: level, upperProtection: level }
}
