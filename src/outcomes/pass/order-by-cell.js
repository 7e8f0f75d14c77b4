/** @import { PersonOutcomes } from './pass-source.ts' */

/** Bits of the number of a cell that one pass of the sort looks at: so many counters fit the cache. */
const bitsEach = 17

/**
 * @param {number} length
 * @returns {PersonOutcomes}
 */
function roomFor(length) {
  return {
    cell: new Uint32Array(length),
    facts: new Uint32Array(length),
    startWage: new Uint32Array(length),
  }
}

/**
 * The persons whose cell is at least `from` and less than `to`, cells counted from `from`.
 * @param {PersonOutcomes} persons
 * @param {number} from
 * @param {number} to
 * @returns {PersonOutcomes}
 */
function within({ cell, facts, startWage }, from, to) {
  let count = 0
  for (let person = 0; person < cell.length; person++)
    if (cell[person] >= from && cell[person] < to) count++
  const own = roomFor(count)
  let at = 0
  for (let person = 0; person < cell.length; person++) {
    if (cell[person] < from || cell[person] >= to) continue
    own.cell[at] = cell[person] - from
    own.facts[at] = facts[person]
    own.startWage[at++] = startWage[person]
  }
  return own
}

/**
 * Puts persons in the order of some bits of their cell.
 * @param {PersonOutcomes} persons
 * @param {number} shift
 * @param {number} mask
 * @returns {PersonOutcomes}
 */
function ordered({ cell, facts, startWage }, shift, mask) {
  const places = new Uint32Array(mask + 2)
  const sorted = roomFor(cell.length)
  for (let at = 0; at < cell.length; at++) places[((cell[at] >>> shift) & mask) + 1]++
  for (let digit = 0; digit < mask; digit++) places[digit + 1] += places[digit]
  for (let at = 0; at < cell.length; at++) {
    const to = places[(cell[at] >>> shift) & mask]++
    sorted.cell[to] = cell[at]
    sorted.facts[to] = facts[at]
    sorted.startWage[to] = startWage[at]
  }
  return sorted
}

/**
 * Persons whose cell is at least `from` and less than `to`, in order of cell (by radix sort), with cells
 * counted from `from`.
 * @param {PersonOutcomes} persons
 * @param {number} from
 * @param {number} to At most 2^32 − 1.
 * @returns {PersonOutcomes}
 */
export function orderByCell(persons, from, to) {
  const bits = Math.max(1, Math.ceil(Math.log2(to - from)))
  const passes = Math.ceil(bits / bitsEach)
  const width = Math.ceil(bits / passes)
  let own = within(persons, from, to)
  for (let pass = 0; pass < passes; pass++) own = ordered(own, pass * width, 2 ** width - 1)
  return own
}
