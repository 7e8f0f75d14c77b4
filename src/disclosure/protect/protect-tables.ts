import { suppressCells } from '#algorithms'
import type { DifferencingPair } from '../ledger/check-against-ledger.ts'
import type { GroupSketches } from '../ledger/group-sketch.ts'
import type { LedgerRelease, ReleaseLedger } from '../ledger/ledger-release.ts'
import type {
  AuditReport,
  CellDecision,
  CellKey,
  ConfidentialCell,
  DisclosurePolicy,
  LinkedTables,
  ProtectedTables,
  ProtectionMethod,
} from '../model.ts'
import { type AuditPorts, auditTables, differencingPairs } from './audit-tables.ts'
import { type CellSystem, cellSystem } from './cell-system.ts'
import { perturbCells } from './perturb-cells.ts'
import { type PrimaryFinding, primaryFindings } from './primary-rules.ts'
import { DisclosureRefusal } from './refusal.ts'
import { releaseForLedger } from './release-for-ledger.ts'
import { roundCells } from './round-cells.ts'
import { suppressionProblems } from './suppression-problems.ts'

/** How far a protection is. */
export interface ProtectionProgress {
  readonly step: 'suppression' | 'differencing' | 'audit'
  readonly done: number
  readonly of: number
}

/** What protecting may use, and what it must keep to. */
export interface ProtectionPorts {
  /** Former releases; with it `sketches` must be given. */
  readonly ledger?: ReleaseLedger
  /** Other systems of the same release that were protected before, without an id. */
  readonly siblings?: ReleaseLedger
  /** Fingerprints of the groups behind the cells, in the order of the cells. */
  readonly sketches?: GroupSketches
  /** Cells decided already, in another system of the same release. */
  readonly fixed?: ReadonlyMap<CellKey, 'shown' | 'withheld'>
  /** Another method than that of the policy. */
  readonly method?: ProtectionMethod
  /**
   * What to do with pairs of cells that give a group away: withhold one of them (default), refuse, or refuse
   * only when one of the two is in a former release. A pair with a sibling is one of new cells.
   */
  readonly differencing?: 'withhold' | 'refuse' | 'refuseFormer'
  /** Gap to the best bound at which the search may stop, 0–1; 0 by default. */
  readonly gap?: number
  readonly timeLimitMs?: number
  /** A clock in milliseconds; needed for a time limit. */
  readonly now?: () => number
  readonly onProgress?: (progress: ProtectionProgress) => void
}

/** A protected system, and what only the holder of the microdata may see of it. */
export interface Protection {
  readonly tables: ProtectedTables
  /** The release as it must be entered in the ledger; needs fingerprints. */
  ledgerRelease(releaseId: string): LedgerRelease
}

interface Pattern {
  readonly hidden: ReadonlySet<number>
  readonly proved: boolean
  readonly gap: number
}

/** Which cells are settled before the search. */
function settled(system: CellSystem, { fixed }: ProtectionPorts) {
  const numbers = [...system.cells.keys()]
  const is = (status: 'shown' | 'withheld') => (i: number) =>
    fixed?.get(system.cells[i]?.key ?? '') === status
  const open = new Set(numbers.filter(is('shown')))
  const unpublished = numbers.filter((i) => system.cells[i]?.cost === 0 && !open.has(i))
  return { open, hidden: new Set([...unpublished, ...numbers.filter(is('withheld'))]) }
}

/** Searches the cheapest cells to withhold, component by component. */
async function suppress(
  system: CellSystem,
  findings: readonly PrimaryFinding[],
  policy: DisclosurePolicy,
  ports: ProtectionPorts,
): Promise<Pattern> {
  const before = settled(system, ports)
  const problems = suppressionProblems(system, { findings, ...before, costs: policy.costs })
  const hidden = new Set([...before.hidden, ...findings.map(({ cell }) => cell)])
  let [cost, bound, proved] = [0, 0, true]
  const { gap = 0, timeLimitMs, now } = ports
  const limits =
    timeLimitMs === undefined || now === undefined
      ? { gap }
      : { gap, now, timeLimitMs: timeLimitMs / Math.max(1, problems.length) }
  for (const [done, { numbers, problem }] of problems.entries()) {
    ports.onProgress?.({ step: 'suppression', done, of: problems.length })
    const pattern = await suppressCells(problem, limits)
    pattern.suppressed.forEach((mark, i) => {
      if (mark === 1) hidden.add(numbers[i] ?? 0)
    })
    cost += pattern.cost
    bound += pattern.bound
    proved &&= pattern.proved
  }
  return { hidden, proved, gap: cost > 0 ? Math.max(0, (cost - bound) / cost) : 0 }
}

