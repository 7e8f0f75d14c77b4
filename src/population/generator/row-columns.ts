import type { CodeColumn, MicrodataTableName, NumberColumn, TableBatch } from '../model.ts'

/** Words of a column in order of first use, and their places. */
export class Words {
  readonly codes: string[] = []
  readonly #places = new Map<string, number>()

  /** Place of a word, which is added when it is new. */
  place(word: string): number {
    let place = this.#places.get(word)
    if (place === undefined) {
      place = this.codes.length
      this.codes.push(word)
      this.#places.set(word, place)
    }
    return place
  }
}

type Width = 8 | 16 | 32

/** A growing array of unsigned numbers of one width. */
export class Numbers {
  values: Uint8Array | Uint16Array | Uint32Array

  constructor(
    readonly width: Width,
    room: number,
  ) {
    this.values = Numbers.#make(width, room)
  }

  static #make(width: Width, length: number): Uint8Array | Uint16Array | Uint32Array {
    if (width === 8) return new Uint8Array(length)
    return width === 16 ? new Uint16Array(length) : new Uint32Array(length)
  }

  /** Puts a number in a row, making room when there is none. */
  set(row: number, value: number): void {
    if (row >= this.values.length) {
      const wider = Numbers.#make(this.width, Math.max(1024, row * 2))
      wider.set(this.values)
      this.values = wider
    }
    this.values[row] = value
  }
}

/** The column that goes with words. */
export function codeColumn(codes: readonly string[], index: CodeColumn['index']): CodeColumn {
  return { codes, index }
}

/** A table of a batch, cut to its rows. Columns are given by head: words with their numbers, or bare numbers. */
export function tableBatch(
  table: MicrodataTableName,
  rows: number,
  columns: Readonly<Record<string, Numbers | readonly [words: readonly string[], at: Numbers]>>,
): TableBatch {
  const cut = (numbers: Numbers): NumberColumn => numbers.values.slice(0, rows)
  return {
    table,
    rows,
    columns: Object.fromEntries(
      Object.entries(columns).map(([head, column]) => [
        head,
        column instanceof Numbers ? cut(column) : codeColumn(column[0], cut(column[1])),
      ]),
    ),
  }
}
