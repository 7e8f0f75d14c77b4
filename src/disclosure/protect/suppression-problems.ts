import type { Intruder, ProtectedCell, SuppressionProblem } from '#algorithms'
import type { ConfidentialCell, CostModel } from '../model.ts'
import { type CellSystem, components } from './cell-system.ts'
import type { PrimaryFinding } from './primary-rules.ts'

/** One component of a system as a problem, with the number in the system of each of its cells. */
export interface ComponentProblem {
  readonly numbers: readonly number[]
  readonly problem: SuppressionProblem
}

/** What is settled before the search, per cell of the system. */
export interface Settled {
  readonly findings: readonly PrimaryFinding[]
  /** Cells that are published anyway: formerly, or in another system of the same release. */
  readonly open: ReadonlySet<number>
  /** Cells that are withheld anyway. */
  readonly hidden: ReadonlySet<number>
  readonly costs: CostModel
}

/** What withholding a cell costs. Never quite nothing, so that no cell is withheld without need. */
function costOf(cell: ConfidentialCell, costs: CostModel): number {
  if (cell.cost !== undefined) return cell.cost
  if (costs === 'count') return 1
  return costs === 'value' ? Math.max(1, cell.value) : Math.log(2 + cell.value)
}

/** Whom a cell of one or two persons tells what: everything, or at least the own part. */
function knowledge(cell: ConfidentialCell, number: number): Intruder['knows'][] {
  if (cell.n === 1) return [[{ cell: number, lower: cell.value, upper: cell.value }]]
  if (cell.n !== 2) return []
  const parts = cell.rules === 'sum' ? (cell.largest ?? []).slice(0, 2) : [1]
  return parts.map((part) => [{ cell: number, lower: part, upper: Number.POSITIVE_INFINITY }])
}

/** Above this many primaries in a component, intruders attack only cells in their own equations. */
const allAgainstAll = 40

/** Numbers of cells that stand in one equation with a cell, by cell. */
function neighbours(equations: SuppressionProblem['equations']): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const { total, parts } of equations) {
    const cells = [total, ...parts]
    for (const cell of cells) {
      const own = found.get(cell) ?? new Set<number>()
      for (const other of cells) own.add(other)
      found.set(cell, own)
    }
  }
  return found
}

/** Totals above and parts below every cell of a component. */
interface Lineage {
  readonly above: ReadonlyMap<number, readonly number[]>
  readonly below: ReadonlyMap<number, readonly number[]>
}

function lineage(equations: SuppressionProblem['equations']): Lineage {
  const above = new Map<number, number[]>()
  const below = new Map<number, number[]>()
  for (const { total, parts } of equations) {
    below.set(total, [...(below.get(total) ?? []), ...parts])
    for (const part of parts) above.set(part, [...(above.get(part) ?? []), total])
  }
  return { above, below }
}

/**
 * Cells that hold nobody but the persons of a cell: totals above it of as many persons, and everything below
 * any of these. Who knows the one knows the others, and learns nothing about anyone else.
 */
function sameGroup(
  cells: readonly ConfidentialCell[],
  start: number,
  { above, below }: Lineage,
): ReadonlySet<number> {
  const found = new Set([start])
  for (const cell of found) {
    for (const total of above.get(cell) ?? [])
      if (cells[total]?.n === cells[start]?.n) found.add(total)
    for (const part of below.get(cell) ?? []) found.add(part)
  }
  return found
}

/** Cells that hold the persons of some cells and more: totals above them, and above those. */
function containing(group: ReadonlySet<number>, { above }: Lineage): ReadonlySet<number> {
  const found = new Set([...group].flatMap((cell) => above.get(cell) ?? []))
  for (const cell of found) for (const total of above.get(cell) ?? []) found.add(total)
  return found
}

/** What to protect of a cell that somebody is part of: no value below her own part can seem possible to her. */
function besidesOwn(
  target: ProtectedCell,
  cells: readonly ConfidentialCell[],
  own: number,
): ProtectedCell {
  const others = Math.max(0, (cells[target.cell]?.value ?? 0) - own)
  return { ...target, lowerProtection: Math.min(target.lowerProtection, others) }
}

