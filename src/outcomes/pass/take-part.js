// @ts-check
/**
 * @import { ArrayReaderClass, ArrayReaderLike, GroupPlan, PassWork, PlannedArray, ThreadRoom } from './pass-source.ts'
 */
import { fillStretch } from './fill-cells.js'
import { firstHead, kernelOver, recordBytes } from './kernel-memory.js'

const widths = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array }

/**
 * The place of an array, in the width that the loops want.
 * @param {ArrayBuffer} buffer
 * @param {PlannedArray} array
 * @param {number} at
 * @param {{ free: number }} arena
 * @returns {number}
 */
function inWidth(buffer, { type, width, length }, at, arena) {
  if (type === width || type === 'text') return at
  const to = arena.free
  const wide = new widths[width](buffer, to, length)
  wide.set(new widths[type](buffer, at, length))
  arena.free = Math.ceil((to + wide.byteLength) / 8) * 8
  return to
}

/**
 * Reads the arrays of a group and writes where they stand in the block of the group.
 * @param {ArrayReaderLike} reader
 * @param {PassWork} work
 * @param {ThreadRoom} room
 * @param {GroupPlan} group
 */
function readGroup(reader, { memory: { memory, tables }, rules, sizes }, room, group) {
  const { buffer } = memory
  const target = Buffer.from(buffer, room.arena, room.arenaBytes)
  const { offsets, used } = reader.fill(group.arrays, target)
  const block = new Uint32Array(buffer, room.block, 128)
  const arena = { free: room.arena + used }
  group.arrays.forEach((array, n) => {
    block[array.word] = inWidth(buffer, array, room.arena + (offsets[n] ?? 0), arena)
  })
  block.set(rules, 12)
  block[18] = group.permanent
  block[25] = room.substantial
  sizes.forEach((size, h) => {
    const { enrolled, earned } = group.tables[h] ?? { enrolled: 0, earned: 0 }
    block[firstHead + h * 5 + 1] = tables + enrolled * 2
    block[firstHead + h * 5 + 3] = tables + earned * 2
    block[firstHead + h * 5 + 4] = size
  })
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
 * @param {number} thread
 */
export function takePart(ArrayReader, work, thread) {
  const { state, groups, counts, memory } = work
  const reader = new ArrayReader(work.folder)
  const room = memory.threadRooms[thread]
  if (room === undefined) throw new RangeError(`There is no room for thread ${thread}`)
  const kernel = kernelOver(work.module, memory.memory)
  try {
    share(state, 0, groups.length, (index) => {
      const group = groups[index]
      if (group === undefined) return
      readGroup(reader, work, room, group)
      kernel.scanGroup(room.block, group.persons, memory.records + group.first * recordBytes)
    })
    share(state, 2, counts.length, (index) => {
      counts[index] = fillStretch(kernel, work, room, index)
    })
  } catch (error) {
    Atomics.add(state, 4, 1)
    for (const done of [1, 3]) {
      Atomics.add(state, done, groups.length + counts.length)
      Atomics.notify(state, done)
    }
    throw error
  } finally {
    reader.close()
  }
}
