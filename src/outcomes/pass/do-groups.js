// @ts-check
/**
 * @import { Group } from './pass-model.ts'
 * @import { ArrayReaderClass, ArrayReaderLike, PassWork } from './pass-source.ts'
 */
import { readColumn, readJobs, readLeavers } from './read-group.js'
import { scanIncome, scanPermanent } from './scan-moments.js'
import { scanSearch } from './scan-search.js'

const nothing = 0xffffffff

/**
 * Notes the cell of every leaver: its codes as one number, the first head the most significant. The
 * programme is that of the diploma, for whoever left without one that of the last enrolment.
 * @param {ArrayReaderLike} arrays
 * @param {PassWork} work
 * @param {number} index
 * @param {Group} group
 * @param {number} at
 */
function noteCells(arrays, work, index, group, at) {
  const { inschrijvingen, diplomas } = work.header.groups[index].tables
  const { cell } = work.out
  cell.fill(nothing, at, at + work.header.groups[index].persons)
  cell.fill(0, at, at + group.person.length)
  for (let h = 0; h < work.heads.length; h++) {
    const [enrolledCodes, earnedCodes] = work.codes[index][h]
    const enrolled = readColumn(arrays, inschrijvingen, work.heads[h])
    const earned = readColumn(arrays, diplomas, work.heads[h])
    for (let leaver = 0; leaver < group.person.length; leaver++) {
      const diploma = group.diploma[leaver]
      const code =
        diploma === nothing
          ? enrolledCodes[enrolled[group.enrolment[leaver]]]
          : earnedCodes[earned[diploma]]
      cell[at + leaver] = cell[at + leaver] * work.sizes[h] + code
    }
  }
}

/**
 * Reads a group and notes what the cells are made of.
 * @param {ArrayReaderLike} arrays
 * @param {PassWork} work
 * @param {number} index
 */
function doGroup(arrays, work, index) {
  const { header, rules, out } = work
  const places = header.groups[index]
  let at = 0
  for (let before = 0; before < index; before++) at += header.groups[before].persons
  const group = readLeavers(arrays, places, rules.lastMonth)
  const { contract } = places.tables.banen.columns
  const permanent = contract.codes ? arrays.texts(contract.codes).indexOf('vast') : -1
  const jobs = readJobs(arrays, places)
  noteCells(arrays, work, index, group, at)
  scanSearch(group, jobs, rules, out, at)
  scanPermanent(group, jobs, rules, permanent, out.permanent, at)
  scanIncome(group, jobs, rules, rules.incomeFrom, rules.thresholds, out.independent, at)
}

/**
 * Takes groups that nobody has taken, until there are none left. Several threads do this at once.
 * @param {ArrayReaderClass} ArrayReader
 * @param {PassWork} work
 */
export function doGroups(ArrayReader, work) {
  const arrays = new ArrayReader(work.folder)
  const { state, header } = work
  try {
    for (;;) {
      const index = Atomics.add(state, 0, 1)
      if (index >= header.groups.length) return
      doGroup(arrays, work, index)
      Atomics.add(state, 1, 1)
      Atomics.notify(state, 1)
    }
  } catch (error) {
    Atomics.add(state, 2, 1)
    Atomics.add(state, 1, header.groups.length)
    Atomics.notify(state, 1)
    throw error
  } finally {
    arrays.close()
  }
}
