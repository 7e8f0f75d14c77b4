/** The greatest prime below 2^26: products of two residues are exact as numbers. */
export const sketchPrime = 67_108_859

/** Stands in `smallest` where a group has fewer persons than the capacity. */
export const noPerson = 0xffffffff

/**
 * Fingerprints of groups of persons, column by column. Of group `g`: its size `n[g]`, the sum of its 128-bit
 * record keys modulo 2^128, the `capacity` smallest order keys (ascending) and the sums of the first
 * `capacity` powers of the persons' residues. From two of them it can be told whether one group is part of
 * the other and how few persons more the other has, up to `capacity − 2`, without knowing who.
 */
export interface GroupSketches {
  readonly capacity: number
  readonly n: Uint32Array
  readonly sumHigh: BigUint64Array
  readonly sumLow: BigUint64Array
  readonly smallest: Uint32Array
  readonly powerSums: Uint32Array
}

/** Room for the fingerprints of `groups` groups: all empty. */
export function emptySketches(groups: number, capacity: number): GroupSketches {
  return {
    capacity,
    n: new Uint32Array(groups),
    sumHigh: new BigUint64Array(groups),
    sumLow: new BigUint64Array(groups),
    smallest: new Uint32Array(groups * capacity).fill(noPerson),
    powerSums: new Uint32Array(groups * capacity),
  }
}

/** Puts an order key among the smallest of a group, which stand ascending in `slots`. */
function keepSmallest(slots: Uint32Array, order: number): void {
  let at = slots.length - 1
  if (order >= (slots[at] ?? 0)) return
  while (at > 0 && (slots[at - 1] ?? 0) > order) {
    slots[at] = slots[at - 1] ?? 0
    at -= 1
  }
  slots[at] = order
}

/** Adds a number of four 32-bit limbs (lowest first) into sums that stay below 2^53. */
function addLimbs(limbs: Float64Array, words: Uint32Array, at: number): void {
  // A pair of halves (high, low), each with its lower word first, as machines here store them.
  limbs[0] = (limbs[0] ?? 0) + (words[at + 2] ?? 0)
  limbs[1] = (limbs[1] ?? 0) + (words[at + 3] ?? 0)
  limbs[2] = (limbs[2] ?? 0) + (words[at] ?? 0)
  limbs[3] = (limbs[3] ?? 0) + (words[at + 1] ?? 0)
}

/** The residue of a person: 1 to p − 1, from 52 bits of the lower half of the key. */
function residue(words: Uint32Array, at: number): number {
  const bits = (words[at + 2] ?? 0) + ((words[at + 3] ?? 0) & 0xfffff) * 2 ** 32
  return 1 + (bits % (sketchPrime - 1))
}

/**
 * The first `capacity` powers of the residue of every person, one person after another: worked out once for
 * all groups that the person stands in.
 */
export function residuePowers(recordKeyParts: BigUint64Array, capacity: number): Uint32Array {
  const words = wordsOf(recordKeyParts)
  const powers = new Uint32Array((recordKeyParts.length / 2) * capacity)
  for (let at = 0, person = 0; at < powers.length; at += capacity, person += 1) {
    const base = residue(words, person * 4)
    let power = base
    for (let j = 0; j < capacity; j += 1) {
      powers[at + j] = power
      power = (power * base) % sketchPrime
    }
  }
  return powers
}

/** Adds the powers of a residue into sums that stay below 2^53 for up to 2^27 persons. */
function addPowers(powers: Float64Array, base: number): void {
  let power = base
  for (let j = 0; j < powers.length; j += 1) {
    powers[j] = (powers[j] ?? 0) + power
    power = (power * base) % sketchPrime
  }
}

function wordsOf(recordKeyParts: BigUint64Array): Uint32Array {
  return new Uint32Array(
    recordKeyParts.buffer,
    recordKeyParts.byteOffset,
    recordKeyParts.length * 2,
  )
}

/**
 * Takes the fingerprint of one group. `members` are persons as numbers, each once; `recordKeyParts` holds
 * the two halves (high, low) of the record key of person `p` at `2p` and `2p + 1`.
 * `powersOf`: {@link residuePowers} of the same keys and capacity, when many groups of them are taken.
 */
export function sketchGroup(
  sketches: GroupSketches,
  group: number,
  members: Iterable<number>,
  recordKeyParts: BigUint64Array,
  powersOf?: Uint32Array,
): void {
  const { capacity } = sketches
  const words = wordsOf(recordKeyParts)
  const slots = sketches.smallest.subarray(group * capacity, (group + 1) * capacity)
  const [limbs, powers] = [new Float64Array(4), new Float64Array(capacity)]
  let n = 0
  for (const person of members) {
    n += 1
    addLimbs(limbs, words, person * 4)
    keepSmallest(slots, Math.min(words[person * 4 + 1] ?? 0, noPerson - 1))
    if (powersOf === undefined) addPowers(powers, residue(words, person * 4))
    else
      for (let j = 0, from = person * capacity; j < capacity; j += 1)
        powers[j] = (powers[j] ?? 0) + (powersOf[from + j] ?? 0)
  }
  const [a = 0, b = 0, c = 0, d = 0] = limbs
  const sum = BigInt(a) + (BigInt(b) << 32n) + (BigInt(c) << 64n) + (BigInt(d) << 96n)
  sketches.n[group] = n
  sketches.sumLow[group] = BigInt.asUintN(64, sum)
  sketches.sumHigh[group] = BigInt.asUintN(64, sum >> 64n)
  for (let j = 0; j < capacity; j += 1)
    sketches.powerSums[group * capacity + j] = (powers[j] ?? 0) % sketchPrime
}
