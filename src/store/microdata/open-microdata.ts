import { resolve } from 'node:path'
import {
  type MicrodataBatch,
  type MicrodataTableName,
  microdataTableNames,
  type TableBatch,
} from '#population'
import { readHeader } from './layout.js'
import type { Microdata, PersonGroup, TablePlace } from './model.ts'
import { type Column, monthHead, pickRows, rowsOfRuns } from './person-rows.ts'
import { ArrayReader } from './read-array.js'

function columnAt(arrays: ArrayReader, place: TablePlace['columns'][string]): Column {
  const numbers = arrays.numbers(place)
  return place.codes === undefined ? numbers : { codes: arrays.texts(place.codes), index: numbers }
}

function ownersOf(starts: ArrayLike<number>, elements: number): Uint32Array {
  const owners = new Uint32Array(elements)
  for (let person = 0; person + 1 < starts.length; person++)
    owners.fill(person, starts[person], starts[person + 1])
  return owners
}

/** Writes runs of months out: every row again a row. */
function writtenOut(
  columns: ReadonlyMap<string, Column>,
  months: Uint8Array,
  rows: number,
): ReadonlyMap<string, Column> {
  const from = rowsOfRuns(months, rows)
  const out = new Map([...columns].map(([head, column]) => [head, pickRows(column, from)] as const))
  const month = out.get(monthHead) as Uint16Array
  for (let row = 1; row < rows; row++)
    if (from[row] === from[row - 1]) month[row] = month[row - 1]! + 1
  return out
}

function readTable(
  arrays: ArrayReader,
  table: MicrodataTableName,
  place: TablePlace,
  pseudonyms: readonly string[],
): TableBatch {
  const { rows, runs } = place
  const starts = arrays.numbers(place.starts)
  const stored = new Map<string, Column>([
    ['persoon', { codes: pseudonyms, index: ownersOf(starts, runs?.length ?? rows) }],
    ...Object.entries(place.columns).map(([head, at]) => [head, columnAt(arrays, at)] as const),
  ])
  const columns =
    runs === undefined ? stored : writtenOut(stored, arrays.numbers(runs) as Uint8Array, rows)
  return { table, rows, columns: Object.fromEntries(columns) }
}

function readGroup(arrays: ArrayReader, group: PersonGroup): MicrodataBatch {
  const pseudonyms = arrays.texts(group.pseudonyms)
  const tables = microdataTableNames.map(
    (name) => [name, readTable(arrays, name, group.tables[name], pseudonyms)] as const,
  )
  return { tables: Object.fromEntries(tables) as MicrodataBatch['tables'] }
}

/**
 * Opens the person-level data in a folder for reading.
 * @throws MicrodataUnreadable (Dutch) when the folder holds none, is half written, or a file was damaged
 */
export function openMicrodata(folder: string): Microdata {
  const path = resolve(folder)
  const header = readHeader(path)
  const arrays = new ArrayReader(path)
  return {
    folder: path,
    header,
    batch: (group) => {
      const found = header.groups[group]
      if (found === undefined) throw new RangeError(`There is no group ${group}`)
      return readGroup(arrays, found)
    },
    close: () => arrays.close(),
  }
}
