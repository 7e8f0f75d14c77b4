import { Worker } from 'node:worker_threads'
import { takePart } from './take-part.js'

/**
 * @import { OutcomeCells, TabulatedOutcomes } from './outcome-cells.ts'
 * @import { ArrayReaderClass, ArrayReaderLike, CellHead, PassWork, PersonOutcomes, TablePlaces } from './pass-source.ts'
 * @typedef {Pick<PassWork, 'folder' | 'header' | 'readerUrl' | 'rules' | 'heads'> & { ArrayReader: ArrayReaderClass, threads: number, survival: boolean }} PassRequest
 */

const workerUrl = new URL('./pass-worker.js', import.meta.url)

/**
 * Global codes of the columns of one head: words that are new are added to `words`. Groups that share a list
 * of words share its codes.
 * @param {ArrayReaderLike} arrays
 * @param {CellHead} head
 * @param {Map<string, number>} words
 * @returns {(table: TablePlaces) => Uint16Array}
 */
function codesOfHead(arrays, head, words) {
  /** @type {Map<string, Uint16Array>} */
  const known = new Map()
  return (table) => {
    const place = table.columns[head]?.codes
    if (place === undefined) throw new RangeError(`There are no codes in column ${head}`)
    const name = `${place.file} ${place.offset}`
    const codes =
      known.get(name) ??
      Uint16Array.from(arrays.texts(place), (word) => {
        const code = words.get(word) ?? words.size
        words.set(word, code)
        return code
      })
    known.set(name, codes)
    return codes
  }
}

/**
 * @param {PassRequest} request
 * @returns {{ codes: PassWork['codes'], words: string[][] }}
 */
function codesOf({ ArrayReader, folder, header, heads }) {
  const arrays = new ArrayReader(folder)
  const words = heads.map(() => /** @type {Map<string, number>} */ (new Map()))
  const codesIn = heads.map((head, h) => codesOfHead(arrays, head, words[h] ?? new Map()))
  const codes = header.groups.map(({ tables }) =>
    codesIn.map(
      (codesOfTable) =>
        /** @type {[Uint16Array, Uint16Array]} */ ([
          codesOfTable(tables.inschrijvingen),
          codesOfTable(tables.diplomas),
        ]),
    ),
  )
  arrays.close()
  return { codes, words: words.map((each) => [...each.keys()]) }
}

/** @param {number} length */
function sharedCounts(length) {
  return new Uint32Array(new SharedArrayBuffer(length * 4))
}

/** @param {number} length */
function sharedNumbers(length) {
  return new Float64Array(new SharedArrayBuffer(length * 8))
}

/**
 * @param {number} persons
 * @returns {PersonOutcomes}
 */
function sharedOutcomes(persons) {
  return {
    cell: sharedCounts(persons),
    facts: sharedCounts(persons),
    startWage: sharedCounts(persons),
  }
}

/**
 * @param {number} most
 * @returns {OutcomeCells}
 */
function sharedCells(most) {
  return {
    cell: sharedCounts(most),
    persons: sharedCounts(most),
    found: sharedCounts(most),
    medianMonths: sharedNumbers(most),
    wageSum: sharedNumbers(most),
    medianWage: sharedNumbers(most),
    permanent: sharedCounts(most),
    permanentKnown: sharedCounts(most),
    independent: sharedCounts(most),
    independentKnown: sharedCounts(most),
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
 * Reads microdata and computes the outcomes of every cell, on several threads.
 * @param {PassRequest} request
 * @returns {Promise<TabulatedOutcomes>}
 * @throws {RangeError} when there can be 2^32 cells or more
 */
export async function runPass(request) {
  const { header, heads, rules, folder, readerUrl, survival } = request
  const { codes, words } = codesOf(request)
  const sizes = words.map((each) => each.length)
  const most = sizes.reduce((product, size) => product * size, 1)
  if (most >= 2 ** 32) throw new RangeError(`${most} cells are too many for one pass`)
  const threads = Math.max(1, Math.min(request.threads, header.groups.length))
  const room = Math.min(header.persons, Math.ceil(most / threads))
  const stretches = Array.from({ length: threads }, () => sharedCells(room))
  const counts = sharedCounts(threads)
  const state = new Int32Array(new SharedArrayBuffer(20))
  const out = sharedOutcomes(header.persons)
  const asked = { folder, header, readerUrl, rules, heads, survival }
  const work = { ...asked, sizes, codes, out, stretches, counts, state }
  const { workers, failed } = startWorkers(work, threads - 1)
  try {
    takePart(request.ArrayReader, work)
    if (state[4] > 0) await failed
  } finally {
    for (const worker of workers) worker.terminate()
  }
  return { stretches: stretches.map((cells, at) => ({ cells, count: counts[at] })), codes: words }
}
