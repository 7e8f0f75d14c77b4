import {
  type LeaverDimension,
  type Leavers,
  type OutcomeMeasure,
  outcomeMeasures,
} from '../model.ts'
import type { PlannedTable } from '../table-plan.ts'
import { type AxisGroups, axisGroups } from './axis.ts'
import type { Group, GroupEquation, SearchHistogram, Tabulation } from './group.ts'
import { countIds, type LeafTotals, leafTotals, noWage } from './leaf-totals.ts'

/** Longest wait that is told apart, in months. */
export const longestSearch = 255

/** A group while it is being put together. */
interface Draft {
  readonly key: string
  readonly nodes: readonly number[]
  readonly dimensions: Group['dimensions']
  readonly published: boolean
  readonly leaves: number[]
}

const wholeMonths = (): Uint32Array => new Uint32Array(longestSearch + 1)

/** The leaf of each row in the cross of all axes, only leaves with somebody in them. */
function crossLeaves(
  axes: readonly AxisGroups[],
  rows: number,
): { readonly leafOf: Uint32Array; readonly leaves: readonly (readonly number[])[] } {
  const numbers = new Map<number, number>()
  const leaves: number[][] = []
  const leafOf = new Uint32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    let cross = 0
    for (const axis of axes) cross = cross * axis.nodesOf.length + (axis.leafOf[row] ?? 0)
    let leaf = numbers.get(cross)
    if (leaf === undefined) {
      leaf = leaves.length
      numbers.set(cross, leaf)
      leaves.push(axes.map((axis) => axis.leafOf[row] ?? 0))
    }
    leafOf[row] = leaf
  }
  return { leafOf, leaves }
}

/** Every choice of one item from each list. */
function crossed<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((chosen) => list.map((item) => [...chosen, item])),
    [[]],
  )
}

/** Key of a group: its coordinates in the order of the names, those of everybody left out. */
export function groupKey(dimensions: Group['dimensions']): string {
  return Object.entries(dimensions)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .sort()
    .join(';')
}

function draftOf(axes: readonly AxisGroups[], nodes: readonly number[]): Draft {
  const chosen = nodes.map((node, i) => axes[i]?.nodes[node])
  const dimensions: Partial<Record<LeaverDimension, string>> = {}
  for (const node of chosen)
    if (node?.dimension !== undefined) dimensions[node.dimension] = node.code
  const published = chosen.every((node) => node?.published === true)
  return { key: groupKey(dimensions), nodes, dimensions, published, leaves: [] }
}

/** The groups of a table that have somebody in them, by their nodes. */
function draftsOf(
  axes: readonly AxisGroups[],
  leaves: readonly (readonly number[])[],
): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>()
  leaves.forEach((own, leaf) => {
    for (const nodes of crossed(own.map((at, i) => axes[i]?.nodesOf[at] ?? []))) {
      const id = nodes.join(',')
      const draft = drafts.get(id) ?? draftOf(axes, nodes)
      drafts.set(id, draft)
      draft.leaves.push(leaf)
    }
  })
  return drafts
}

/** A node of one axis is the sum of others, whatever the other axes hold. */
function equationsOf(
  axes: readonly AxisGroups[],
  drafts: ReadonlyMap<string, Draft>,
  measures: ReadonlySet<OutcomeMeasure>,
): readonly GroupEquation[] {
  const keyAt = (nodes: readonly number[], axis: number, node: number): string | undefined =>
    drafts.get(nodes.map((own, i) => (i === axis ? node : own)).join(','))?.key
  return [...drafts.values()].flatMap(({ key, nodes }) =>
    axes.flatMap((axis, i) =>
      axis.equations
        .filter(({ total }) => total === nodes[i])
        .map(({ parts }) => ({
          total: key,
          parts: parts.flatMap((part) => keyAt(nodes, i, part) ?? []),
          measures,
        }))
        .filter(({ parts }) => !parts.includes(key)),
    ),
  )
}

