// @ts-check
import { Worker } from 'node:worker_threads'
import { doGroups } from './do-groups.js'
import { fillCells, orderByCell } from './group-cells.js'

/**
 * @import { OutcomeCells, TabulatedOutcomes } from './outcome-cells.ts'
 * @import { ArrayReaderClass, ArrayReaderLike, CellHead, PassWork, PersonOutcomes, TablePlaces } from './pass-source.ts'
 * @typedef {Pick<PassWork, 'folder' | 'header' | 'readerUrl' | 'rules' | 'heads'> & { ArrayReader: ArrayReaderClass, threads: number, survival: boolean }} PassRequest
 */

const workerUrl = new URL('./pass-worker.js', import.meta.url)

/**
 * Global codes of one column of a group: words that are new are added to `words`.
 * @param {ArrayReaderLike} arrays
 * @param {TablePlaces} table
 * @param {CellHead} head
 * @param {Map<string, number>} words
 * @returns {Uint16Array}
 */
function globalCodes(arrays, table, head, words) {
  const place = table.columns[head]?.codes
  if (place === undefined) throw new RangeError(`There are no codes in column ${head}`)
  return Uint16Array.from(arrays.texts(place), (word) => {
    const code = words.get(word) ?? words.size
    words.set(word, code)
    return code
  })
}

/**
 * @param {PassRequest} request
 * @returns {{ codes: PassWork['codes'], words: string[][] }}
 */
function codesOf({ ArrayReader, folder, header, heads }) {
  const arrays = new ArrayReader(folder)
  const words = heads.map(() => /** @type {Map<string, number>} */ (new Map()))
  const codes = header.groups.map(({ tables }) =>
    heads.map(
      (head, h) =>
        /** @type {[Uint16Array, Uint16Array]} */ ([
          globalCodes(arrays, tables.inschrijvingen, head, words[h]),
          globalCodes(arrays, tables.diplomas, head, words[h]),
        ]),
    ),
  )
  arrays.close()
  return { codes, words: words.map((each) => [...each.keys()]) }
}

/**
 * @param {number} persons
 * @returns {PersonOutcomes}
 */
function sharedOutcomes(persons) {
  const bytes = () => new Uint8Array(new SharedArrayBuffer(persons))
  const numbers = () => new Uint32Array(new SharedArrayBuffer(persons * 4))
  return {
    cell: numbers(),
    searchMonths: bytes(),
    searchEnd: bytes(),
    startWage: numbers(),
    permanent: bytes(),
    independent: bytes(),
  }
}

/**
 * @param {number} most
 * @returns {OutcomeCells}
 */
function emptyCells(most) {
  const counts = () => new Uint32Array(most)
  const numbers = () => new Float64Array(most)
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
 * Lets worker threads take groups too. The promise fails when one of them does.
 * @param {PassWork} work
 * @param {number} count
 * @returns {{ workers: Worker[], failed: Promise<never> }}
 */
function startWorkers(work, count) {
  // Flags of this process, such as those of a compiler, would only make the thread start slower.
  const options = { workerData: work, execArgv: [] }
  const workers = Array.from({ length: count }, () => new Worker(workerUrl, options))
  const failed = Promise.race(
    workers.map((worker) => new Promise((_, reject) => worker.once('error', reject))),
  )
  failed.catch(() => undefined)
  return { workers, failed: /** @type {Promise<never>} */ (failed) }
}

/**
 * Waits for the groups that other threads took. A thread that is still starting takes nothing any more.
 * @param {PassWork} work
 */
function awaitGroups({ state, header }) {
  for (;;) {
    const done = Atomics.load(state, 1)
    if (done >= header.groups.length) return
    Atomics.wait(state, 1, done)
  }
}

/**
 * Reads microdata and computes the outcomes of every cell, on several threads.
 * @param {PassRequest} request
 * @returns {Promise<TabulatedOutcomes>}
 * @throws {RangeError} when there can be more than 2^32 cells
 */
export async function runPass(request) {
  const { header, heads, rules, folder, readerUrl, survival, threads } = request
  const { codes, words } = codesOf(request)
  const sizes = words.map((each) => each.length)
  const most = sizes.reduce((product, size) => product * size, 1)
  if (most >= 2 ** 32) throw new RangeError(`${most} cells are too many for one pass`)
  const state = new Int32Array(new SharedArrayBuffer(12))
  const out = sharedOutcomes(header.persons)
  const work = { folder, header, readerUrl, rules, heads, sizes, codes, out, state }
  const extra = Math.min(threads, header.groups.length) - 1
  const { workers, failed } = startWorkers(work, extra)
  try {
    doGroups(request.ArrayReader, work)
    awaitGroups(work)
    if (state[2] > 0) await failed
  } finally {
    for (const worker of workers) worker.terminate()
  }
  const order = orderByCell(out.cell, Math.max(1, most))
  const cells = emptyCells(Math.min(order.length, most))
  return { cells, count: fillCells(out, order, survival, cells), codes: words }
}
