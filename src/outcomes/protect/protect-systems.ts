import {
  type CellKey,
  checkAgainstLedger,
  type DisclosurePolicy,
  DisclosureRefusal,
  emptySketches,
  type GroupSketches,
  type LedgerRelease,
  type ProtectedTables,
  type ProtectionMethod,
  protectConfidentially,
  protectTables,
  type ReleaseLedger,
  sketchGroup,
} from '#disclosure'
import type { Leavers } from '../model.ts'
import type { Tabulation } from '../tabulate/group.ts'
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

/** Fingerprints of the graduates of each group, in the order of the groups. */
function sketchesOf(
  leavers: Leavers,
  { groups }: Tabulation,
  { minimumFrequency }: DisclosurePolicy,
): GroupSketches {
  const sketches = emptySketches(groups.size, minimumFrequency + 2)
  ;[...groups.values()].forEach(({ graduates }, i) => {
    sketchGroup(sketches, i, graduates, leavers.recordKeyParts)
  })
  return sketches
}

/**
 * Adds the withheld cells of a system to those that other systems must withhold too. What it shows binds
 * nobody: withholding more than was asked for never narrows what an attacker must guess.
 */
function noteWithheld(withheld: Map<CellKey, 'withheld'>, { decisions }: ProtectedTables): void {
  for (const { key, status } of decisions) if (status !== 'shown') withheld.set(key, 'withheld')
}

/** @throws DisclosureRefusal naming every pair of a new and a former cell that gives a small group away. */
function refuseDifferences(
  release: LedgerRelease,
  ledger: ReleaseLedger,
  { minimumFrequency }: DisclosurePolicy,
): void {
  const pairs = checkAgainstLedger(release, ledger, minimumFrequency)
  if (pairs.length > 0)
    throw new DisclosureRefusal('differencing', { failures: [], attacked: 0, differencing: pairs })
}

/**
 * Protects the numbers of graduates, checks them against all former releases, and then protects every
 * outcome in a system of its own that withholds what was withheld before.
 * @throws DisclosureRefusal when a former release and this one together give a small group away, or the
 * audit finds a cell that is not protected.
 */
export async function protectSystems(
  leavers: Leavers,
  tabulation: Tabulation,
  { policy, ledger, method, limit, onProgress }: ProtectionOptions,
): Promise<ProtectedOutcomes> {
  const ports = { ...limit, gap: 0.01, ...(method === undefined ? {} : { method }) }
  onProgress?.(0, 'graduates')
  const graduates = await protectConfidentially(linkedTables(tabulation, 'graduates'), policy, {
    ...ports,
    sketches: sketchesOf(leavers, tabulation, policy),
  })
  refuseDifferences(graduates.ledgerRelease('new'), ledger, policy)
  const systems = new Map<OutcomeSystem, ProtectedTables>([['graduates', graduates.tables]])
  const fixed = new Map<CellKey, 'withheld'>()
  noteWithheld(fixed, graduates.tables)
  for (const [done, system] of outcomeSystems.entries()) {
    const linked = linkedTables(tabulation, system)
    if (system === 'graduates' || linked.cells.length === 0) continue
    onProgress?.(done / outcomeSystems.length, system)
    const tables = await protectTables(linked, policy, { ...ports, fixed })
    noteWithheld(fixed, tables)
    systems.set(system, tables)
  }
  return { systems, ledgerRelease: graduates.ledgerRelease }
}