/** A shown count as the policy publishes it. */
function publishedValue(cell: ConfidentialCell, { countRounding }: DisclosurePolicy): CellDecision {
  if (countRounding === undefined || cell.rules === 'sum')
    return { key: cell.key, status: 'shown', value: cell.value }
  const value = Math.round(cell.value / countRounding) * countRounding
  return { key: cell.key, status: 'shown', value, method: 'rounded' }
}

function decide(
  system: CellSystem,
  hidden: ReadonlySet<number>,
  findings: readonly PrimaryFinding[],
  policy: DisclosurePolicy,
): CellDecision[] {
  const ruleOf = new Map(findings.map(({ cell, rule }) => [cell, rule]))
  return system.cells.map((cell, i) => {
    const rule = ruleOf.get(i)
    if (rule !== undefined) return { key: cell.key, status: 'primary', rule }
    return hidden.has(i) ? { key: cell.key, status: 'secondary' } : publishedValue(cell, policy)
  })
}

/** Of each pair the cell to withhold: the new one, or of two new ones the one with the least in it. */
function cellsToWithhold(
  system: CellSystem,
  pairs: readonly DifferencingPair[],
  { minimumFrequency }: DisclosurePolicy,
  fixed: ProtectionPorts['fixed'],
): PrimaryFinding[] {
  const found = new Map<number, PrimaryFinding>()
  const costOf = (number: number): number => {
    const cell = system.cells[number]
    if (fixed?.get(cell?.key ?? '') === 'shown') return Number.POSITIVE_INFINITY
    return cell?.cost ?? cell?.value ?? 0
  }
  const name = (p: DifferencingPair): string => `${p.cell}\n${p.formerCell}\n${p.releaseId}`
  const inOrder = [...pairs].sort((a, b) => (name(a) < name(b) ? -1 : 1))
  for (const { releaseId, cell, formerCell, persons } of inOrder) {
    const both = [cell, ...(releaseId === '' ? [formerCell] : [])]
    const numbers = both.flatMap((key) => system.numberOf.get(key) ?? [])
    if (numbers.some((number) => found.has(number))) continue
    const [cheapest] = numbers.sort((a, b) => costOf(a) - costOf(b))
    if (cheapest === undefined || costOf(cheapest) === Number.POSITIVE_INFINITY) continue
    found.set(cheapest, {
      cell: cheapest,
      rule: 'differencing',
      lowerProtection: Math.min(1, persons),
      upperProtection: Math.max(1, minimumFrequency - persons),
    })
  }
  return [...found.values()]
}

interface Decided {
  readonly decisions: readonly CellDecision[]
  readonly findings: readonly PrimaryFinding[]
  readonly proved: boolean
  readonly gap: number
  readonly audit: AuditReport
}

/** Siblings as if they were in the ledger: whose differences count, but who are not attacked together. */
function withSiblings({ ledger = [], siblings = [], sketches }: ProtectionPorts): AuditPorts {
  return { ledger: [...ledger, ...siblings], ...(sketches === undefined ? {} : { sketches }) }
}

