import { recordKeys } from '#algorithms'
import { emptySketches, type GroupSketches, sketchGroup } from './group-sketch.ts'
import { type LedgerCell, type LedgerRelease, ledgerRelease } from './ledger-release.ts'

const secret = new Uint8Array(32).fill(3)

/** Record keys of persons 0 to `count − 1`. */
export function keysOf(count: number): BigUint64Array {
  const parts = new BigUint64Array(count * 2)
  for (let person = 0; person < count; person += 1) {
    const { high, low } = recordKeys(secret, `person ${person}`)
    parts[person * 2] = high
    parts[person * 2 + 1] = low
  }
  return parts
}

/** Fingerprints of groups of persons. */
export function sketchesOf(
  groups: readonly Iterable<number>[],
  keys: BigUint64Array,
  capacity = 12,
): GroupSketches {
  const sketches = emptySketches(groups.length, capacity)
  groups.forEach((group, g) => {
    sketchGroup(sketches, g, group, keys)
  })
  return sketches
}

/** A release that shows the number of persons of each group, by key. */
export function releaseOf(
  releaseId: string,
  groups: Readonly<Record<string, readonly number[]>>,
  keys: BigUint64Array,
  more: Partial<LedgerCell> = {},
): LedgerRelease {
  const cells = Object.entries(groups).map(([key, group]) => ({
    key,
    family: 'persons',
    shown: true,
    slack: 0,
    value: group.length,
    ...more,
  }))
  return ledgerRelease(releaseId, cells, [], sketchesOf(Object.values(groups), keys))
}
