import type { ProtectedCell, SuppressionProblem } from './problem.ts'

/** A hierarchy: each code with the codes it is the total of. The first is the grand total. */
export type Hierarchy = readonly { readonly code: string; readonly parts: readonly string[] }[]

/** A hierarchy out of indented lines, below a grand total. */
export function hierarchyOf(text: string, lead: string, total: string): Hierarchy {
  const nodes: { code: string; parts: string[] }[] = [{ code: total, parts: [] }]
  const path = [nodes[0]]
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue
    const depth = line.length - line.replace(new RegExp(`^[${lead}]+`), '').length
    const node = { code: line.slice(depth).trim(), parts: [] }
    path[depth]?.parts.push(node.code)
    path[depth + 1] = node
    nodes.push(node)
  }
  return nodes
}

/** The codes a code counts towards: itself and every total above it. */
export function totalsAbove(hierarchy: Hierarchy, code: string): string[] {
  const above = hierarchy.find(({ parts }) => parts.includes(code))
  return above === undefined ? [code] : [code, ...totalsAbove(hierarchy, above.code)]
}

/** A two-way table over hierarchies: its cells by `row|column`, and what adds up to what. */
export interface TwoWayTable {
  readonly keys: readonly string[]
  readonly contributions: ReadonlyMap<string, readonly number[]>
  readonly equations: SuppressionProblem['equations']
}

/** Sums records of leaves into all cells of a table; cells of nobody are left out. */
export function tabulate(
  records: readonly { readonly row: string; readonly column: string; readonly value: number }[],
  rows: Hierarchy,
  columns: Hierarchy,
): TwoWayTable {
  const contributions = new Map<string, number[]>()
  const above = new Map<string, string[]>()
  const totals = (hierarchy: Hierarchy, side: string, code: string): string[] => {
    const known = above.get(side + code) ?? totalsAbove(hierarchy, code)
    above.set(side + code, known)
    return known
  }
  for (const { row, column, value } of records) {
    for (const r of totals(rows, 'r', row)) {
      for (const c of totals(columns, 'c', column)) {
        const key = `${r}|${c}`
        const list = contributions.get(key)
        if (list === undefined) contributions.set(key, [value])
        else list.push(value)
      }
    }
  }
  const keys = [...contributions.keys()].sort()
  const cellOf = new Map(keys.map((key, i) => [key, i]))
  const equation = (total: string, parts: readonly string[]) => {
    const cell = cellOf.get(total)
    return cell === undefined || parts.length === 0
      ? []
      : [{ total: cell, parts: parts.flatMap((part) => cellOf.get(part) ?? []) }]
  }
  const equations = rows.flatMap((r) =>
    columns.flatMap((c) => [
      ...equation(
        `${r.code}|${c.code}`,
        r.parts.map((part) => `${part}|${c.code}`),
      ),
      ...equation(
        `${r.code}|${c.code}`,
        c.parts.map((part) => `${r.code}|${part}`),
      ),
    ]),
  )
  return { keys, contributions, equations }
}

/** A problem in which attackers know only that no value is negative, and costs are values. */
export function problemOf(
  values: readonly number[],
  equations: SuppressionProblem['equations'],
  primaries: readonly ProtectedCell[],
  costs: readonly number[] = values,
): SuppressionProblem {
  const total = Math.max(...values)
  return {
    values: Float64Array.from(values),
    lower: new Float64Array(values.length),
    upper: Float64Array.from(values, (value) => value + total),
    costs: Float64Array.from(costs),
    equations,
    primaries,
  }
}
