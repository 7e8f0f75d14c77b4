import { type Cut, violation } from './cuts.ts'
import { type Demand, failing, type Separator } from './separation.ts'

/** Withholds more cells until the cut is satisfied, those first that give most for their price. */
function satisfy(cut: Cut, z: Float64Array, priceOf: (cell: number) => number): void {
  const order = [...cut.cells.keys()]
    .filter((k) => (cut.coefficients[k] ?? 0) > 0 && z[cut.cells[k] ?? 0] === 0)
    .filter((k) => Number.isFinite(priceOf(cut.cells[k] ?? 0)))
    .map((k) => ({
      cell: cut.cells[k] ?? 0,
      worth: (cut.coefficients[k] ?? 0) / (priceOf(cut.cells[k] ?? 0) + 1e-9),
    }))
    .sort((a, b) => b.worth - a.worth)
  for (const { cell } of order) {
    if (violation(cut, z) <= 1e-9) return
    z[cell] = 1
  }
}

/**
 * Withholds more cells until everything is protected.
 * @param priceOf Price of withholding a cell, for the choice between them; infinite for one that must stay open.
 * @returns The cuts met on the way.
 */
export function repairPattern(
  z: Float64Array,
  separator: Separator,
  priceOf: (cell: number) => number,
): Cut[] {
  const met: Cut[] = []
  for (;;) {
    const cuts = separator.whole(z)
    if (cuts.length === 0) return met
    met.push(...cuts)
    const before = z.slice()
    for (const cut of cuts) if (violation(cut, z) > 1e-9) satisfy(cut, z, priceOf)
    // What is left is less than the precision of the arithmetic.
    if (z.every((mark, i) => mark === before[i])) return met
  }
}

/** Cells that deviate in an attack. */
type Witness = ReadonlySet<number>

/** Makes the attacks of a demand; the cells they use, or undefined when the demand is not met. */
function witness(demand: Demand, z: Float64Array): Witness | undefined {
  const { attacker, directions, target, needed } = demand
  attacker.limit(z, Number.MAX_VALUE)
  const used = new Set<number>()
  let reach = 0
  for (const direction of directions) {
    reach += attacker.attack(target.cell, direction, needed - reach).reach
    const { deviation } = attacker
    for (let cell = 0; cell < deviation.length; cell += 1) if (deviation[cell] !== 0) used.add(cell)
  }
  return reach >= needed * (1 - 1e-7) ? used : undefined
}

/**
 * Opens cells again, the most expensive first, that are not needed for protection. A cell needs new attacks
 * only where the last successful attack used it.
 * @param isLate Stops when true.
 */
export function prunePattern(
  z: Float64Array,
  demands: readonly Demand[],
  candidates: readonly number[],
  isLate: () => boolean,
): void {
  const witnesses = demands.map((demand) => witness(demand, z) ?? new Set<number>())
  for (const cell of candidates) {
    if (isLate()) return
    z[cell] = 0
    const renewed = new Map<number, Witness>()
    const fails = demands.some((demand, k) => {
      if (!witnesses[k]?.has(cell)) return false
      const found = witness(demand, z)
      if (found !== undefined) renewed.set(k, found)
      return found === undefined
    })
    if (fails) z[cell] = 1
    else for (const [k, found] of renewed) witnesses[k] = found
  }
}

/** Which demands cannot be met even when everything that may be withheld is. */
export function unmeetable(demands: readonly Demand[], may: Uint8Array): Demand[] {
  return failing(demands, may).map(({ demand }) => demand)
}
