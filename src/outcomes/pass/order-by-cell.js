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
 * Puts the persons whose cell is at least `from` and less than `to` in the order of some bits of it. Their
 * cells count from `from` afterwards.
 * @param {PersonOutcomes} persons
 * @param {number} from
 * @param {number} to
 * @param {number} shift
 * @param {number} mask
 * @returns {PersonOutcomes}
 */
function ordered({ cell, facts, startWage }, from, to, shift, mask) {
  const places = new Uint32Array(mask + 2)
  let count = 0
  for (let person = 0; person < cell.length; person++) {
    if (cell[person] < from || cell[person] >= to) continue
    places[(((cell[person] - from) >>> shift) & mask) + 1]++
    count++
  }
  for (let digit = 0; digit < mask; digit++) places[digit + 1] += places[digit]
  const sorted = roomFor(count)
  for (let person = 0; person < cell.length; person++) {
    if (cell[person] < from || cell[person] >= to) continue
    const own = cell[person] - from
    const at = places[(own >>> shift) & mask]++
    sorted.cell[at] = own
    sorted.facts[at] = facts[person]
    sorted.startWage[at] = startWage[person]
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
  const mask = 2 ** width - 1
  let own = ordered(persons, from, to, 0, mask)
  for (let pass = 1; pass < passes; pass++) own = ordered(own, 0, to - from, pass * width, mask)
  return own
}
