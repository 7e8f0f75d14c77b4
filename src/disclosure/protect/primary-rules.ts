import type { ConfidentialCell, PolicyRules, PrimaryRule } from '../model.ts'
import type { CellSystem } from './cell-system.ts'

/** That a cell must be withheld, by which rule, and how uncertain it must stay. */
export interface PrimaryFinding {
  readonly cell: number
  readonly rule: PrimaryRule
  readonly lowerProtection: number
  readonly upperProtection: number
}

/** How uncertain a cell must stay, in the unit of the value. */
type Protection = Omit<PrimaryFinding, 'cell' | 'rule'>

/** As far either way, but never below nothing. */
const both = (width: number, value: number): Protection => ({
  lowerProtection: Math.min(width, value),
  upperProtection: width,
})

/** Percentage of a sum by which it stays uncertain when too few persons stand behind it. */
const sumMargin = 15

/**
 * Minimum frequency: unsafe when `0 < n < T`. An attacker must think T possible, and less than there is; of
 * a sum, 15 per cent less or more.
 */
function byFrequency(cell: ConfidentialCell, rules: PolicyRules): Protection | undefined {
  const { minimumFrequency: least } = rules
  if (cell.n >= least) return undefined
  if (cell.n === 0) return undefined
  if (cell.rules === 'sum')
    return both(Math.max(1, ((rules.pPercent ?? sumMargin) / 100) * cell.value), cell.value)
  return { lowerProtection: Math.min(1, cell.n), upperProtection: least - cell.n }
}

/** (n,k) dominance: unsafe when the n largest make up more than k per cent. */
function byDominance(cell: ConfidentialCell, { dominance }: PolicyRules): Protection | undefined {
  if (dominance === undefined || cell.rules !== 'sum' || cell.largest === undefined)
    return undefined
  const top = cell.largest.slice(0, dominance.n).reduce((sum, x) => sum + x, 0)
  const missing = (100 / dominance.k) * top - cell.value
  return missing > 0 ? both(missing, cell.value) : undefined
}

/** p%: unsafe when `X − x1 − x2 < p/100 × x1`: the second largest can estimate the largest that well. */
function byPercent(cell: ConfidentialCell, { pPercent }: PolicyRules): Protection | undefined {
  if (pPercent === undefined || cell.rules !== 'sum' || cell.largest === undefined) return undefined
  const [first = 0, second = 0] = cell.largest
  const missing = (pPercent / 100) * first - (cell.value - first - second)
  return missing > 0 ? both(missing, cell.value) : undefined
}

/**
 * Group disclosure: a part above `high` of its whole, or at or below `low`, says something about everyone in
 * the group. An attacker must think another share possible: T persons, or as many as there are.
 */
function byGroup(
  cell: ConfidentialCell,
  whole: ConfidentialCell | undefined,
  { groupDisclosure, minimumFrequency }: PolicyRules,
): Protection | undefined {
  if (groupDisclosure === undefined || whole === undefined || whole.n === 0) return undefined
  const { low, high } = groupDisclosure
  const share = cell.n / whole.n
  const enough = Math.min(minimumFrequency, whole.n)
  if (share <= low) return { lowerProtection: 0, upperProtection: enough }
  if (share === 1) return { lowerProtection: enough, upperProtection: 0 }
  return share > high
    ? { lowerProtection: Math.max(1, cell.n - high * whole.n), upperProtection: 0 }
    : undefined
}

/** The first rule that a cell breaks, of a policy. */
function primaryOf(system: CellSystem, number: number, rules: PolicyRules): PrimaryFinding[] {
  const cell = system.cells[number]
  if (cell === undefined) return []
  const whole = system.cells[system.wholeOf[number] ?? -1]
  const zero =
    rules.protectZeros && cell.n === 0
      ? { lowerProtection: 0, upperProtection: rules.minimumFrequency }
      : undefined
  const found: readonly (readonly [PrimaryRule, Protection | undefined])[] = [
    ['minimumFrequency', byFrequency(cell, rules) ?? zero],
    ['groupDisclosure', byGroup(cell, whole, rules)],
    ['dominance', byDominance(cell, rules)],
    ['pPercent', byPercent(cell, rules)],
  ]
  const broken = found.flatMap(([rule, protection]) =>
    protection === undefined ? [] : [{ rule, ...protection }],
  )
  const first = broken[0]
  if (first === undefined) return []
  return [
    {
      cell: number,
      rule: first.rule,
      lowerProtection: Math.max(...broken.map((b) => b.lowerProtection)),
      upperProtection: Math.max(...broken.map((b) => b.upperProtection)),
    },
  ]
}

/**
 * The cells that a policy forbids to show by what they hold, with the first rule that each breaks and the
 * widest protection that any asks for.
 * @see Hundepool et al. (2012), Statistical Disclosure Control, chapter 4
 */
export function primaryFindings(system: CellSystem, rules: PolicyRules): PrimaryFinding[] {
  return system.cells.flatMap((_, number) => primaryOf(system, number, rules))
}
