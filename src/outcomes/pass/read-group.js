// @ts-check
/**
 * @import { Group, Jobs, Numbers } from './pass-model.ts'
 * @import { ArrayReaderLike, GroupPlaces, TablePlaces } from './pass-source.ts'
 */
import { findLeavers, roomForLeavers } from './find-leavers.js'

/**
 * A column of numbers in a fixed width, so that the loops over it stay fast.
 * @template {Numbers} T
 * @param {{ from(numbers: Numbers): T } & (new (length: number) => T)} Type
 * @param {Numbers} numbers
 * @returns {T}
 */
function inWidth(Type, numbers) {
  return numbers instanceof Type ? numbers : Type.from(numbers)
}

/**
 * Numbers of a column of a table.
 * @param {ArrayReaderLike} arrays
 * @param {TablePlaces} table
 * @param {string} head
 * @returns {Numbers}
 */
export function readColumn(arrays, table, head) {
  const place = table.columns[head]
  if (place === undefined) throw new RangeError(`There is no column ${head}`)
  return arrays.numbers(place)
}

/**
 * The leavers of a group of persons.
 * @param {ArrayReaderLike} arrays
 * @param {GroupPlaces} places
 * @param {number} lastMonth Last month the data cover.
 * @param {Group} [room] Memory of the result, for at least as many persons.
 * @returns {Group}
 */
export function readLeavers(
  arrays,
  { persons, tables },
  lastMonth,
  room = roomForLeavers(persons),
) {
  const { inschrijvingen, diplomas, vervolg } = tables
  const years = (/** @type {TablePlaces} */ table) => ({
    starts: arrays.numbers(table.starts),
    schoolYear: readColumn(arrays, table, 'schooljaar'),
  })
  const earned = {
    starts: arrays.numbers(diplomas.starts),
    month: readColumn(arrays, diplomas, 'maand'),
  }
  return findLeavers(room, persons, years(inschrijvingen), earned, years(vervolg), lastMonth)
}

/**
 * The work of a group of persons.
 * @param {ArrayReaderLike} arrays
 * @param {GroupPlaces} places
 * @returns {Jobs}
 */
export function readJobs(arrays, { tables: { banen } }) {
  if (banen.runs === undefined) throw new RangeError('The table of jobs has no runs')
  return {
    starts: arrays.numbers(banen.starts),
    months: inWidth(Uint8Array, arrays.numbers(banen.runs)),
    month: inWidth(Uint16Array, readColumn(arrays, banen, 'maand')),
    hours: inWidth(Uint16Array, readColumn(arrays, banen, 'uren')),
    wage: inWidth(Uint32Array, readColumn(arrays, banen, 'brutoloon')),
    contract: inWidth(Uint8Array, readColumn(arrays, banen, 'contract')),
  }
}
