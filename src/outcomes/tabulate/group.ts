import type { LeaverDimension, OutcomeMeasure } from '../model.ts'

/** Waits for a first substantial job that ended in a month: in a job, in further study, or out of sight. */
export interface SearchHistogram {
  readonly job: Uint32Array
  readonly furtherStudy: Uint32Array
  readonly censored: Uint32Array
}

/** A group of leavers and what was counted of them: confidential. */
export interface Group {
  /** Coordinates as in the key of a cell: `level=3;region=AM01`; empty for everybody. */
  readonly key: string
  readonly dimensions: Readonly<Partial<Record<LeaverDimension, string>>>
  /** False for what is left over: never shown, yet computable by anyone. */
  readonly published: boolean
  /** Measures of the tables it stands in. */
  readonly measures: ReadonlySet<OutcomeMeasure>
  /** Persons by `countIds`. */
  readonly counts: Readonly<Record<string, number>>
  /** Sums of record keys modulo 2^128 by `countIds`. */
  readonly recordKeySums: Readonly<Record<string, bigint>>
  /** Rows of all its leavers. */
  readonly everyone: Uint32Array
  /** Rows of its graduates. */
  readonly graduates: Uint32Array
  readonly search: SearchHistogram
  /** Start wages in euro cents, lowest first. */
  readonly wages: Uint32Array
}

/** Group = sum of groups, by key, for these measures. */
export interface GroupEquation {
  readonly total: string
  readonly parts: readonly string[]
  readonly measures: ReadonlySet<OutcomeMeasure>
}

/** All groups of all tables, each once, and how they add up: confidential. */
export interface Tabulation {
  readonly groups: ReadonlyMap<string, Group>
  readonly equations: readonly GroupEquation[]
}
