import { createHmac } from 'node:crypto'
import type { CodeColumn } from '#population'
import { type LeaverDimension, leaverDimensions } from '../model.ts'

/** A column of codes that is filled a row at a time; equal words share a code. */
export class GrowingCodes {
  readonly #words = new Map<string, number>()
  readonly #index: Uint32Array

  constructor(rows: number) {
    this.#index = new Uint32Array(rows)
  }

  /** Sets the word of a row; '' is unknown. */
  set(row: number, word: string): void {
    const code = this.#words.get(word) ?? this.#words.size
    this.#words.set(word, code)
    this.#index[row] = code
  }

  /** The first `rows` rows. */
  column(rows: number): CodeColumn {
    return { codes: [...this.#words.keys()], index: this.#index.slice(0, rows) }
  }
}

/** An empty column for every dimension. */
export function growingDimensions(rows: number): ReadonlyMap<LeaverDimension, GrowingCodes> {
  return new Map(leaverDimensions.map((dimension) => [dimension, new GrowingCodes(rows)]))
}

/** Record keys of persons: the same person and secret always give the same key. */
export interface RecordKeys {
  readonly recordKey: Float64Array
  readonly recordKeyParts: BigUint64Array
}

/**
 * Notes the record key of a person: the first 128 bits of HMAC-SHA-256 over the pseudonym, as the lower and
 * the higher 64 bits, and its highest 53 bits as a fraction of 1.
 */
export function noteRecordKey(
  keys: RecordKeys,
  row: number,
  secret: Uint8Array,
  pseudonym: string,
): void {
  const digest = createHmac('sha256', secret).update(pseudonym).digest()
  const high = digest.readBigUInt64LE(8)
  keys.recordKeyParts[row * 2] = digest.readBigUInt64LE(0)
  keys.recordKeyParts[row * 2 + 1] = high
  keys.recordKey[row] = Number(high >> 11n) / 2 ** 53
}

/** School year in which a month falls, as a cohort is written: `2022-23`. */
export function cohortOf(month: number): string {
  const year = Math.floor((month - 7) / 12)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/** Class of `age` (code list) on 1 October of the school year of leaving; '' without a year of birth. */
export function ageClass(month: number, birthYear: number | undefined): string {
  if (birthYear === undefined) return ''
  const age = Math.floor((month - 7) / 12) - birthYear
  if (age <= 15) return 't15'
  if (age >= 23) return '23plus'
  return age >= 20 ? '20-22' : String(age)
}
