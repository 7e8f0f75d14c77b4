import type { GroupSketches } from '../ledger/group-sketch.ts'
import { type LedgerRelease, ledgerKey, type ReleaseLedger } from '../ledger/ledger-release.ts'
import type { CellDecision, ConfidentialCell } from '../model.ts'
import type { CellSystem } from './cell-system.ts'
import type { PrimaryFinding } from './primary-rules.ts'

/** A system together with what former releases say about the same groups of persons. */
export interface JoinedSystem {
  readonly system: CellSystem
  /** Shown when shown in any release. */
  readonly decisions: readonly CellDecision[]
  /** How uncertain cells must stay that former releases withheld. */
  readonly findings: readonly PrimaryFinding[]
}

/** Name of a group of persons: equal groups have equal names, in any release. Empty groups have none. */
function groupName({ n, sumHigh, sumLow }: GroupSketches, cell: number): string | undefined {
  return (n[cell] ?? 0) === 0 ? undefined : `${sumHigh[cell]} ${sumLow[cell]}`
}

/** Whether a former cell is an exact number of persons. */
const isExactCount = (release: LedgerRelease, cell: number): boolean =>
  release.families[release.family[cell] ?? 0] === 'persons' && release.slack[cell] === 0

/** The equations of a release over exact counts with something withheld, as lists of cells. */
function tellingEquations(release: LedgerRelease): number[][] {
  const { equationStarts, equationCells, status } = release
  const found: number[][] = []
  for (let e = 0; e + 1 < equationStarts.length; e += 1) {
    const cells = [...equationCells.subarray(equationStarts[e], equationStarts[e + 1])]
    if (!cells.every((cell) => isExactCount(release, cell))) continue
    if (cells.some((cell) => status[cell] === 1)) found.push(cells)
  }
  return found
}

/**
 * The equations that can say something new: those that hang together, by cells withheld then, with a group
 * that the new system holds too.
 */
function reached(
  release: LedgerRelease,
  equations: readonly number[][],
  isNew: (cell: number) => boolean,
): number[][] {
  const byCell = new Map<number, number[]>()
  equations.forEach((cells, e) => {
    for (const cell of cells)
      if (release.status[cell] === 1) byCell.set(cell, [...(byCell.get(cell) ?? []), e])
  })
  const taken = new Set([...byCell].flatMap(([cell, own]) => (isNew(cell) ? own : [])))
  for (const e of taken)
    for (const cell of equations[e] ?? [])
      for (const other of byCell.get(cell) ?? []) taken.add(other)
  return equations.filter((_, e) => taken.has(e))
}

interface Joining {
  readonly cells: ConfidentialCell[]
  readonly shown: boolean[]
  readonly numberOf: Map<string, number>
  readonly equations: CellSystem['equations'][number][]
  readonly findings: PrimaryFinding[]
}

/** The number of a former cell in the joined system, entered when it is not there yet. */
function enter(joining: Joining, release: LedgerRelease, cell: number): number {
  const group = groupName(release.sketches, cell) ?? `nobody ${release.releaseId} ${cell}`
  const isShown = release.status[cell] === 0
  let number = joining.numberOf.get(group)
  if (number === undefined) {
    const [value, key] = [
      release.value[cell] ?? 0,
      `${release.releaseId}: ${ledgerKey(release, cell)}`,
    ]
    number = joining.cells.push({ key, value, n: value, rules: 'count' }) - 1
    joining.numberOf.set(group, number)
    joining.shown.push(isShown)
  } else if (isShown) joining.shown[number] = true
  const lowerProtection = release.lowerProtection[cell] ?? 0
  const upperProtection = release.upperProtection[cell] ?? 0
  if (!isShown && lowerProtection + upperProtection > 0)
    joining.findings.push({ cell: number, rule: 'differencing', lowerProtection, upperProtection })
  return number
}

/**
 * Joins a system with former releases: equal groups of persons are one unknown, in whatever release and under
 * whatever key; every equation that was published then still holds. What is withheld everywhere must stay as
 * uncertain as each release asked for. Exact counts only: sums may have been measured anew, and rounded or
 * perturbed numbers say less.
 */
export function joinFormer(
  system: CellSystem,
  decisions: readonly CellDecision[],
  sketches: GroupSketches,
  ledger: ReleaseLedger,
): JoinedSystem {
  const joining: Joining = {
    cells: [...system.cells],
    shown: decisions.map(({ status }) => status === 'shown'),
    numberOf: new Map(),
    equations: [...system.equations],
    findings: [],
  }
  system.cells.forEach((cell, i) => {
    const group = cell.rules === 'sum' ? undefined : groupName(sketches, i)
    if (group !== undefined && !joining.numberOf.has(group)) joining.numberOf.set(group, i)
  })
  const known = new Set(joining.numberOf.keys())
  for (const release of ledger) {
    const isNew = (cell: number): boolean => known.has(groupName(release.sketches, cell) ?? '')
    for (const cells of reached(release, tellingEquations(release), isNew)) {
      const [total = 0, ...parts] = cells.map((cell) => enter(joining, release, cell))
      joining.equations.push({ total, parts })
    }
  }
  const { cells, equations, findings, shown } = joining
  return {
    system: { ...system, cells, equations },
    decisions: cells.map(({ key, value }, i) =>
      shown[i] === true ? { key, status: 'shown', value } : { key, status: 'secondary' },
    ),
    findings,
  }
}
