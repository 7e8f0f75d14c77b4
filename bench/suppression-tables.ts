import type { SuppressionProblem } from '#algorithms'
import { frequencyProtection } from '#algorithms'
import { seededRandom } from '#kernel'

/** A dimension: for each code the codes it is the sum of; the first is the grand total. */
type Tree = readonly (readonly number[])[]

/** A tree with so many children per node, level by level. */
export function tree(...levels: readonly number[]): Tree {
  const nodes: number[][] = [[]]
  let last = [0]
  for (const children of levels) {
    last = last.flatMap((node) =>
      Array.from({ length: children }, () => {
        nodes.push([])
        nodes[node]?.push(nodes.length - 1)
        return nodes.length - 1
      }),
    )
  }
  return nodes
}

/** The node and all above it, for each node. */
function pathsUp(nodes: Tree): number[][] {
  const parent = new Map(nodes.flatMap((parts, node) => parts.map((part) => [part, node] as const)))
  return nodes.map((_, node) => {
    const path = [node]
    for (let at = parent.get(node); at !== undefined; at = parent.get(at)) path.push(at)
    return path
  })
}

/** Every combination of one entry of each list. */
const combinations = (lists: readonly (readonly number[])[]): number[][] =>
  lists.reduce<number[][]>(
    (all, list) => all.flatMap((before) => list.map((entry) => [...before, entry])),
    [[]],
  )

/** What a table looks like. */
export interface TableShape {
  readonly trees: readonly Tree[]
  /** Mean number of persons behind a finest cell. */
  readonly mean: number
  /** Minimum frequency. */
  readonly threshold: number
  readonly cost: 'count' | 'value'
  readonly seed: number
}

/** A table of skewed counts over trees, with all its totals, protected by a minimum frequency. */
export function table({ trees, mean, threshold, cost, seed }: TableShape): SuppressionProblem {
  const random = seededRandom(seed)
  const sizes = trees.map(({ length }) => length)
  const cellAt = (codes: readonly number[]): number =>
    codes.reduce((at, code, d) => at * (sizes[d] ?? 1) + code, 0)
  const values = new Float64Array(sizes.reduce((product, size) => product * size, 1))
  const paths = trees.map(pathsUp)
  const weights = trees.map((nodes) => nodes.map(() => 0.15 + random() ** 2 * 2.5))
  const leaves = trees.map((nodes) => [...nodes.keys()].filter((n) => nodes[n]?.length === 0))
  for (const codes of combinations(leaves)) {
    const expected = codes.reduce((product, code, d) => product * (weights[d]?.[code] ?? 1), mean)
    const count = Math.floor(-Math.log(1 - random()) * expected)
    for (const above of combinations(codes.map((code, d) => paths[d]?.[code] ?? []))) {
      values[cellAt(above)] = (values[cellAt(above)] ?? 0) + count
    }
  }
  const equations = combinations(trees.map((nodes) => [...nodes.keys()])).flatMap((codes) =>
    trees.flatMap((nodes, d) => {
      const parts = nodes[codes[d] ?? 0] ?? []
      const part = (code: number) => cellAt(codes.map((own, other) => (other === d ? code : own)))
      return parts.length === 0 ? [] : [{ total: cellAt(codes), parts: parts.map(part) }]
    }),
  )
  const primaries = [...values.entries()].flatMap(([cell, n]) =>
    n > 0 && n < threshold ? [{ cell, ...frequencyProtection(n, threshold) }] : [],
  )
  return {
    values,
    lower: new Float64Array(values.length),
    upper: values.map((value) => value + (values[0] ?? 0)),
    costs: cost === 'count' ? values.map(() => 1) : values.slice(),
    equations,
    primaries,
  }
}