/** Persons who are alone or with two in a withheld cell, and what must be protected against them. */
function intruders(
  cells: readonly ConfidentialCell[],
  upper: Float64Array,
  equations: SuppressionProblem['equations'],
  primaries: readonly ProtectedCell[],
): Intruder[] {
  const near = primaries.length > allAgainstAll ? neighbours(equations) : undefined
  const lines = lineage(equations)
  return primaries.flatMap(({ cell: own }) => {
    const cell = cells[own]
    if (cell === undefined || cell.n === 0 || cell.n > 2) return []
    const known = sameGroup(cells, own, lines)
    const around = containing(known, lines)
    const targets = primaries.filter(
      (p) => !known.has(p.cell) && (near === undefined || near.get(own)?.has(p.cell) === true),
    )
    if (targets.length === 0) return []
    return knowledge(cell, own).map((knows) => ({
      knows: knows.map((k) => ({ ...k, upper: Math.min(k.upper, upper[own] ?? 0) })),
      targets: targets.map((target) =>
        around.has(target.cell) ? besidesOwn(target, cells, knows[0]?.lower ?? 0) : target,
      ),
    }))
  })
}

/** The greatest value an attacker thinks possible for any cell: twice the greatest, and room for the rules. */
function ceiling(cells: readonly ConfidentialCell[], findings: readonly PrimaryFinding[]): number {
  const greatest = cells.reduce((most, cell) => Math.max(most, cell.value), 0)
  const room = findings.reduce((most, finding) => Math.max(most, finding.upperProtection), 0)
  return 2 * greatest + 2 * room
}

/** Equations in an order of their own, whatever the order in which they were given. */
function inOrder(equations: SuppressionProblem['equations']): SuppressionProblem['equations'] {
  const sorted = equations.map(({ total, parts }) => ({
    total,
    parts: [...parts].sort((a, b) => a - b),
  }))
  const difference = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((found, x, i) => found || x - (b[i] ?? -1), 0) || a.length - b.length
  return sorted.sort((a, b) => a.total - b.total || difference(a.parts, b.parts))
}

function componentProblem(
  system: CellSystem,
  numbers: readonly number[],
  equations: SuppressionProblem['equations'],
  settled: Settled,
  findings: readonly PrimaryFinding[],
): ComponentProblem {
  const localOf = new Map(numbers.map((number, i) => [number, i]))
  const local = (number: number): number => localOf.get(number) ?? -1
  const cells = numbers.flatMap((number) => system.cells[number] ?? [])
  const upper = new Float64Array(cells.length).fill(ceiling(cells, findings))
  const localEquations = inOrder(
    equations.map(({ total, parts }) => ({ total: local(total), parts: parts.map(local) })),
  )
  const primaries = findings.map(({ cell, lowerProtection, upperProtection }) => ({
    cell: local(cell),
    lowerProtection,
    upperProtection,
  }))
  const marked = new Set(findings.map(({ cell }) => cell))
  const hidden = numbers.filter((number) => settled.hidden.has(number) && !marked.has(number))
  const empty = numbers.map((number, i) => !marked.has(number) && cells[i]?.n === 0)
  for (const [i, is] of empty.entries()) if (is) upper[i] = 0
  return {
    numbers,
    problem: {
      values: Float64Array.from(cells, (cell) => cell.value),
      lower: new Float64Array(cells.length),
      upper,
      costs: Float64Array.from(cells, (cell) => costOf(cell, settled.costs)),
      equations: localEquations,
      primaries: [
        ...primaries,
        ...hidden.map((n) => ({ cell: local(n), lowerProtection: 0, upperProtection: 0 })),
      ],
      open: numbers.flatMap((number, i) =>
        settled.open.has(number) || (empty[i] === true && !settled.hidden.has(number)) ? [i] : [],
      ),
      intruders: intruders(cells, upper, localEquations, primaries),
    },
  }
}

/**
 * The suppression problems of a system, one for each component with something to protect. Cells of nobody
 * stay open unless a rule forbids it, and nobody doubts them: everybody may know that they are empty. The attacker knows that no
 * value is negative and none above twice the greatest. In an order that depends on the keys only, so that ties
 * between patterns are always decided alike.
 */
export function suppressionProblems(system: CellSystem, settled: Settled): ComponentProblem[] {
  const findingOf = new Map(settled.findings.map((finding) => [finding.cell, finding]))
  const parts = components(system.cells.length, system.equations)
  const componentOf = new Int32Array(system.cells.length)
  parts.forEach((numbers, c) => {
    for (const number of numbers) componentOf[number] = c
  })
  const equations: SuppressionProblem['equations'][number][][] = parts.map(() => [])
  for (const equation of system.equations)
    equations[componentOf[equation.total] ?? 0]?.push(equation)
  const byKey = (a: number, b: number): number =>
    (system.cells[a]?.key ?? '') < (system.cells[b]?.key ?? '') ? -1 : 1
  return parts.flatMap((unordered, c) => {
    const numbers = [...unordered].sort(byKey)
    const findings = numbers.flatMap((number) => findingOf.get(number) ?? [])
    if (findings.length === 0 && !numbers.some((number) => settled.hidden.has(number))) return []
    return [componentProblem(system, numbers, equations[c] ?? [], settled, findings)]
  })
}
