import {
  type CellKey,
  type DisclosurePolicy,
  joinSystems,
  type LedgerRelease,
  type ProtectedTables,
  type ProtectionMethod,
  protectConfidentially,
  type ReleaseLedger,
} from '#disclosure'
import type { Leavers } from '../model.ts'
import type { Tabulation } from '../tabulate/group.ts'
import { openCellSketches } from './cell-sketches.ts'
import { linkedTables, type OutcomeSystem, outcomeSystems } from './linked-tables.ts'

/** All systems of a release after protection, and its entry for the ledger. */
export interface ProtectedOutcomes {
  readonly systems: ReadonlyMap<OutcomeSystem, ProtectedTables>
  readonly ledgerRelease: (releaseId: string) => LedgerRelease
}

/** What protecting a release may use. */
export interface ProtectionOptions {
  readonly policy: DisclosurePolicy
  /** Former releases, to refuse what can be taken from them. */
  readonly ledger: ReleaseLedger
  /** Another method than that of the policy. */
  readonly method?: ProtectionMethod | undefined
  /** A clock in milliseconds and the time each system may take; without it every optimum is proved. */
  readonly limit?: { readonly now: () => number; readonly timeLimitMs: number } | undefined
  readonly onProgress?: ((share: number, what: OutcomeSystem) => void) | undefined
}

/**
 * Adds the withheld cells of a system to those that other systems must withhold too. What it shows binds
 * nobody: withholding more than was asked for never narrows what an attacker must guess.
 */
function noteWithheld(withheld: Map<CellKey, 'withheld'>, { decisions }: ProtectedTables): void {
  for (const { key, status } of decisions) if (status !== 'shown') withheld.set(key, 'withheld')
}

/**
 * Protects the numbers of graduates and then every outcome in a system of its own that withholds what was
 * withheld before. Each is compared with all before it: of two numbers of which one is part of the other, of
 * whatever outcomes, and whose difference is a small group, one is withheld. With former releases it is
 * compared and attacked too, and what they give away is refused.
 * @throws DisclosureRefusal when a former release and this one together give a small group away, or the
 * audit finds a cell that is not protected.
 */
export async function protectSystems(
  leavers: Leavers,
  tabulation: Tabulation,
  { policy, ledger, method, limit, onProgress }: ProtectionOptions,
): Promise<ProtectedOutcomes> {
  const ports = { ...limit, gap: 0.01, ...(method === undefined ? {} : { method }) }
  const sketchesOf = openCellSketches(leavers, tabulation, policy.minimumFrequency + 2)
  const systems = new Map<OutcomeSystem, ProtectedTables>()
  const entries: LedgerRelease[] = []
  const fixed = new Map<CellKey, 'withheld'>()
  for (const [done, system] of outcomeSystems.entries()) {
    onProgress?.(done / outcomeSystems.length, system)
    const linked = linkedTables(tabulation, system)
    if (linked.cells.length === 0) continue
    const { tables, ledgerRelease } = await protectConfidentially(linked, policy, {
      ...ports,
      fixed,
      ledger,
      siblings: entries,
      sketches: sketchesOf(linked),
      differencing: 'refuseFormer',
    })
    noteWithheld(fixed, tables)
    systems.set(system, tables)
    entries.push(ledgerRelease(''))
  }
  return { systems, ledgerRelease: (releaseId) => joinSystems(releaseId, entries) }
}
