// @ts-check
import { parentPort, workerData } from 'node:worker_threads'

// The reader belongs to the store; its place comes when the thread starts, the work as soon as it is known.
const [{ ArrayReader }, { takePart }] = await Promise.all([
  import(workerData.readerUrl),
  import('./take-part.js'),
])
parentPort?.once('message', (work) => takePart(ArrayReader, work, workerData.thread))
