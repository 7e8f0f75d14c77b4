import { type CellDecision, type ProtectedTables, withoutReasons } from '#disclosure'
import { answerMeasures, type OutcomeMeasure } from '../model.ts'
import { cellKeyOf, type OutcomeSystem } from './linked-tables.ts'

/** Decisions about all cells of all systems: the only way by which numbers reach figures. */
export interface Decisions {
  /** Whether a group's figure of a measure is withheld, by whatever rule and for whatever number. */
  withholds(measure: OutcomeMeasure, group: string): boolean
  /** The number shown of a cell. @throws RangeError when it is withheld or there is no such cell. */
  shown(count: string, group: string): number
  /** Whether a measure's answers have a cell of their own for who answered, beside the graduates. */
  has(count: string, group: string): boolean
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
  for (const tables of systems.values())
    for (const decision of withoutReasons(tables).decisions)
      if ((byKey.get(decision.key)?.status ?? 'shown') === 'shown')
        byKey.set(decision.key, decision)
  return {
    has: (count, group) => byKey.has(cellKeyOf(count, group)),
    withholds: (measure, group) =>
      countsBehind(measure).some((count) => {
        const decision = byKey.get(cellKeyOf(count, group))
        return decision !== undefined && decision.status !== 'shown'
      }),
    shown: (count, group) => {
      const decision = byKey.get(cellKeyOf(count, group))
      if (decision?.status === 'shown') return decision.value
      throw new RangeError(`No number is shown of ${cellKeyOf(count, group)}`)
    },
  }
}
