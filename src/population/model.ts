import type { Issue } from '#kernel'

/** Months since the year 0: `year × 12 + month − 1`. 2023-07 is 24,282. In files `2023-07`. */
export type MonthNumber = number

/**
 * What a column of microdata holds, and how: `pseudonym` and `code` as {@link CodeColumn}; the others as
 * {@link NumberColumn}: `schoolYear` as the year in which it starts (2020 for `2020-2021`), `year` as
 * itself, `month` as {@link MonthNumber}, `hoursPerWeek` as hours × 10 (in files `32` or `32.5`),
 * `euroCents` as whole cents.
 */
export const columnKinds = [
  'pseudonym',
  'schoolYear',
  'year',
  'month',
  'code',
  'hoursPerWeek',
  'euroCents',
] as const
/** One of {@link columnKinds}. */
export type ColumnKind = (typeof columnKinds)[number]

/** One column of a table of microdata, with its Dutch head in files. */
export interface MicrodataColumn {
  /** Head in CSV and Parquet: lower-case Dutch. */
  readonly head: string
  readonly kind: ColumnKind
  /** The codes that a `code` column may hold; absent: any code that fits `pattern`. */
  readonly codes?: readonly string[]
  /** Regular expression of one code, for columns whose codes come from a register (brin, crebo). */
  readonly pattern?: string
  /** Dimension of `#reference` whose codes these are; absent where there is none. */
  readonly dimension?: string
  /** Lowest and highest value that can be true, in the unit of the kind. */
  readonly range?: readonly [low: number, high: number]
  /** Whether a row may leave it empty (unknown). */
  readonly optional?: boolean
  readonly description: { readonly nl: string; readonly en: string }
}

/** The six tables a holder of microdata delivers; Dutch names, also of their files. */
export const microdataTableNames = [
  'inschrijvingen',
  'diplomas',
  'vervolg',
  'banen',
  'uitkeringen',
  'plaatsingen',
] as const
/** One of {@link microdataTableNames}. */
export type MicrodataTableName = (typeof microdataTableNames)[number]

/** A table of microdata: its columns in file order and the heads that together are unique. */
export interface MicrodataTable {
  readonly name: MicrodataTableName
  readonly columns: readonly MicrodataColumn[]
  readonly key: readonly string[]
  readonly description: { readonly nl: string; readonly en: string }
}

/**
 * Codes of one column: `codes[index[row]]`; the code '' stands for unknown. Pseudonyms are held the same way.
 */
export interface CodeColumn {
  readonly codes: readonly string[]
  readonly index: Uint8Array | Uint16Array | Uint32Array
}

/** Numbers of one column: months as {@link MonthNumber}, money in euro cents, hours per week × 10. The highest value of the array's type stands for unknown. */
export type NumberColumn = Uint8Array | Uint16Array | Uint32Array

/** Rows of one table, column by column, keyed by head. In generated batches rows of one person stand together, in order of time. */
export interface TableBatch {
  readonly table: MicrodataTableName
  readonly rows: number
  readonly columns: Readonly<Record<string, CodeColumn | NumberColumn>>
}

/** Where microdata come from; everything computed from `generated` says so. */
export type MicrodataOrigin = 'register' | 'generated'

/**
 * All tables of a group of persons (for the generated population: those who left in one school year, or
 * those still enrolled). In a generated batch all tables share one list of pseudonyms, in the same order,
 * so equal indexes mean the same person. Who left: whoever has no enrolment in the school year after the
 * last one; the last school year of all has no leavers.
 */
export interface MicrodataBatch {
  readonly tables: Readonly<Record<MicrodataTableName, TableBatch>>
}

/** Result of reading a file of microdata: the good rows, and an issue for each row that is not. */
export interface MicrodataReadResult {
  readonly batch: TableBatch
  readonly issues: readonly Issue[]
}
