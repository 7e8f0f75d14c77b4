/**
 * @import { Group } from './pass-model.ts'
 * @import { ArrayReaderClass, ArrayReaderLike, PassWork, PersonOutcomes } from './pass-source.ts'
 */
import { fillStretch } from './fill-cells.js'
import { roomForLeavers } from './find-leavers.js'
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
 * Memory of a thread for one group, used again for the next.
 * @param {PassWork} work
 */
function roomForGroup({ header }) {
  const persons = Math.max(0, ...header.groups.map((group) => group.persons))
  return {
    leavers: roomForLeavers(persons),
    searchMonths: new Uint8Array(persons),
    searchEnd: new Uint8Array(persons),
    startWage: new Uint32Array(persons),
    permanent: new Uint8Array(persons),
    independent: new Uint8Array(persons),
  }
}

/**
 * Packs the outcomes of a group, see `PersonOutcomes`.
 * @param {ReturnType<typeof roomForGroup>} room
 * @param {number} count
 * @param {PersonOutcomes} out
 * @param {number} at
 */
function packFacts({ searchMonths, searchEnd, startWage, permanent, independent }, count, out, at) {
  const { facts } = out
  for (let leaver = 0; leaver < count; leaver++)
    facts[at + leaver] =
      searchMonths[leaver] |
      (Number(searchEnd[leaver] === 1) << 8) |
      ((permanent[leaver] & 3) << 9) |
      ((independent[leaver] & 3) << 11)
  out.startWage.set(startWage.subarray(0, count), at)
}

/**
 * Reads a group and notes what the cells are made of.
 * @param {ArrayReaderLike} arrays
 * @param {PassWork} work
 * @param {ReturnType<typeof roomForGroup>} room
 * @param {number} index
 */
function doGroup(arrays, work, room, index) {
  const { header, rules, out } = work
  arrays.begin()
  const places = header.groups[index]
  let at = 0
  for (let before = 0; before < index; before++) at += header.groups[before].persons
  const group = readLeavers(arrays, places, rules.lastMonth, room.leavers)
  const { contract } = places.tables.banen.columns
  const permanent = contract.codes ? arrays.texts(contract.codes).indexOf('vast') : -1
  const jobs = readJobs(arrays, places)
  noteCells(arrays, work, index, group, at)
  scanSearch(group, jobs, rules, room, 0)
  scanPermanent(group, jobs, rules, permanent, room.permanent, 0)
  scanIncome(group, jobs, rules, rules.incomeFrom, rules.thresholds, room.independent, 0)
  packFacts(room, group.person.length, out, at)
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
  const room = roomForGroup(work)
  try {
    share(state, 0, header.groups.length, (index) => doGroup(arrays, work, room, index))
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
