// @ts-check
/**
 * @import { OutcomeCells } from './outcome-cells.ts'
 * @import { CellColumns, Kernel, PassMemory, ThreadRoom } from './pass-source.ts'
 */

/** Bytes of a record of a person: cell, facts, start wage. */
export const recordBytes = 12
/** First word of the block of a group that is about heads, see `kernel/pass.kernel`. */
export const firstHead = 26
/** Bytes of the block of a group, with room for the heads there are. */
const blockBytes = 512
/** Bits of the number of a cell that one pass of the sort looks at: so many counters fit the cache. */
const bitsEach = 17
const pageBytes = 65_536
const mostPages = 65_536
/** Bytes between two arrays that may be read along. */
export const mostGap = 16_384

/**
 * How the cells of a stretch of so many are sorted.
 * @param {number} cells
 * @returns {{ passes: number, width: number }}
 */
export function sortSteps(cells) {
  const bits = Math.max(1, Math.ceil(Math.log2(cells)))
  const passes = Math.ceil(bits / bitsEach)
  return { passes, width: Math.ceil(bits / passes) }
}

/**
 * Gives out places in memory one after the other, each at a multiple of 64 bytes.
 * @returns {{ take(bytes: number): number, readonly used: number }}
 */
function places() {
  let used = 0
  return {
    take(bytes) {
      const at = used
      used += Math.ceil(bytes / 64) * 64
      return at
    },
    get used() {
      return used
    },
  }
}

/** @typedef {ReturnType<typeof places>} Places */

/**
 * @param {Places} room
 * @param {number} most Cells at most.
 * @returns {CellColumns}
 */
function cellColumns(room, most) {
  const counts = () => room.take(most * 4)
  const numbers = () => room.take(most * 8)
  return {
    cell: counts(),
    persons: counts(),
    found: counts(),
    medianMonths: numbers(),
    wageSum: numbers(),
    medianWage: numbers(),
    permanent: counts(),
    permanentKnown: counts(),
    independent: counts(),
    independentKnown: counts(),
  }
}

/**
 * @param {Places} room
 * @param {number} persons
 * @param {number} arenaBytes
 * @param {number} cells Of a stretch.
 * @returns {ThreadRoom}
 */
function threadRoom(room, persons, arenaBytes, cells) {
  const { passes } = sortSteps(cells)
  // A record more, for those that are not of the stretch.
  const sortedBytes = (persons + 1) * recordBytes
  // Memory new to a process costs more than filling it: what held a group is used again to sort in.
  const arena = room.take(Math.max(arenaBytes, sortedBytes))
  return {
    block: room.take(blockBytes),
    arena,
    arenaBytes,
    // A bit for each run, which takes at least a byte; what is read stands before it.
    substantial: room.take(arenaBytes / 8 + 64),
    // A stretch of fewer cells can be sorted in fewer passes of more bits.
    places: room.take((2 ** bitsEach + 2) * 4),
    sorted: [arena, passes > 1 ? room.take(sortedBytes) : 0],
    searches: room.take(persons * 4),
    wages: room.take(persons * 4),
  }
}

/**
 * Memory that all threads of a pass share, and what stands where in it.
 * @param {{ persons: number, cells: number, threads: number, arenaBytes: number, tableBytes: number }} sizes
 * @returns {PassMemory}
 * @throws {RangeError} when it takes more than 4 GB
 */
export function passMemory({ persons, cells, threads, arenaBytes, tableBytes }) {
  const room = places()
  const each = Math.ceil(cells / threads)
  // Place 0 stays free.
  room.take(64)
  const tables = room.take(tableBytes)
  const records = room.take(persons * recordBytes)
  const threadRooms = Array.from({ length: threads }, () =>
    threadRoom(room, persons, arenaBytes, each),
  )
  const stretches = threadRooms.map(() => cellColumns(room, Math.min(persons, each)))
  const pages = Math.ceil(room.used / pageBytes)
  if (pages > mostPages)
    throw new RangeError(`${persons} persons in ${cells} cells are too many for one pass`)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
  return { memory, tables, records, threadRooms, stretches }
}

/**
 * The columns of cells as arrays.
 * @param {PassMemory} memory
 * @param {CellColumns} columns
 * @param {number} count
 * @returns {OutcomeCells}
 */
export function cellsAt({ memory: { buffer } }, columns, count) {
  const counts = (/** @type {number} */ at) => new Uint32Array(buffer, at, count)
  const numbers = (/** @type {number} */ at) => new Float64Array(buffer, at, count)
  return {
    cell: counts(columns.cell),
    persons: counts(columns.persons),
    found: counts(columns.found),
    medianMonths: numbers(columns.medianMonths),
    wageSum: numbers(columns.wageSum),
    medianWage: numbers(columns.medianWage),
    permanent: counts(columns.permanent),
    permanentKnown: counts(columns.permanentKnown),
    independent: counts(columns.independent),
    independentKnown: counts(columns.independentKnown),
  }
}

/**
 * The loops of the pass over this memory, see `kernel/pass.kernel`.
 * @param {WebAssembly.Module} module
 * @param {WebAssembly.Memory} memory
 * @returns {Kernel}
 */
export function kernelOver(module, memory) {
  const sortMany = (/** @type {number} */ at, /** @type {number} */ count) => {
    new Uint32Array(memory.buffer, at >>> 0, count).sort()
  }
  const { exports } = new WebAssembly.Instance(module, { env: { memory, sortMany } })
  return /** @type {Kernel} */ (/** @type {unknown} */ (exports))
}