function searchOf(leavers: Leavers, rows: Iterable<number>): SearchHistogram {
  const search = { censored: wholeMonths(), job: wholeMonths(), furtherStudy: wholeMonths() }
  const byEnd = [search.censored, search.job, search.furtherStudy]
  for (const row of rows) {
    const months = byEnd[leavers.searchEnd[row] ?? 0]
    const at = leavers.searchMonths[row] ?? 0
    if (months !== undefined) months[at] = (months[at] ?? 0) + 1
  }
  return search
}

/** Rows of all who stand in some leaves. */
function rowsOf({ order, starts }: LeafTotals, leaves: readonly number[]): Uint32Array {
  const parts = leaves.map((leaf) => order.subarray(starts[leaf], starts[leaf + 1]))
  const rows = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    rows.set(part, at)
    at += part.length
  }
  return rows
}

const modulus = 1n << 128n

/** Sum of record keys modulo 2^128, from the sums of their quarters. */
function keySum(parts: Float64Array | undefined, leaves: readonly number[]): bigint {
  const sums = [0, 0, 0, 0]
  for (const leaf of leaves)
    for (let quarter = 0; quarter < 4; quarter += 1)
      sums[quarter] = (sums[quarter] ?? 0) + (parts?.[leaf * 4 + quarter] ?? 0)
  return sums.reduce((sum, part, i) => sum + (BigInt(part) << BigInt(32 * i)), 0n) % modulus
}

function groupOf(
  leavers: Leavers,
  totals: LeafTotals,
  draft: Draft,
  measures: ReadonlySet<OutcomeMeasure>,
): Group {
  const { key, dimensions, published, leaves } = draft
  const sum = (counts: Uint32Array | undefined): number =>
    leaves.reduce((all, leaf) => all + (counts?.[leaf] ?? 0), 0)
  const everyone = rowsOf(totals, leaves)
  const rows = everyone.filter((row) => leavers.graduated[row] === 1)
  const wages = rows.map((row) => leavers.startWage[row] ?? noWage)
  return {
    key,
    dimensions,
    published,
    measures,
    counts: Object.fromEntries(countIds.map((id, c) => [id, sum(totals.counts[c])])),
    recordKeySums: Object.fromEntries(
      countIds.map((id, c) => [id, keySum(totals.keyParts[c], leaves)]),
    ),
    everyone,
    graduates: rows,
    search: searchOf(leavers, rows),
    wages: wages.filter((wage) => wage !== noWage).sort(),
  }
}

function addTable(
  leavers: Leavers,
  table: PlannedTable,
  groups: Map<string, Group>,
  equations: GroupEquation[],
): void {
  const axes = table.axes.map((axis) => axisGroups(leavers, axis))
  const { leafOf, leaves } = crossLeaves(axes, leavers.rows)
  const totals = leafTotals(leavers, leafOf, leaves.length)
  const drafts = draftsOf(axes, leaves)
  const measures = new Set(table.measures ?? outcomeMeasures)
  for (const draft of drafts.values()) {
    const known = groups.get(draft.key)
    if (known === undefined) groups.set(draft.key, groupOf(leavers, totals, draft, measures))
    else groups.set(draft.key, { ...known, measures: new Set([...known.measures, ...measures]) })
  }
  equations.push(...equationsOf(axes, drafts, measures))
}

/** What an equation says, to find the same one twice. */
function sameness({ total, parts, measures }: GroupEquation): string {
  return `${total}=${[...parts].sort().join('+')}|${[...measures].sort().join()}`
}

/**
 * Counts all groups of all tables among these leavers, each group once, with the equations between them.
 * Groups of nobody are left out. The result holds small groups: it never leaves the walls.
 * @throws RangeError when a programme stands under two fields of study.
 */
export function tabulate(leavers: Leavers, tables: readonly PlannedTable[]): Tabulation {
  const groups = new Map<string, Group>()
  const equations: GroupEquation[] = []
  for (const table of tables) addTable(leavers, table, groups, equations)
  const different = new Map(equations.map((equation) => [sameness(equation), equation]))
  return { groups, equations: [...different.values()] }
}
