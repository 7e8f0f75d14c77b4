import { createHmac } from 'node:crypto'

/** The keys of one person: secret, the same in every release made with the same secret. */
export interface RecordKeys {
  /** For noise: a multiple of 2^-53, `0 ≤ fraction < 1`. */
  readonly fraction: number
  /** For recognising groups: 128 other bits, as two halves. */
  readonly high: bigint
  readonly low: bigint
}

/**
 * The record keys of a person: HMAC-SHA256 of the pseudonym, its first 53 bits as a fraction and its last
 * 128 bits as halves. Never a stored random number: a reload would change the noise.
 * @throws RangeError when the secret has fewer than 32 bytes.
 */
export function recordKeys(secret: Uint8Array, pseudonym: string): RecordKeys {
  if (secret.length < 32)
    throw new RangeError(`A secret needs at least 32 bytes, got ${secret.length}`)
  const bytes = createHmac('sha256', secret).update(pseudonym).digest()
  const top = bytes.readUInt32BE(0) * 2 ** 21 + (bytes.readUInt32BE(4) >>> 11)
  return {
    fraction: top / 2 ** 53,
    high: bytes.readBigUInt64BE(16),
    low: bytes.readBigUInt64BE(24),
  }
}

/**
 * Sum of two keys modulo 1. Exact for multiples of 2^-53 in [0, 1), so that the order of persons and the
 * way a group is put together never change it.
 */
export function addCellKeys(a: number, b: number): number {
  const sum = a - (1 - b)
  return sum < 0 ? sum + 1 : sum
}

/** The cell key of a group: the sum of its record keys modulo 1. Nobody gives 0. */
export function cellKeyOf(fractions: Iterable<number>): number {
  let sum = 0
  for (const fraction of fractions) sum = addCellKeys(sum, fraction)
  return sum
}

/** One row of a look-up table: `bounds` rise to 1; the noise is that of the first bound not below the key. */
export interface NoiseRow {
  readonly bounds: Float64Array
  readonly noise: Float64Array
}

/**
 * Noise of a count by its cell key, as τ-ARGUS and the Destatis tables do: the row of the count (the last
 * row for greater counts), and in it the first step with `cellKey ≤ bound`. Zero stays zero.
 * @throws RangeError when the table has no row or the count is no whole number ≥ 0.
 * @see https://github.com/sdcTools/tauargus (cell key method)
 */
export function noiseOfCount(rows: readonly NoiseRow[], count: number, cellKey: number): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`)
  const row = rows[Math.min(count, rows.length - 1)]
  if (row === undefined) throw new RangeError('A perturbation table needs rows')
  if (count === 0) return 0
  const found = row.bounds.findIndex((bound) => cellKey <= bound)
  return row.noise[found < 0 ? row.noise.length - 1 : found] ?? 0
}

/** A look-up table of the Office for National Statistics: whole record keys, added up modulo `modulus`. */
export interface IntegerNoiseTable {
  readonly modulus: number
  /** Number of rows; greater counts use the last `reused` rows again and again. */
  readonly rows: number
  readonly reused: number
  /** Noise of count `c` (from 1) and key `k` at `(c − 1) × modulus + k`. */
  readonly noise: Int16Array
}

/**
 * The row of a count in a table of the ONS: the count itself, and above the last row
 * `((count − 1) mod reused) + rows − reused + 1`: with 750 rows, 501–750 are used again.
 * @see https://github.com/ONSdigital/cell-key-perturbation
 */
export function integerTableRow(table: IntegerNoiseTable, count: number): number {
  const { rows, reused } = table
  return count <= rows ? count : ((count - 1) % reused) + rows - reused + 1
}

/**
 * A count with the noise of its key by a table of the ONS, or `undefined` when the result stays under the
 * threshold. `keySum` is the sum of whole record keys. Nobody stays nobody: 0, under any threshold.
 */
export function perturbByInteger(
  table: IntegerNoiseTable,
  count: number,
  keySum: number,
  threshold = 0,
): number | undefined {
  if (count === 0) return threshold > 0 ? undefined : 0
  const row = integerTableRow(table, count)
  const noise = table.noise[(row - 1) * table.modulus + (keySum % table.modulus)] ?? 0
  const result = count + noise
  return result < threshold ? undefined : result
}

/**
 * A sum of a quantity with noise in proportion to its largest contributions: `X + Σ noise_t × m_t × x_t`.
 * `magnitudes` (m) falls with rank, as in the method `T(n)` of τ-ARGUS; `noise` has mean 0 and spread 1 or so.
 * A sum over nobody stays 0.
 */
export function perturbSum(
  sum: number,
  largest: readonly number[],
  noise: readonly number[],
  magnitudes: readonly number[],
): number {
  return magnitudes.reduce(
    (total, magnitude, rank) => total + (noise[rank] ?? 0) * magnitude * (largest[rank] ?? 0),
    sum,
  )
}
