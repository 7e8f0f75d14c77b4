/**
 * @import { OutcomeCells } from './outcome-cells.ts'
 * @import { PassWork, PersonOutcomes } from './pass-source.ts'
 */
import { kaplanMeierMedian, medianOf, sortFirst } from './cell-medians.js'
import { orderByCell } from './order-by-cell.js'

/**
 * Computes the cells of ordered persons.
 * @param {PersonOutcomes} persons In order of cell, cells counted from `first`.
 * @param {number} first
 * @param {boolean} survival Median of the search by Kaplan-Meier, else of whoever found a job.
 * @param {OutcomeCells} cells Filled from element 0.
 * @returns {number} How many cells there are.
 */
function fillCells({ cell, facts, startWage }, first, survival, cells) {
  const searches = new Uint32Array(cell.length)
  const wages = new Uint32Array(cell.length)
  let count = 0
  for (let at = 0; at < cell.length; count++) {
    const own = cell[at]
    const from = at
    let found = 0
    let waits = 0
    let pay = 0
    let permanent = 0
    let permanentKnown = 0
    let independent = 0
    let independentKnown = 0
    for (; at < cell.length && cell[at] === own; at++) {
      const fact = facts[at]
      const hasJob = (fact >> 8) & 1
      if (hasJob === 1) {
        pay += startWage[at]
        wages[found++] = startWage[at]
      }
      if (hasJob === 1 || survival) searches[waits++] = (fact & 255) * 2 + 1 - hasJob
      // Answers are 0, 1 or 3: their low bits say yes and no answer.
      permanentKnown += 1 - ((fact >> 10) & 1)
      permanent += (fact >> 9) & ~(fact >> 10) & 1
      independentKnown += 1 - ((fact >> 12) & 1)
      independent += (fact >> 11) & ~(fact >> 12) & 1
    }
    sortFirst(searches, waits)
    sortFirst(wages, found)
    const median = survival ? kaplanMeierMedian(searches, waits) : medianOf(searches, waits) / 2
    cells.cell[count] = first + own
    cells.persons[count] = at - from
    cells.found[count] = found
    cells.medianMonths[count] = median
    cells.wageSum[count] = pay
    cells.medianWage[count] = medianOf(wages, found)
    cells.permanent[count] = permanent
    cells.permanentKnown[count] = permanentKnown
    cells.independent[count] = independent
    cells.independentKnown[count] = independentKnown
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
  const first = bound(index)
  return fillCells(orderByCell(out, first, bound(index + 1)), first, survival, stretches[index])
}
