import type { Issue, IssueCode, MissingReason } from '#kernel'

/** A number the provider did not print, with the reason why and the text that stood in its place. */
export interface Withheld {
  readonly missing: MissingReason
  readonly text: string
}

/**
 * What a column holds. `text`: anything; `code`: a code after look-up; `integer`, `decimal`: numbers;
 * `count`, `measure`: whole and decimal numbers of zero or more that may be withheld; `date`: a day.
 */
export type ColumnType = 'text' | 'code' | 'integer' | 'decimal' | 'count' | 'measure' | 'date'

/** The look-up of a column of codes: our code for a text in the file, or `undefined` when unknown. */
export interface CodeLookup {
  /** What is expected, for the sentence of the issue: the name of the code list. */
  readonly expected: string
  find(text: string): string | undefined
}

/** One column as the provider names it. */
export interface ColumnSpec {
  readonly name: string
  /** Other heads under which the provider has published the same column. */
  readonly aliases?: readonly string[]
  /** A row without a usable value here is left out; a file without the column is not used. */
  readonly required?: boolean
  /** An empty cell of a required column stays empty: whoever reads the rows says what it means. */
  readonly mayBeEmpty?: boolean
  readonly type: ColumnType
  readonly codes?: CodeLookup
  /** Texts instead of a number, each with its one meaning; `''` gives an empty cell a meaning. */
  readonly sentinels?: Readonly<Record<string, MissingReason>>
}

/** Columns whose heads carry data, such as `JAAR_2021`: the named groups of `pattern` say which. */
export interface ColumnFamily {
  readonly pattern: RegExp
  /** How the heads look, for the sentence of an issue: `JAAR_jjjj`. */
  readonly example: string
  /** A file without any column of the family is not used. */
  readonly required?: boolean
  readonly sentinels?: Readonly<Record<string, MissingReason>>
}

/** The columns of a table by the name under which rows hold them. */
export type Columns = Readonly<Record<string, ColumnSpec>>

/** What a delimited file must look like. */
export interface TableSchema<C extends Columns = Columns> {
  /** Delimiters the provider uses, the usual one first; any other is read but reported. */
  readonly delimiters: readonly Delimiter[]
  readonly columns: C
  readonly family?: ColumnFamily
  /** Columns that together may occur once. */
  readonly key?: readonly (keyof C & string)[]
  /** The provider's decimal sign, for numbers such as `1.234` that could be read in two ways. */
  readonly decimalSign?: ',' | '.'
  /** Columns that may stand in the file and are not read; others are reported. */
  readonly ignored?: readonly string[]
}

/** Marks that may stand between two fields. */
export const delimiters = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

interface TypedValues {
  text: string
  code: string
  date: string
  integer: number
  decimal: number
  count: number | Withheld
  measure: number | Withheld
}

/** One value of a row: of the type of its column, `undefined` only where the column is optional. */
export type ValueOf<S extends ColumnSpec> = S extends { required: true }
  ? TypedValues[S['type']]
  : TypedValues[S['type']] | undefined

/** One cell of a family: what its head says, and its count. */
export interface FamilyCell {
  readonly column: string
  readonly groups: Readonly<Record<string, string>>
  readonly value: number | Withheld
}

/** A row that could be used. `line` is the 1-based physical line on which it starts. */
export interface TableRow<C extends Columns = Columns> {
  readonly line: number
  readonly values: { readonly [K in keyof C]: ValueOf<C[K]> }
  readonly cells: readonly FamilyCell[]
}

/** What is read from a table: the rows that could be used, and what was wrong with the others. */
export interface TableResult<C extends Columns = Columns> {
  readonly rows: readonly TableRow<C>[]
  readonly issues: readonly Issue[]
  /** Rows seen, good and bad, without the header. */
  readonly rowsRead: number
}

/** Why a text is refused; `expected` says what should have stood there. */
export interface Refusal {
  readonly refused: IssueCode
  readonly expected: string
}

/** Whether a value is a refusal instead of a value. */
export function isRefusal(value: object | string | number | undefined): value is Refusal {
  return typeof value === 'object' && 'refused' in value
}

/** Whether a number was withheld by its provider. */
export function isWithheld(value: number | Withheld | undefined): value is Withheld {
  return typeof value === 'object'
}
