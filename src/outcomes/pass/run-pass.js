// @ts-check
import { Worker } from 'node:worker_threads'
import { kernelCode } from './kernel/kernel-code.js'
import { cellsAt, passMemory } from './kernel-memory.js'
import { arenaBytesOf, planPass } from './plan-pass.js'
import { takePart } from './take-part.js'
import { threadScript } from './thread-script.js'

/**
 * @import { MicrodataHeader } from '#store'
 * @import { TabulatedOutcomes } from './outcome-cells.ts'
 * @import { Rules } from './pass-model.ts'
 * @import { ArrayReaderClass, CellHead, PassMemory, PassWork } from './pass-source.ts'
 * @typedef {object} PassRequest
 * @property {string} folder
 * @property {() => MicrodataHeader} readHeader Called after the other threads have begun to start.
 * @property {(header: MicrodataHeader) => Rules} rulesFor
 * @property {readonly CellHead[]} heads
 * @property {boolean} survival Median of the search by Kaplan-Meier, else of whoever found a job.
 * @property {number} threads
 * @property {readonly string[]} readerUrls Modules of the reader, those that others need first.
 * @property {ArrayReaderClass} ArrayReader
 */

const ownUrls = ['kernel-memory', 'fill-cells', 'take-part'].map(
  (name) => new URL(`./${name}.js`, import.meta.url).href,
)
/** The work comes as soon as it is known. */
const begin = `
const { parentPort, workerData } = require('node:worker_threads')
parentPort.once('message', (work) => takePart(ArrayReader, work, workerData.thread))`
/** More threads would only take memory from each other. */
const mostThreads = 8

/**
 * Starts worker threads that wait for their work. The promise fails when one of them does.
 * @param {number} count
 * @param {readonly string[]} readerUrls
 * @returns {{ workers: Worker[], failed: Promise<never> }}
 */
function startWorkers(count, readerUrls) {
  if (count === 0) return { workers: [], failed: new Promise(() => undefined) }
  const script = threadScript([...readerUrls, ...ownUrls]) + begin
  const workers = Array.from({ length: count }, (_, n) => {
    // Flags of this process, such as those of a compiler, would only make the thread start slower.
    const workerData = { thread: n + 1 }
    return new Worker(script, { eval: true, workerData, execArgv: [], trackUnmanagedFds: false })
  })
  const failed = Promise.race(
    workers.map((worker) => new Promise((_, reject) => worker.once('error', reject))),
  )
  failed.catch(() => undefined)
  return { workers, failed: /** @type {Promise<never>} */ (failed) }
}

/**
 * The rules as the words 12 to 24 of the block of a group.
 * @param {Rules} rules
 * @param {number} thresholdsAt
 * @param {number} heads
 * @returns {number[]}
 */
function ruleWords(rules, thresholdsAt, heads) {
  return [
    rules.lastMonth,
    rules.horizon,
    Math.ceil(rules.minHours),
    Math.ceil(rules.minWage),
    rules.minMonths,
    rules.permanentAt,
    -1,
    rules.incomeFrom,
    rules.incomeMonths,
    rules.thresholdBase,
    rules.thresholds.length,
    thresholdsAt,
    heads,
  ]
}

/**
 * What the threads need, with the lists that all of them read in their shared memory.
 * @param {PassRequest} request
 * @returns {{ work: PassWork, words: string[][] }}
 */
function workOf({ folder, readHeader, rulesFor, heads, survival, threads, ArrayReader }) {
  const header = readHeader()
  const rules = rulesFor(header)
  const reader = new ArrayReader(folder)
  const { groups, codes, words } = planPass(reader, header, heads)
  reader.close()
  const sizes = words.map((each) => each.length)
  const cells = sizes.reduce((product, size) => product * size, 1)
  if (cells >= 2 ** 32) throw new RangeError(`${cells} cells are too many for one pass`)
  const arenaBytes = Math.max(0, ...groups.map(({ arrays }) => arenaBytesOf(arrays)))
  const thresholdBytes = rules.thresholds.length * 8
  const tableBytes = codes.length * 2 + 8 + thresholdBytes
  const { persons } = header
  const memory = passMemory({ persons, cells, threads, arenaBytes, tableBytes })
  const { buffer } = memory.memory
  new Uint16Array(buffer, memory.tables, codes.length).set(codes)
  const thresholdsAt = memory.tables + Math.ceil((codes.length * 2) / 8) * 8
  new Float64Array(buffer, thresholdsAt, rules.thresholds.length).set(rules.thresholds)
  const state = new Int32Array(new SharedArrayBuffer(20))
  const counts = new Uint32Array(new SharedArrayBuffer(threads * 4))
  const work = {
    ...{ folder, groups, persons, cells, sizes, survival, memory, state, counts },
    module: new WebAssembly.Module(Buffer.from(kernelCode, 'base64')),
    rules: ruleWords(rules, thresholdsAt, heads.length),
  }
  return { work, words }
}

/**
 * Reads microdata and computes the outcomes of every cell, on several threads.
 * @param {PassRequest} request
 * @returns {Promise<TabulatedOutcomes>}
 * @throws {RangeError} when there can be 2^32 cells or more, or they take more than 4 GB of memory
 */
export async function runPass(request) {
  const threads = Math.max(1, Math.min(request.threads, mostThreads))
  const { workers, failed } = startWorkers(threads - 1, request.readerUrls)
  try {
    const { work, words } = workOf({ ...request, threads })
    for (const worker of workers) worker.postMessage(work)
    takePart(request.ArrayReader, work, 0)
    if ((work.state[4] ?? 0) > 0) await failed
    const { memory, counts } = work
    return {
      stretches: memory.stretches.map((columns, at) => {
        const count = counts[at] ?? 0
        return { cells: cellsAt(memory, columns, count), count }
      }),
      codes: words,
    }
  } finally {
    for (const worker of workers) worker.terminate()
  }
}
