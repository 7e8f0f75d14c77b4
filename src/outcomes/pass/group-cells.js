// @ts-check
/**
 * @import { OutcomeCells } from './outcome-cells.ts'
 * @import { PersonOutcomes } from './pass-source.ts'
 */

const nothing = 0xffffffff
/** Sorted by insertion up to this many: most cells hold a few persons. */
const few = 40

/**
 * Persons in order of cell, those without one last, by radix sort.
 * @param {Uint32Array} cell
 * @param {number} cells Number of cells there can be, at most 2^32.
 * @returns {Uint32Array}
 */
export function orderByCell(cell, cells) {
  const bits = Math.max(1, Math.ceil(Math.log2(cells)))
  const passes = Math.ceil(bits / 17)
  const width = Math.ceil(bits / passes)
  const mask = 2 ** width - 1
  let persons = 0
  let order = new Uint32Array(cell.length)
  for (let person = 0; person < cell.length; person++)
    if (cell[person] !== nothing) order[persons++] = person
  order = order.subarray(0, persons)
  for (let pass = 0; pass < passes; pass++) {
    const places = new Uint32Array(mask + 2)
    const shift = pass * width
    for (let at = 0; at < persons; at++) places[((cell[order[at]] >>> shift) & mask) + 1]++
    for (let digit = 0; digit < mask; digit++) places[digit + 1] += places[digit]
    const sorted = new Uint32Array(persons)
    for (let at = 0; at < persons; at++)
      sorted[places[(cell[order[at]] >>> shift) & mask]++] = order[at]
    order = sorted
  }
  return order
}

/**
 * Sorts the first `count` numbers.
 * @param {Uint32Array} numbers
 * @param {number} count
 */
function sortFirst(numbers, count) {
  if (count > few) {
    numbers.subarray(0, count).sort()
    return
  }
  for (let at = 1; at < count; at++) {
    const number = numbers[at]
    let to = at
    for (; to > 0 && numbers[to - 1] > number; to--) numbers[to] = numbers[to - 1]
    numbers[to] = number
  }
}

/**
 * The median of sorted numbers, with an even count the mean of the middle two; NaN of none.
 * @param {Uint32Array} numbers
 * @param {number} count
 * @returns {number}
 */
function medianOf(numbers, count) {
  if (count === 0) return Number.NaN
  return (numbers[(count - 1) >> 1] + numbers[count >> 1]) / 2
}

/**
 * The Kaplan-Meier median of searches written as `months × 2 + (0 for a job, 1 for censored)`, sorted:
 * the first month in which half or fewer still search. With exactly half it is the middle between that
 * month and the next with a job, as R's `survfit` has it. Infinity: not reached.
 * @param {Uint32Array} searches
 * @param {number} count
 * @returns {number}
 */
function kaplanMeierMedian(searches, count) {
  let surviving = 1
  let half = -1
  for (let at = 0; at < count; ) {
    const atRisk = count - at
    const search = searches[at]
    let ended = 0
    while (at < count && searches[at] === search) {
      ended++
      at++
    }
    if (search & 1) continue
    if (half >= 0) return (half + (search >> 1)) / 2
    surviving *= 1 - ended / atRisk
    if (Math.abs(surviving - 0.5) < 1e-12) half = search >> 1
    else if (surviving < 0.5) return search >> 1
  }
  return half >= 0 ? half : Number.POSITIVE_INFINITY
}

/**
 * Computes the cells of a stretch of ordered persons.
 * @param {PersonOutcomes} persons
 * @param {Uint32Array} order
 * @param {boolean} survival Median of the search by Kaplan-Meier, else of whoever found a job.
 * @param {OutcomeCells} cells Filled from element 0.
 * @returns {number} How many cells there are.
 */
export function fillCells(persons, order, survival, cells) {
  const { cell, searchMonths, searchEnd, startWage, permanent, independent } = persons
  const searches = new Uint32Array(order.length)
  const wages = new Uint32Array(order.length)
  let at = 0
  let count = 0
  while (at < order.length) {
    const own = cell[order[at]]
    const from = at
    let found = 0
    let waits = 0
    let pay = 0
    let fixed = 0
    let fixedKnown = 0
    let free = 0
    let freeKnown = 0
    for (; at < order.length && cell[order[at]] === own; at++) {
      const person = order[at]
      const hasJob = searchEnd[person] === 1
      if (hasJob) {
        pay += startWage[person]
        wages[found++] = startWage[person]
      }
      if (hasJob || survival) searches[waits++] = searchMonths[person] * 2 + (hasJob ? 0 : 1)
      if (permanent[person] < 2) fixedKnown++
      if (permanent[person] === 1) fixed++
      if (independent[person] < 2) freeKnown++
      if (independent[person] === 1) free++
    }
    sortFirst(searches, waits)
    sortFirst(wages, found)
    cells.cell[count] = own
    cells.persons[count] = at - from
    cells.found[count] = found
    cells.medianMonths[count] = survival
      ? kaplanMeierMedian(searches, waits)
      : medianOf(searches, waits) / 2
    cells.wageSum[count] = pay
    cells.medianWage[count] = medianOf(wages, found)
    cells.permanent[count] = fixed
    cells.permanentKnown[count] = fixedKnown
    cells.independent[count] = free
    cells.independentKnown[count] = freeKnown
    count++
  }
  return count
}
