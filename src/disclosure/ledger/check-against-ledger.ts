import type { CellKey } from '../model.ts'
import { noPerson } from './group-sketch.ts'
import { type LedgerRelease, ledgerKey, type ReleaseLedger } from './ledger-release.ts'
import { isNested } from './nested-difference.ts'
import { type PostingTable, postingTable } from './posting-table.ts'

/** Two published cells whose difference is a group that is too small. */
export interface DifferencingPair {
  /** The release of the former cell; the new release itself when both are new. */
  readonly releaseId: string
  readonly cell: CellKey
  readonly formerCell: CellKey
  /** How many persons the one has more than the other. */
  readonly persons: number
}

/** A release with the tables to find its cells by. */
interface IndexedRelease {
  readonly release: LedgerRelease
  /** Cells by their very smallest order key. */
  readonly byFirst: PostingTable
  /** Cells by each of their smallest order keys. */
  readonly byAny: PostingTable
  /** Number of each family, by name. */
  readonly familyNumbers: ReadonlyMap<string, number>
}

/** Files the shown cells under their first `depth` order keys. */
function fileBySmallest({ sketches, status }: LedgerRelease, depth: number): PostingTable {
  const keys: number[] = []
  const cells: number[] = []
  for (let cell = 0; cell < status.length; cell += 1) {
    if (status[cell] !== 0) continue
    for (let i = 0; i < depth; i += 1) {
      const key = sketches.smallest[cell * sketches.capacity + i] ?? noPerson
      if (key === noPerson) break
      keys.push(key)
      cells.push(cell)
    }
  }
  return postingTable(Uint32Array.from(keys), Int32Array.from(cells))
}

function index(release: LedgerRelease): IndexedRelease {
  return {
    release,
    byFirst: fileBySmallest(release, 1),
    byAny: fileBySmallest(release, release.sketches.capacity),
    familyNumbers: new Map(release.families.map((name, i) => [name, i])),
  }
}

/** Whether the first cell is the second and fewer than `threshold` persons more, as far as published. */
function givesAway(
  a: LedgerRelease,
  cellA: number,
  b: LedgerRelease,
  cellB: number,
  threshold: number,
): boolean {
  const more = (a.sketches.n[cellA] ?? 0) - (b.sketches.n[cellB] ?? 0)
  const seen = more + (a.slack[cellA] ?? 0) + (b.slack[cellB] ?? 0)
  return more >= 1 && seen < threshold && isNested(a.sketches, cellA, b.sketches, cellB)
}

/** All pairs of a new cell and a former one, in both directions. */
function pairsWith(
  { release: fresh, byFirst, byAny, familyNumbers }: IndexedRelease,
  former: LedgerRelease,
  threshold: number,
): DifferencingPair[] {
  const pairs: DifferencingPair[] = []
  const { sketches, status } = former
  const { capacity, smallest } = sketches
  const familyOf = former.families.map((name) => familyNumbers.get(name) ?? -1)
  const add = (cell: number, formerCell: number): void => {
    const persons = Math.abs((fresh.sketches.n[cell] ?? 0) - (sketches.n[formerCell] ?? 0))
    const names = { cell: ledgerKey(fresh, cell), formerCell: ledgerKey(former, formerCell) }
    pairs.push({ releaseId: former.releaseId, ...names, persons })
  }
  let [old, family] = [0, -1]
  const olderIsPart = (cell: number): void => {
    if (fresh.family[cell] !== family) return
    if (givesAway(fresh, cell, former, old, threshold)) add(cell, old)
  }
  const newerIsPart = (cell: number): void => {
    if (fresh.family[cell] !== family) return
    if (givesAway(former, old, fresh, cell, threshold)) add(cell, old)
  }
  for (old = 0; old < status.length; old += 1) {
    if (status[old] !== 0) continue
    family = familyOf[former.family[old] ?? 0] ?? -1
    if (family < 0) continue
    const start = old * capacity
    byAny.each(smallest[start] ?? noPerson, olderIsPart)
    if (former === fresh) continue
    for (let i = 0; i < capacity; i += 1) {
      const key = smallest[start + i] ?? noPerson
      if (key === noPerson) break
      byFirst.each(key, newerIsPart)
    }
  }
  return pairs
}

/** The least slack of a shown cell. */
function leastSlack({ slack, status }: LedgerRelease): number {
  let least = Number.POSITIVE_INFINITY
  for (let cell = 0; cell < slack.length; cell += 1)
    if (status[cell] === 0) least = Math.min(least, slack[cell] ?? 0)
  return least
}

/** @throws RangeError when fingerprints are too short to see every difference under the threshold. */
function requireCapacity(a: LedgerRelease, b: LedgerRelease, threshold: number): void {
  const visible = threshold - leastSlack(a) - leastSlack(b)
  const capacity = Math.min(a.sketches.capacity, b.sketches.capacity)
  if (visible > 1 && capacity < visible + 1)
    throw new RangeError(
      `Releases ${a.releaseId} and ${b.releaseId} keep ${capacity} sums, ${visible + 1} are needed`,
    )
}

/**
 * Every pair of a shown cell of a new release and a shown cell of it or of a former release where the one
 * holds all persons of the other and fewer than `threshold` more, so that subtracting gives that group away.
 * Complete, whatever the dimensions, cut-offs, recodes or years: if `A ⊇ B` and `A` has `d` persons more,
 * at most `d` persons of `A` have an order key below the smallest one of `B`, so that this key is among the
 * `d + 1` smallest of `A`; all such candidates are looked up, and each is checked by `isNested`.
 * Former cells that were published with noise or rounding count only as far as they tell.
 * @throws RangeError when a former release was entered for a lower threshold than this one.
 */
export function checkAgainstLedger(
  release: LedgerRelease,
  ledger: ReleaseLedger,
  threshold: number,
): DifferencingPair[] {
  const indexed = index(release)
  return [...ledger, release].flatMap((former) => {
    requireCapacity(release, former, threshold)
    return pairsWith(indexed, former, threshold)
  })
}
