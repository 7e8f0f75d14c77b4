import type { CellKey, ConfidentialCell, LinkedTables } from '../model.ts'

/** Linked tables with cells by number instead of by key. */
export interface CellSystem {
  readonly cells: readonly ConfidentialCell[]
  readonly numberOf: ReadonlyMap<CellKey, number>
  readonly equations: readonly { readonly total: number; readonly parts: readonly number[] }[]
  /** For a part of a share: the number of the whole it is a part of; −1 for all others. */
  readonly wholeOf: Int32Array
}

function numberCells(cells: readonly ConfidentialCell[]): Map<CellKey, number> {
  const numberOf = new Map<CellKey, number>()
  cells.forEach((cell, i) => {
    if (numberOf.has(cell.key)) throw new RangeError(`Two cells have the key ${cell.key}`)
    if (!(cell.value >= 0) || !Number.isInteger(cell.n) || cell.n < 0)
      throw new RangeError(`The cell ${cell.key} has no value of 0 or more, or no whole n`)
    numberOf.set(cell.key, i)
  })
  return numberOf
}

/** @throws RangeError when the parts do not add up, naming the total but not what it holds. */
function requireSum(cells: readonly ConfidentialCell[], total: number, parts: readonly number[]) {
  const whole = cells[total]?.value ?? 0
  const sum = parts.reduce((so, part) => so + (cells[part]?.value ?? 0), 0)
  if (Math.abs(sum - whole) > 1e-6 * Math.max(1, whole))
    throw new RangeError(`The parts of ${cells[total]?.key} do not add up to it`)
}

/** Wholes of shares: the total of an equation with a `share-part` among its parts, when it is a count. */
function findWholes(
  cells: readonly ConfidentialCell[],
  equations: CellSystem['equations'],
): Int32Array {
  const wholeOf = new Int32Array(cells.length).fill(-1)
  for (const { total, parts } of equations) {
    const isShare = parts.some((part) => cells[part]?.rules === 'share-part')
    const whole = cells[total]
    if (!isShare || whole === undefined || whole.rules === 'share-part') continue
    for (const part of parts) wholeOf[part] = total
  }
  return wholeOf
}

/**
 * A system from linked tables.
 * @throws RangeError when a key occurs twice or is unknown, a value is negative, or parts do not add up.
 */
export function cellSystem({ cells, equations }: LinkedTables): CellSystem {
  const numberOf = numberCells(cells)
  const find = (key: CellKey): number => {
    const found = numberOf.get(key)
    if (found === undefined) throw new RangeError(`An equation names the unknown cell ${key}`)
    return found
  }
  const numbered = equations.map(({ total, parts }) => ({
    total: find(total),
    parts: parts.map(find),
  }))
  for (const { total, parts } of numbered) requireSum(cells, total, parts)
  return { cells, numberOf, equations: numbered, wholeOf: findWholes(cells, numbered) }
}

/** The cells that hang together by equations, each component ascending; cells without equations alone. */
export function components(
  count: number,
  equations: CellSystem['equations'],
): readonly (readonly number[])[] {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  for (const { total, parts } of equations)
    for (const part of parts) parent[root(part)] = root(total)
  const found = new Map<number, number[]>()
  for (let i = 0; i < count; i += 1) {
    const own = found.get(root(i)) ?? []
    own.push(i)
    found.set(root(i), own)
  }
  return [...found.values()]
}
