import { auditPattern } from '#algorithms'
import { checkAgainstLedger, type DifferencingPair } from '../ledger/check-against-ledger.ts'
import type { GroupSketches } from '../ledger/group-sketch.ts'
import type { ReleaseLedger } from '../ledger/ledger-release.ts'
import type { AuditReport, CellDecision, DisclosurePolicy, LinkedTables } from '../model.ts'
import { type CellSystem, cellSystem } from './cell-system.ts'
import { joinFormer } from './join-former.ts'
import { type PrimaryFinding, primaryFindings } from './primary-rules.ts'
import { releaseForLedger } from './release-for-ledger.ts'
import { suppressionProblems } from './suppression-problems.ts'

/** What an audit needs beside the tables and the decisions. */
export interface AuditPorts {
  /** Former releases; with it `sketches` must be given. */
  readonly ledger?: ReleaseLedger
  /** Fingerprints of the groups behind the cells, in the order of the cells. */
  readonly sketches?: GroupSketches
  /** How uncertain more cells must stay than the policy asks for. */
  readonly findings?: readonly PrimaryFinding[]
}

/** Whether a decision shows a cell. */
export const isShown = (decision: CellDecision | undefined): boolean => decision?.status === 'shown'

/** Cells that must not be shown at all and are. */
function exposed(
  system: CellSystem,
  decisions: readonly CellDecision[],
  findings: readonly PrimaryFinding[],
): AuditReport['failures'] {
  return findings.flatMap(({ cell, lowerProtection, upperProtection }) => {
    const { key = '', value = 0 } = system.cells[cell] ?? {}
    if (!isShown(decisions[cell])) return []
    const needed = [value - lowerProtection, value + upperProtection] as const
    return [{ key, low: value, high: value, needed }]
  })
}

/** The wider of two demands on the same cell. */
function widest(findings: readonly PrimaryFinding[]): PrimaryFinding[] {
  const found = new Map<number, PrimaryFinding>()
  for (const finding of findings) {
    const other = found.get(finding.cell)
    found.set(finding.cell, {
      ...(other ?? finding),
      lowerProtection: Math.max(other?.lowerProtection ?? 0, finding.lowerProtection),
      upperProtection: Math.max(other?.upperProtection ?? 0, finding.upperProtection),
    })
  }
  return [...found.values()]
}

/** What attackers can conclude from the shown cells, component by component. */
async function attack(
  system: CellSystem,
  decisions: readonly CellDecision[],
  findings: readonly PrimaryFinding[],
): Promise<AuditReport['failures']> {
  const hidden = new Set([...decisions.keys()].filter((i) => !isShown(decisions[i])))
  const settled = { findings, open: new Set<number>(), hidden, costs: 'count' } as const
  const failures: AuditReport['failures'][number][] = []
  for (const { numbers, problem } of suppressionProblems(system, settled)) {
    const suppressed = Uint8Array.from(numbers, (number) => (hidden.has(number) ? 1 : 0))
    for (const { cell, low, high, needed } of await auditPattern(problem, suppressed)) {
      const { key = '', value = 0 } = system.cells[numbers[cell] ?? -1] ?? {}
      const span = [value - needed.lowerProtection, value + needed.upperProtection] as const
      failures.push({ key, low, high, needed: span })
    }
  }
  return failures
}

/**
 * Pairs of shown cells, new or former, that give a group under the threshold away.
 * @throws RangeError when there are former releases and no fingerprints.
 */
export function differencingPairs(
  system: CellSystem,
  decisions: readonly CellDecision[],
  policy: DisclosurePolicy,
  { ledger = [], sketches }: AuditPorts,
  threshold = policy.minimumFrequency,
): readonly DifferencingPair[] {
  if (sketches === undefined) {
    if (ledger.length > 0) throw new RangeError('A check against a ledger needs fingerprints')
    return []
  }
  const release = releaseForLedger('', system, decisions, policy, { sketches, findings: [] })
  return checkAgainstLedger(release, ledger, threshold)
}

/** Attacks the new release and the former ones together, when that can say more than the new one alone. */
async function attackJoined(
  system: CellSystem,
  decisions: readonly CellDecision[],
  findings: readonly PrimaryFinding[],
  { ledger = [], sketches }: AuditPorts,
): Promise<AuditReport['failures']> {
  if (sketches === undefined || decisions.some((d) => d.status === 'shown' && 'method' in d))
    return []
  const joined = joinFormer(system, decisions, sketches, ledger)
  if (joined.system.equations.length === system.equations.length) return []
  const all = widest([...findings, ...joined.findings])
  const withheld = all.filter(({ cell }) => !isShown(joined.decisions[cell]))
  return [
    ...exposed(joined.system, joined.decisions, all),
    ...(await attack(joined.system, joined.decisions, withheld)),
  ]
}

/**
 * Audits decisions about linked tables as an attacker would, whoever made them: finds the cells that the
 * policy forbids to show, attacks each by linear programmes with everything that is shown (also as somebody
 * who stands alone or with one other in a withheld cell), does so again with all that former releases say
 * about the same groups, and compares shown cells with the ledger.
 * @throws RangeError when decisions and cells do not belong together, a shown value is not the true one, or a
 * withheld one carries a value; when a ledger is given without fingerprints.
 */
export async function auditTables(
  tables: LinkedTables,
  decisions: readonly CellDecision[],
  policy: DisclosurePolicy,
  ports: AuditPorts = {},
): Promise<AuditReport> {
  const system = cellSystem(tables)
  requireHonest(system, decisions)
  const findings = widest([...primaryFindings(system, policy), ...(ports.findings ?? [])])
  const withheld = findings.filter(({ cell }) => !isShown(decisions[cell]))
  const alone = [
    ...exposed(system, decisions, findings),
    ...(await attack(system, decisions, withheld)),
  ]
  return {
    failures: alone.length > 0 ? alone : await attackJoined(system, decisions, findings, ports),
    attacked: withheld.length,
    differencing: differencingPairs(system, decisions, policy, ports),
  }
}

function requireHonest(system: CellSystem, decisions: readonly CellDecision[]): void {
  if (decisions.length !== system.cells.length)
    throw new RangeError(`${decisions.length} decisions for ${system.cells.length} cells`)
  for (const [i, decision] of decisions.entries()) {
    const cell = system.cells[i]
    if (cell?.key !== decision.key) throw new RangeError(`Decision ${i} is about another cell`)
    if (decision.status !== 'shown') {
      if ('value' in decision) throw new RangeError(`${decision.key} is withheld with its value`)
    } else if (!('method' in decision) && decision.value !== cell.value)
      throw new RangeError(`${decision.key} is shown with another value`)
  }
}
