// @ts-check
import { recordBytes, sortSteps } from './kernel-memory.js'

/** @import { CellColumns, Kernel, PassWork, ThreadRoom } from './pass-source.ts' */

/** Bytes of records a call: after a few calls a loop runs in its fastest form. */
const sortStep = 16_384 * recordBytes
const fillStep = 2_048 * recordBytes
/** Place in the block of how many cells there are. */
const countAt = 40

/**
 * Puts records whose cell is at least `first` and less than `first + cells` in order of cell (by radix sort),
 * with cells counted from `first`.
 * @param {Kernel} kernel
 * @param {WebAssembly.Memory} memory
 * @param {ThreadRoom} room
 * @param {{ at: number, count: number }} records
 * @param {number} first
 * @param {number} cells
 * @returns {{ at: number, count: number }} The records in order.
 */
export function orderByCell(kernel, memory, room, records, first, cells) {
  const { passes, width } = sortSteps(cells)
  const mask = 2 ** width - 1
  const { places } = room
  let from = records
  let base = first
  for (let pass = 0; pass < passes; pass++) {
    const end = from.at + from.count * recordBytes
    const target = room.sorted[pass % 2] ?? 0
    const shift = pass * width
    new Uint32Array(memory.buffer, places, mask + 3).fill(0)
    for (let at = from.at; at < end; at += sortStep)
      kernel.countCells(at, Math.min(end, at + sortStep), base, cells, shift, mask, places)
    const count = kernel.sumPlaces(places, places + (mask + 2) * 4)
    for (let at = from.at; at < end; at += sortStep)
      kernel.placeCells(at, Math.min(end, at + sortStep), base, cells, shift, mask, places, target)
    from = { at: target, count }
    base = 0
  }
  return from
}

/**
 * The block of the cells, see `kernel/pass.kernel`.
 * @param {CellColumns} columns
 * @param {ThreadRoom} room
 * @param {number} first
 * @param {boolean} survival
 * @returns {number[]}
 */
function cellsBlock(columns, room, first, survival) {
  return [
    columns.cell,
    columns.persons,
    columns.found,
    columns.medianMonths,
    columns.wageSum,
    columns.medianWage,
    columns.permanent,
    columns.permanentKnown,
    columns.independent,
    columns.independentKnown,
    0,
    room.searches,
    room.wages,
    first,
    Number(survival),
  ]
}

/**
 * Computes the cells of one of the stretches into which all cells that there can be are divided.
 * @param {Kernel} kernel
 * @param {PassWork} work
 * @param {ThreadRoom} room
 * @param {number} index
 * @returns {number} How many cells hold somebody.
 */
export function fillStretch(kernel, { memory, persons, cells, survival }, room, index) {
  const { stretches, records } = memory
  const bound = (/** @type {number} */ at) => Math.round((cells * at) / stretches.length)
  const first = bound(index)
  const all = { at: records, count: persons }
  const own = bound(index + 1) - first
  const ordered = orderByCell(kernel, memory.memory, room, all, first, own)
  const columns = stretches[index]
  if (columns === undefined) throw new RangeError(`There is no stretch ${index}`)
  new Uint32Array(memory.memory.buffer, room.block).set(cellsBlock(columns, room, first, survival))
  const end = ordered.at + ordered.count * recordBytes
  for (let at = ordered.at; at < end; )
    at = kernel.fillCells(room.block, at, Math.min(end, at + fillStep), end)
  return new Uint32Array(memory.memory.buffer, room.block + countAt, 1)[0] ?? 0
}
