import { type Attacker, equationRows, openAttacker } from './attacker.ts'
import { bridgeCuts, type Capacity, type Cut, capacityCut, coverCut, violation } from './cuts.ts'
import { type EquationMatrix, equationMatrix } from './equation-matrix.ts'
import type { Intruder, ProtectedCell, SuppressionProblem } from './problem.ts'

/** Share of a protection that may be missing for lack of precision. */
export const slack = 1e-7

/** One thing that must hold: somebody attacks a cell, one way or as an interval, and must get far enough. */
export interface Demand {
  readonly attacker: Attacker
  readonly target: ProtectedCell
  readonly directions: readonly (1 | -1)[]
  readonly needed: number
}

/** The demands of a target: upwards, downwards, and on the width of the interval. */
function demandsOf(attacker: Attacker, target: ProtectedCell): Demand[] {
  const all: Demand[] = [
    { attacker, target, directions: [1], needed: target.upperProtection },
    { attacker, target, directions: [-1], needed: target.lowerProtection },
    { attacker, target, directions: [1, -1], needed: target.slidingProtection ?? 0 },
  ]
  return all.filter(({ needed }) => needed > 0)
}

/** All demands of a problem: of the public and of every intruder. */
export function demandsOfProblem(
  problem: SuppressionProblem,
  matrix: EquationMatrix = equationMatrix(equationRows(problem.equations), problem.values.length),
): Demand[] {
  const sides: readonly Intruder[] = [
    { knows: [], targets: problem.primaries },
    ...(problem.intruders ?? []),
  ]
  return sides.flatMap(({ knows, targets }) => {
    if (targets.length === 0) return []
    const attacker = openAttacker(problem, matrix, knows)
    return targets.flatMap((target) => demandsOf(attacker, target))
  })
}

/** Makes a demand's attacks: the capacity inequality it fails, or undefined when it is met. */
export function attackDemand(demand: Demand): Capacity | undefined {
  const { attacker, target, directions, needed } = demand
  const enough = needed * (1 - slack)
  const weightOf = new Map<number, number>()
  let reach = 0
  for (const direction of directions) {
    const attack = attacker.attack(target.cell, direction, enough - reach)
    reach += attack.reach
    if (reach >= enough) return undefined
    attack.cells.forEach((cell, k) => {
      weightOf.set(cell, (weightOf.get(cell) ?? 0) + (attack.weights[k] ?? 0))
    })
  }
  return { cells: [...weightOf.keys()], weights: [...weightOf.values()], needed }
}

/** The attackers of demands, each once. */
const attackersOf = (demands: readonly Demand[]): Set<Attacker> =>
  new Set(demands.map(({ attacker }) => attacker))

/**
 * The demands that a choice of cells does not meet, with the inequality each fails. An attack that succeeds
 * often settles other demands on its way.
 */
export function failing(
  demands: readonly Demand[],
  z: ArrayLike<number>,
): { readonly demand: Demand; readonly capacity: Capacity }[] {
  for (const attacker of attackersOf(demands)) attacker.withhold(z)
  const met = new Uint8Array(demands.length)
  return demands.flatMap((demand, k) => {
    if (met[k] === 1) return []
    const capacity = attackDemand(demand)
    demands.forEach(({ attacker, directions, target, needed }, other) => {
      if (other <= k || attacker !== demand.attacker || directions.length > 1) return
      const reach = (directions[0] ?? 1) * (attacker.deviation[target.cell] as number)
      if (reach >= needed * (1 - slack)) met[other] = 1
    })
    return capacity === undefined ? [] : [{ demand, capacity }]
  })
}

/** Finds cuts that a point violates; remembers the inequalities it met. */
export interface Separator {
  /**
   * Cuts for a relaxed choice of cells. In haste it attacks those demands first that failed of late, and an
   * eighth of the others by turns, and leaves it at that when some are found or `isHasty`; otherwise it is
   * empty when no demand fails.
   */
  relaxed(z: Float64Array, isHasty?: boolean): Cut[]
  /** Cuts for a choice of whole cells; empty exactly when it protects everything. */
  whole(z: Float64Array): Cut[]
}

/** For how many attacks in vain a demand that failed is still attacked each time. */
const patience = 3

/** How many of the inequalities met last are tried for covers. */
const remembered = 400

/** How much cells that are open count as withheld, so that a dual solution prefers what costs few of them. */
const nudge = 0.01

/** A point with every cell between 0 and 1, and cells that may not be withheld at 0. */
const within = (point: Float64Array, may: Uint8Array): Float64Array =>
  point.map((value, i) => (may[i] === 1 ? Math.min(1, Math.max(0, value)) : 0))

/** Opens a separator for the demands of a problem. `may`: 1 for cells that may be withheld. */
export function openSeparator(
  problem: SuppressionProblem,
  demands: readonly Demand[],
  always: Uint8Array,
  may: Uint8Array,
): Separator {
  const pool: Capacity[] = []
  const heat = new Uint8Array(demands.length).fill(patience)
  let turn = 0
  const cutOf = (capacity: Capacity, z: Float64Array): Cut[] => {
    pool.push(capacity)
    const cut = capacityCut(capacity.cells, capacity.weights, capacity.needed, always)
    return cut !== undefined && violation(cut, z) > slack ? [cut] : []
  }
  /** Attacks with no cell deviating by more than needed: its dual gives the cuts that strengthen best. */
  const limited = (z: Float64Array, some: readonly Demand[], at = z): Cut[] =>
    some.flatMap((demand) => {
      demand.attacker.limit(at, demand.needed)
      const capacity = attackDemand(demand)
      return capacity === undefined ? [] : cutOf(capacity, z)
    })
  const exact = (z: Float64Array): { failed: Demand[]; cuts: Cut[] } => {
    const found = failing(demands, z)
    const cuts = found.flatMap(({ capacity }) => cutOf(capacity, z))
    return { failed: found.map(({ demand }) => demand), cuts }
  }
  return {
    relaxed: (point, isHasty = false) => {
      const z = within(point, may)
      turn += 1
      for (const attacker of attackersOf(demands)) attacker.withhold(z)
      const attack = (k: number): Cut[] => {
        const cuts = limited(z, [demands[k] as Demand])
        heat[k] = cuts.length > 0 ? patience : Math.max(0, (heat[k] as number) - 1)
        return cuts
      }
      const isNow = (k: number): boolean => (heat[k] as number) > 0 || (k + turn) % 8 === 0
      const keys = [...demands.keys()]
      const [now, later] = [keys.filter(isNow), keys.filter((k) => !isNow(k))]
      const found = [...bridgeCuts(problem.equations, always, z), ...now.flatMap(attack)]
      if (found.length < 10 && !isHasty) found.push(...later.flatMap(attack))
      pool.splice(0, pool.length - remembered)
      found.push(...pool.flatMap((capacity) => coverCut(capacity, always, z) ?? []))
      return found.length > 0 || isHasty ? found : exact(z).cuts
    },
    whole: (point) => {
      const z = within(point, may)
      const { failed, cuts } = exact(z)
      if (failed.length === 0) return []
      const near = z.map((value, i) => (may[i] === 1 ? Math.min(1, value + nudge) : 0))
      return [
        ...cuts,
        ...limited(z, failed),
        ...limited(z, failed, near),
        ...bridgeCuts(problem.equations, always, z),
      ]
    },
  }
}
