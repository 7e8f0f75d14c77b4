// @ts-check
import { workerData } from 'node:worker_threads'
import { takePart } from './take-part.js'

// The reader belongs to the store; its place comes with the work.
const { ArrayReader } = await import(workerData.readerUrl)
takePart(ArrayReader, workerData)
