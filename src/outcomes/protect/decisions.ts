import type { CellDecision, ProtectedTables } from '#disclosure'
import { answerMeasures, type OutcomeMeasure } from '../model.ts'
import { cellKeyOf, type OutcomeSystem } from './linked-tables.ts'

/** Decisions about all cells of all systems: the only way by which numbers reach figures. */
export interface Decisions {
  /** The rule by which a group's figure of a measure is withheld, or `undefined` when it is shown. */
  withheld(measure: OutcomeMeasure, group: string): string | undefined
  /** The number shown of a cell. @throws RangeError when it is withheld or there is no such cell. */
  shown(count: string, group: string): number
  /** Whether a measure's answers have a cell of their own for who answered, beside the graduates. */
  has(count: string, group: string): boolean
}

/** A withheld cell stays withheld, by its own rule rather than as a second one. */
function merged(one: CellDecision | undefined, other: CellDecision): CellDecision {
  if (one === undefined || one.status === 'shown') return other
  return other.status === 'primary' ? other : one
}

/** Counts that a figure of a measure gives away, those of the whole group first. */
function countsBehind(measure: OutcomeMeasure): readonly string[] {
  if ((answerMeasures as readonly string[]).includes(measure))
    return ['graduates', `${measure}:of`, `${measure}:yes`, `${measure}:no`]
  if (measure === 'startWage') return ['graduates', 'startWage:of', 'startWage:sum']
  if (measure === 'medianStartWage') return ['graduates', 'startWage:of']
  return ['graduates']
}

/**
 * Brings the decisions about all systems together. A cell that stands in two systems (graduates) is shown
 * only when both show it: withholding more never narrows what an attacker must guess.
 */
export function decisionsOf(systems: ReadonlyMap<OutcomeSystem, ProtectedTables>): Decisions {
  const byKey = new Map<string, CellDecision>()
  for (const { decisions } of systems.values())
    for (const decision of decisions)
      byKey.set(decision.key, merged(byKey.get(decision.key), decision))
  return {
    has: (count, group) => byKey.has(cellKeyOf(count, group)),
    withheld: (measure, group) => {
      for (const count of countsBehind(measure)) {
        const decision = byKey.get(cellKeyOf(count, group))
        if (decision?.status === 'primary') return decision.rule
        if (decision?.status === 'secondary') return 'secondary'
      }
      return undefined
    },
    shown: (count, group) => {
      const decision = byKey.get(cellKeyOf(count, group))
      if (decision?.status === 'shown') return decision.value
      throw new RangeError(`No number is shown of ${cellKeyOf(count, group)}`)
    },
  }
}
