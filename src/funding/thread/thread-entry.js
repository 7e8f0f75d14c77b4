// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

// A thread of its own does not inherit what reads TypeScript.
register()
const { serveBatch } = await import('./serve-batch.ts')
serveBatch(/** @type {import('node:worker_threads').MessagePort} */ (parentPort), workerData)
