import type { MicrodataHeader, PersonGroup } from '#store'
import type { OutcomeCells } from './outcome-cells.ts'
import type { Numbers, Rules } from './pass-model.ts'

/** Where the arrays of a group of persons stand. */
export type GroupPlaces = PersonGroup
/** Where the arrays of a table stand. */
export type TablePlaces = PersonGroup['tables']['banen']

/** Reads arrays from a folder of microdata: what the pass needs of the store's reader. */
export interface ArrayReaderLike {
  numbers(place: TablePlaces['starts']): Numbers
  texts(place: TablePlaces['starts']): string[]
  /** From here on the memory of arrays read before is used again. */
  begin(): void
  close(): void
}

/** Makes a reader for a folder. */
export type ArrayReaderClass = new (folder: string) => ArrayReaderLike

/** A dimension of the cells: a column that stands in `inschrijvingen` and `diplomas` alike. */
export type CellHead = 'crebo' | 'regio' | 'niveau' | 'leerweg' | 'brin'

/** What a thread needs to take part in the pass. All arrays are on memory that the threads share. */
export interface PassWork {
  readonly folder: string
  readonly header: MicrodataHeader
  /** URL of the module that exports `ArrayReader`. */
  readonly readerUrl: string
  readonly rules: Rules
  readonly heads: readonly CellHead[]
  /** Number of codes of each head. */
  readonly sizes: readonly number[]
  /** For each group and head: global code of each code in `inschrijvingen`, and in `diplomas`. */
  readonly codes: readonly (readonly [enrolled: Uint16Array, earned: Uint16Array][])[]
  readonly out: PersonOutcomes
  /** Cells of each stretch of cells, and how many there are in it. */
  readonly stretches: readonly OutcomeCells[]
  readonly counts: Uint32Array
  /** Median of the search by Kaplan-Meier, else of whoever found a job. */
  readonly survival: boolean
  /** For groups and then for stretches: the next to take, how many are done. Then failures. */
  readonly state: Int32Array
}

/** What the cells are made of, an element a person; those who are no leavers have cell 0xffffffff. */
export interface PersonOutcomes {
  readonly cell: Uint32Array
  /**
   * All but the wage in one number, so that it moves as one: from the lowest bit eight of months of
   * search, one whether it ended with a job, and two each for the answers about a permanent contract and
   * independence (0 no, 1 yes, 3 no answer).
   */
  readonly facts: Uint32Array
  /** Euro cents; 0xffffffff none. */
  readonly startWage: Uint32Array
}
