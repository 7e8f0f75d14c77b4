import { type GroupSketches, sketchPrime } from './group-sketch.ts'

const inverses = new Map<number, number>()

/** The inverse of a number modulo the prime, by Fermat's little theorem. */
function inverse(value: number): number {
  const known = inverses.get(value)
  if (known !== undefined) return known
  let [result, power, exponent] = [1, value, sketchPrime - 2]
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * power) % sketchPrime
    power = (power * power) % sketchPrime
    exponent = Math.floor(exponent / 2)
  }
  inverses.set(value, result)
  return result
}

/** `Σ (−1)^(i−1) e_i D_(j−i)` for `i` from 1 to `top`, modulo the prime; `D` counts from 1. */
function alternating(e: Float64Array, differences: Float64Array, j: number, top: number): number {
  let sum = 0
  for (let i = 1; i <= top; i += 1) {
    const product = ((e[i] ?? 0) * (differences[j - i] ?? 0)) % sketchPrime
    sum += i % 2 === 1 ? product : sketchPrime - product
  }
  return sum % sketchPrime
}

/**
 * The elementary symmetric functions `e_0 … e_d` of `d` residues from their power sums, by Newton's
 * identities: `j e_j = Σ (−1)^(i−1) e_(j−i) D_i`.
 */
function elementary(differences: Float64Array, d: number): Float64Array {
  const e = new Float64Array(d + 1)
  e[0] = 1
  for (let j = 1; j <= d; j += 1) {
    let sum = 0
    for (let i = 1; i <= j; i += 1) {
      const product = ((e[j - i] ?? 0) * (differences[i] ?? 0)) % sketchPrime
      sum += i % 2 === 1 ? product : sketchPrime - product
    }
    e[j] = ((sum % sketchPrime) * inverse(j)) % sketchPrime
  }
  return e
}

/**
 * Whether group `b` is part of group `a`, which has `n(a) − n(b)` persons more. The differences of their
 * power sums must be the power sums of so many residues: Newton's identities give the polynomial they are
 * roots of, and every further power sum must keep to it. A true part is never missed; others pass once in
 * p^(capacity − d) ≥ 10^15 pairs.
 * @throws RangeError when the difference is above `capacity − 2`, or not above 0.
 * @see Minsky, Trachtenberg & Zippel (2003), Set reconciliation with nearly optimal communication complexity
 */
export function isNested(
  a: GroupSketches,
  groupA: number,
  b: GroupSketches,
  groupB: number,
): boolean {
  const d = (a.n[groupA] ?? 0) - (b.n[groupB] ?? 0)
  const known = Math.min(a.capacity, b.capacity)
  if (d < 1 || d > known - 2)
    throw new RangeError(`${d} persons cannot be told from ${known} power sums`)
  const differences = new Float64Array(known + 1)
  for (let j = 0; j < known; j += 1) {
    const difference =
      (a.powerSums[groupA * a.capacity + j] ?? 0) - (b.powerSums[groupB * b.capacity + j] ?? 0)
    differences[j + 1] = difference < 0 ? difference + sketchPrime : difference
  }
  const e = elementary(differences, d)
  for (let j = d + 1; j <= known; j += 1)
    if (alternating(e, differences, j, d) !== differences[j]) return false
  return true
}
