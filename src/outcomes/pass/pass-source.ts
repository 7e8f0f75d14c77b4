import type { PersonGroup } from '#store'
import type { OutcomeCells } from './outcome-cells.ts'
import type { Numbers } from './pass-model.ts'

/** Where the arrays of a group of persons stand. */
export type GroupPlaces = PersonGroup
/** Where the arrays of a table stand. */
export type TablePlaces = PersonGroup['tables']['banen']
/** Where an array stands. */
export type ArrayPlaceLike = TablePlaces['starts']

/** Reads arrays from a folder of microdata: what the pass needs of the store's reader. */
export interface ArrayReaderLike {
  numbers(place: ArrayPlaceLike): Numbers
  texts(place: ArrayPlaceLike): string[]
  /** Reads arrays, in order of file and offset, into memory: where each starts in it, and how much is used. */
  fill(
    places: readonly ArrayPlaceLike[],
    target: Buffer,
  ): { readonly offsets: readonly number[]; readonly used: number }
  /** From here on the memory of arrays read before is used again. */
  begin(): void
  close(): void
}

/** Makes a reader for a folder. */
export type ArrayReaderClass = new (folder: string) => ArrayReaderLike

/** A dimension of the cells: a column that stands in `inschrijvingen` and `diplomas` alike. */
export type CellHead = 'crebo' | 'regio' | 'niveau' | 'leerweg' | 'brin'

/** An array that the pass reads. */
export interface PlannedArray extends ArrayPlaceLike {
  /** Width that the loops want. */
  readonly width: 'u8' | 'u16' | 'u32'
  /** Word of the block of a group that says where it stands. */
  readonly word: number
}

/** What is done for a group of persons. */
export interface GroupPlan {
  /** Number of its first person among all. */
  readonly first: number
  readonly persons: number
  readonly arrays: readonly PlannedArray[]
  /** Code of a permanent contract; −1 when nobody has one. */
  readonly permanent: number
  /** Of each head the element where its global codes start, of enrolments and of diplomas. */
  readonly tables: readonly { readonly enrolled: number; readonly earned: number }[]
}

/** The functions that `kernel/pass.kernel` exports; places are bytes from the start of its memory. */
export interface Kernel {
  scanGroup(block: number, persons: number, records: number): void
  countCells(
    record: number,
    end: number,
    first: number,
    cells: number,
    shift: number,
    mask: number,
    places: number,
  ): void
  placeCells(
    record: number,
    end: number,
    first: number,
    cells: number,
    shift: number,
    mask: number,
    places: number,
    target: number,
  ): void
  fillCells(block: number, record: number, until: number, end: number): number
  sumPlaces(places: number, end: number): number
  sortFirst(numbers: number, count: number): void
  medianOf(numbers: number, count: number): number
  kaplanMeierMedian(searches: number, count: number): number
}

/** Bytes from the start of the memory where each column of cells stands. */
export type CellColumns = Readonly<Record<keyof OutcomeCells, number>>

/** Places in memory that belong to one thread. */
export interface ThreadRoom {
  readonly block: number
  /** Arrays of the group at hand. */
  readonly arena: number
  readonly arenaBytes: number
  /** A bit a run of months of the group. */
  readonly substantial: number
  readonly places: number
  /** Records in order of cell; the second only when sorting takes several passes. */
  readonly sorted: readonly [number, number]
  readonly searches: number
  readonly wages: number
}

/** Memory that the threads share, and places in it. */
export interface PassMemory {
  readonly memory: WebAssembly.Memory
  /** Global codes of the words of every list. */
  readonly tables: number
  /** One a person. */
  readonly records: number
  readonly threadRooms: readonly ThreadRoom[]
  readonly stretches: readonly CellColumns[]
}

/** What a thread needs to take part in the pass. */
export interface PassWork {
  readonly folder: string
  readonly groups: readonly GroupPlan[]
  readonly persons: number
  /** How many cells there can be. */
  readonly cells: number
  /** Number of codes of each head. */
  readonly sizes: readonly number[]
  /** Rules as words of the block of a group. */
  readonly rules: readonly number[]
  /** Median of the search by Kaplan-Meier, else of whoever found a job. */
  readonly survival: boolean
  readonly memory: PassMemory
  readonly module: WebAssembly.Module
  /** Cells of each stretch. */
  readonly counts: Uint32Array
  /** For groups and then for stretches: the next to take, how many are done. Then failures. */
  readonly state: Int32Array
}
