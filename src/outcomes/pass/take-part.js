/**
 * @import { Group } from './pass-model.ts'
 * @import { ArrayReaderClass, ArrayReaderLike, PassWork } from './pass-source.ts'
 */
import { fillStretch } from './fill-cells.js'
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
  arrays.begin()
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
 * Takes tasks that nobody has taken until there are none left, then waits for those that others took. Tasks
 * stand in `state` as the next to take and how many are done.
 * @param {Int32Array} state
 * @param {number} at
 * @param {number} tasks
 * @param {(task: number) => void} perform
 */
function share(state, at, tasks, perform) {
  for (let task = Atomics.add(state, at, 1); task < tasks; task = Atomics.add(state, at, 1)) {
    perform(task)
    Atomics.add(state, at + 1, 1)
    Atomics.notify(state, at + 1)
  }
  for (let done = 0; done < tasks; ) {
    Atomics.wait(state, at + 1, done)
    done = Atomics.load(state, at + 1)
  }
}

/**
 * The part of one thread in the pass: groups of persons first, then stretches of cells. A thread that comes
 * late finds nothing left to do.
 * @param {ArrayReaderClass} ArrayReader
 * @param {PassWork} work
 */
export function takePart(ArrayReader, work) {
  const { state, header, stretches, counts } = work
  const arrays = new ArrayReader(work.folder)
  try {
    share(state, 0, header.groups.length, (index) => doGroup(arrays, work, index))
    share(state, 2, stretches.length, (index) => {
      counts[index] = fillStretch(work, index)
    })
  } catch (error) {
    Atomics.add(state, 4, 1)
    for (const done of [1, 3]) {
      Atomics.add(state, done, header.groups.length + stretches.length)
      Atomics.notify(state, done)
    }
    throw error
  } finally {
    arrays.close()
  }
}
