import type { GroupSketches } from '../ledger/group-sketch.ts'
import { type LedgerRelease, ledgerRelease } from '../ledger/ledger-release.ts'
import type { CellDecision, ConfidentialCell, DisclosurePolicy } from '../model.ts'
import type { CellSystem } from './cell-system.ts'
import type { PrimaryFinding } from './primary-rules.ts'

/** Counts can be taken from each other whatever they count; sums only from the same measure. */
function familyOf(cell: ConfidentialCell): string {
  return cell.rules === 'sum' ? (cell.key.split('|')[0] ?? '') : 'persons'
}

/** How far at most a published number lies from the truth. */
function slackOf(decision: CellDecision | undefined, policy: DisclosurePolicy): number {
  if (decision?.status !== 'shown' || !('method' in decision)) return 0
  if (decision.method === 'cellKey') return policy.perturbation?.maximum ?? 0
  return policy.countRounding === undefined
    ? (policy.roundingBase ?? 1) - 1
    : policy.countRounding / 2
}

/**
 * A protected system as it goes into the ledger: every cell, what was done with it, and how uncertain it must
 * stay. For the holder of the microdata only.
 */
export function releaseForLedger(
  releaseId: string,
  system: CellSystem,
  decisions: readonly CellDecision[],
  policy: DisclosurePolicy,
  { sketches, findings }: { sketches: GroupSketches; findings: readonly PrimaryFinding[] },
): LedgerRelease {
  if (sketches.n.length !== system.cells.length)
    throw new RangeError(`${sketches.n.length} fingerprints for ${system.cells.length} cells`)
  const findingOf = new Map(findings.map((finding) => [finding.cell, finding]))
  const cells = system.cells.map((cell, i) => ({
    key: cell.key,
    family: familyOf(cell),
    shown: decisions[i]?.status === 'shown',
    slack: slackOf(decisions[i], policy),
    value: cell.value,
    lowerProtection: findingOf.get(i)?.lowerProtection ?? 0,
    upperProtection: findingOf.get(i)?.upperProtection ?? 0,
  }))
  const equations = system.equations.map(({ total, parts }) => [total, ...parts])
  return ledgerRelease(releaseId, cells, equations, sketches)
}
