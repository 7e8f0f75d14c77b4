/**
 * @import { OutcomeCells } from './outcome-cells.ts'
 * @import { PassWork, PersonOutcomes } from './pass-source.ts'
 */
import { kaplanMeierMedian, medianOf, sortFirst } from './cell-medians.js'
import { orderByCell } from './order-by-cell.js'

/**
 * Computes the cells of a stretch of ordered persons.
 * @param {PersonOutcomes} persons
 * @param {Uint32Array} order
 * @param {boolean} survival Median of the search by Kaplan-Meier, else of whoever found a job.
 * @param {OutcomeCells} cells Filled from element 0.
 * @returns {number} How many cells there are.
 */
function fillCells(persons, order, survival, cells) {
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

/**
 * Computes the cells of one of the stretches into which all cells that there can be are divided.
 * @param {PassWork} work
 * @param {number} index
 * @returns {number} How many cells hold somebody.
 */
export function fillStretch({ out, sizes, stretches, survival }, index) {
  const all = sizes.reduce((product, size) => product * size, 1)
  const bound = (/** @type {number} */ at) => Math.round((all * at) / stretches.length)
  const order = orderByCell(out.cell, bound(index), bound(index + 1))
  return fillCells(out, order, survival, stretches[index])
}
