import { type AnswerMeasure, answerMeasures, type Leavers } from '../model.ts'

/** Outcomes asked of everyone who leaves; the others are asked of graduates only. */
export const askedOfAll: readonly AnswerMeasure[] = ['switch', 'dropOut']

/** Whether a person counts for a measure: everyone for some, graduates only for the others. */
export function isAsked(leavers: Leavers, measure: AnswerMeasure, row: number): boolean {
  return askedOfAll.includes(measure) || leavers.graduated[row] === 1
}

/** What is counted of persons: graduates, and for each outcome who answered and who answered yes. */
export const countIds = [
  'graduates',
  'startWage:of',
  ...answerMeasures.flatMap((measure) => [`${measure}:of`, `${measure}:yes`]),
] as const

/** Wage of nobody. */
export const noWage = 0xffffffff

/** Counts of each leaf of a table. `parts` holds the record keys of the persons, as sums of 32-bit quarters. */
export interface LeafTotals {
  readonly leaves: number
  /** Leaf of each row. */
  readonly leafOf: Uint32Array
  /** `counts[c][leaf]`, c as in {@link countIds}. */
  readonly counts: readonly Uint32Array[]
  /** `keyParts[c][leaf * 4 + quarter]`: sums below 2^53, so exact up to two million persons a leaf. */
  readonly keyParts: readonly Float64Array[]
  /** Rows ordered by leaf: those of a leaf are `order[starts[leaf]] … order[starts[leaf + 1] − 1]`. */
  readonly order: Uint32Array
  readonly starts: Uint32Array
}

/** The four 32-bit quarters of every record key, lowest first. */
export function keyQuarters({ recordKeyParts }: Leavers): Uint32Array {
  return new Uint32Array(
    recordKeyParts.buffer,
    recordKeyParts.byteOffset,
    recordKeyParts.length * 2,
  )
}

function addTo(
  counts: Uint32Array | undefined,
  keyParts: Float64Array | undefined,
  leaf: number,
  quarters: Uint32Array,
  row: number,
): void {
  if (counts === undefined || keyParts === undefined) return
  counts[leaf] = (counts[leaf] ?? 0) + 1
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const at = leaf * 4 + quarter
    keyParts[at] = (keyParts[at] ?? 0) + (quarters[row * 4 + quarter] ?? 0)
  }
}

/** Rows ordered by leaf, by counting. */
function orderedByLeaf(
  leafOf: Uint32Array,
  leaves: number,
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const starts = new Uint32Array(leaves + 1)
  for (const leaf of leafOf) starts[leaf + 1] = (starts[leaf + 1] ?? 0) + 1
  for (let leaf = 0; leaf < leaves; leaf += 1)
    starts[leaf + 1] = (starts[leaf + 1] ?? 0) + (starts[leaf] ?? 0)
  const next = starts.slice()
  const order = new Uint32Array(leafOf.length)
  leafOf.forEach((leaf, row) => {
    const at = next[leaf] ?? 0
    order[at] = row
    next[leaf] = at + 1
  })
  return { order, starts }
}

/** Counts every leaf in one pass per count. `leafOf` gives the leaf of each row, below `leaves`. */
export function leafTotals(leavers: Leavers, leafOf: Uint32Array, leaves: number): LeafTotals {
  const quarters = keyQuarters(leavers)
  const counts = countIds.map(() => new Uint32Array(leaves))
  const keyParts = countIds.map(() => new Float64Array(leaves * 4))
  const add = (count: number, row: number): void =>
    addTo(counts[count], keyParts[count], leafOf[row] ?? 0, quarters, row)
  for (let row = 0; row < leavers.rows; row += 1) {
    if (leavers.graduated[row] !== 1) continue
    add(0, row)
    if (leavers.startWage[row] !== noWage) add(1, row)
  }
  answerMeasures.forEach((measure, m) => {
    const answers = leavers.answers[measure]
    for (let row = 0; row < leavers.rows; row += 1) {
      const answer = answers[row]
      if (answer === 255 || !isAsked(leavers, measure, row)) continue
      add(2 + m * 2, row)
      if (answer === 1) add(3 + m * 2, row)
    }
  })
  return { leaves, leafOf, counts, keyParts, ...orderedByLeaf(leafOf, leaves) }
}
