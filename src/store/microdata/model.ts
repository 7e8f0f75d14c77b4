import type { MicrodataBatch, MicrodataOrigin, MicrodataTableName } from '#population'

/** Width of the numbers of an array on disk; `text` is UTF-8. */
export type ArrayType = 'u8' | 'u16' | 'u32' | 'text'

/** Where an array stands: file in the folder, first byte, number of elements (bytes for `text`), CRC-32. */
export interface ArrayPlace {
  readonly file: string
  readonly offset: number
  readonly length: number
  readonly type: ArrayType
  readonly crc: number
}

/** Where a column stands; `codes` are its words when it holds codes. */
export interface ColumnPlace extends ArrayPlace {
  readonly codes?: ArrayPlace
}

/**
 * Where a table of a group of persons stands: those of person `p` are elements `starts[p]` up to
 * `starts[p + 1]`. With `runs`, an element stands for that many equal rows in successive months, of which
 * the column `maand` holds the first.
 */
export interface TablePlace {
  /** Rows, runs written out. */
  readonly rows: number
  readonly starts: ArrayPlace
  readonly columns: Readonly<Record<string, ColumnPlace>>
  readonly runs?: ArrayPlace
}

/** A group of persons with all their rows. */
export interface PersonGroup {
  readonly persons: number
  readonly pseudonyms: ArrayPlace
  readonly tables: Readonly<Record<MicrodataTableName, TablePlace>>
}

/** What the head of a folder of microdata says. */
export interface MicrodataHeader {
  readonly format: string
  readonly version: number
  readonly origin: MicrodataOrigin
  readonly persons: number
  /** Rows a table. */
  readonly rows: Readonly<Record<MicrodataTableName, number>>
  /** Last month in any column `maand`; 0 without months. */
  readonly lastMonth: number
  /** Length in bytes of every file of arrays. */
  readonly files: Readonly<Record<string, number>>
  readonly groups: readonly PersonGroup[]
}

/** Person-level data inside the walls of their holder, open for reading. Close after use. */
export interface Microdata {
  /** Folder on disk: the fast pass reads the arrays from there itself. */
  readonly folder: string
  readonly header: MicrodataHeader
  /**
   * All rows of a group of persons, pseudonyms in a dictionary that the tables share.
   * @throws MicrodataUnreadable when an array is damaged
   */
  batch(group: number): MicrodataBatch
  close(): void
}

/** Takes microdata a batch at a time. Persons of one batch may come in no other; that is not checked. */
export interface MicrodataWriter {
  /**
   * Adds persons with all their rows.
   * @throws RangeError when a row has no pseudonym, or columns differ in length
   */
  write(batch: MicrodataBatch): Promise<void>
  /** Puts everything on the disk and gives the folder its name, in one step. */
  finish(): Promise<MicrodataHeader>
  /** Removes what was written. */
  discard(): Promise<void>
}