/** Suppresses until no shown cell can be taken from another, new or former, to give a small group away. */
async function suppressAll(
  system: CellSystem,
  policy: DisclosurePolicy,
  ports: ProtectionPorts,
): Promise<Omit<Decided, 'audit'>> {
  let findings = primaryFindings(system, policy)
  for (let round = 1; ; round += 1) {
    const { hidden, proved, gap } = await suppress(system, findings, policy, ports)
    const decisions = decide(system, hidden, findings, policy)
    const done = { decisions, findings, proved, gap }
    if (ports.sketches === undefined) return done
    ports.onProgress?.({ step: 'differencing', done: round, of: round + 1 })
    const pairs = differencingPairs(system, decisions, policy, withSiblings(ports))
    if (pairs.length === 0) return done
    const more = cellsToWithhold(system, pairs, policy, ports.fixed)
    const former = pairs.some(({ releaseId }) => releaseId !== '')
    const mayNot =
      ports.differencing === 'refuse' || (ports.differencing === 'refuseFormer' && former)
    if (mayNot || more.length === 0)
      throw new DisclosureRefusal('differencing', { ...nothingFound, differencing: pairs })
    findings = [...findings, ...more]
  }
}

const nothingFound: AuditReport = { failures: [], attacked: 0, differencing: [] }

/** Decides and audits by the method asked for. */
async function decideBy(
  method: ProtectionMethod,
  tables: LinkedTables,
  system: CellSystem,
  policy: DisclosurePolicy,
  ports: ProtectionPorts,
): Promise<Decided> {
  if (method === 'suppression') {
    const decided = await suppressAll(system, policy, ports)
    const { decisions, findings } = decided
    ports.onProgress?.({ step: 'audit', done: 0, of: 1 })
    return {
      ...decided,
      audit: await auditTables(tables, decisions, policy, { ...ports, findings }),
    }
  }
  const { minimumFrequency: least, roundingBase } = policy
  const exact = { findings: [], proved: true, gap: 0 }
  const made =
    method === 'cellKey'
      ? { decisions: perturbCells(system, policy), audit: nothingFound }
      : await roundCells(system, policy)
  // A count under the base is what rounding hides; noise must hide every count under the minimum.
  const threshold = method === 'cellKey' ? least : Math.min(least, roundingBase ?? least)
  const pairs = differencingPairs(system, made.decisions, policy, withSiblings(ports), threshold)
  return { ...exact, ...made, audit: { ...made.audit, differencing: pairs } }
}

/**
 * Protects linked tables by a policy and audits the result: primary rules, then the cheapest secondary cells
 * to a proved optimum or within the stated gap, then differences with former releases, then an attack on
 * every withheld cell, always. By method: noise by cell key (each cell on its own, the same persons always
 * the same noise) or controlled rounding.
 * @throws DisclosureRefusal when the audit fails, or pairs of cells give a group away and may not or cannot be
 * withheld. RangeError when tables do not add up, the policy lacks the rules of the method, or a ledger is
 * given without fingerprints.
 */
export async function protectConfidentially(
  tables: LinkedTables,
  policy: DisclosurePolicy,
  ports: ProtectionPorts = {},
): Promise<Protection> {
  if (
    (ports.ledger?.length ?? 0) + (ports.siblings?.length ?? 0) > 0 &&
    ports.sketches === undefined
  )
    throw new RangeError('A check against a ledger needs fingerprints')
  const system = cellSystem(tables)
  const method = ports.method ?? policy.method
  const decided = await decideBy(method, tables, system, policy, ports)
  const { decisions, findings, proved, gap, audit } = decided
  if (audit.failures.length > 0) throw new DisclosureRefusal('audit', audit)
  if (audit.differencing.length > 0) throw new DisclosureRefusal('differencing', audit)
  ports.onProgress?.({ step: 'audit', done: 1, of: 1 })
  const optimality = { proved, gap: Math.ceil(gap * 100) / 100 }
  return {
    tables: { policyId: policy.id, policyFrom: policy.from, method, decisions, optimality, audit },
    ledgerRelease(releaseId) {
      const { sketches } = ports
      if (sketches === undefined) throw new RangeError('The ledger needs fingerprints')
      return releaseForLedger(releaseId, system, decisions, policy, { sketches, findings })
    },
  }
}

/** What leaves the walls of {@link protectConfidentially}. */
export async function protectTables(
  tables: LinkedTables,
  policy: DisclosurePolicy,
  ports: ProtectionPorts = {},
): Promise<ProtectedTables> {
  return (await protectConfidentially(tables, policy, ports)).tables
}
