// @ts-check
import { workerData } from 'node:worker_threads'
import { doGroups } from './do-groups.js'

// The reader belongs to the store; its place comes with the work.
const { ArrayReader } = await import(workerData.readerUrl)
doGroups(ArrayReader, workerData)
