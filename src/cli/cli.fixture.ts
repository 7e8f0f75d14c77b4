import { openBatchDesk } from '#funding'
import { seededRandom } from '#kernel'
import { sources } from '#sources'
import type { Manifest, Release, ReleaseStore } from '#store'
import type { CliPorts } from './ports.ts'
import { openTerminal } from './terminal.ts'

/** A manifest with little in it. */
export function manifestOf(id: string): Manifest {
  return {
    schemaVersion: 1,
    id,
    codeVersion: '0',
    sources: [],
    observations: 1481,
    series: {},
    issues: { errors: 0, warnings: 2 },
    files: [],
  }
}

const releaseOf = (id: string): Release => ({
  manifest: manifestOf(id),
  observations: async () => [],
  institutions: async () => [],
  programmeOffers: async () => [],
  boundaries: async () => [],
  issues: async () => [],
})

/** A shelf with two releases, `aaaa` made before `bbbb`. */
export function shelfOfTwo(): ReleaseStore {
  let current = 'bbbb'
  const known = ['bbbb', 'aaaa']
  return {
    current: async () => releaseOf(current),
    open: async (id) => (known.includes(id) ? releaseOf(id) : undefined),
    list: async () =>
      known.map((id) => ({
        manifest: manifestOf(id),
        activations: [{ releaseId: id, at: '2026-11-23T20:00:00.000Z', by: 'build' }],
      })),
    publish: async () => manifestOf(current),
    rollBack: async (_, id = 'aaaa') => {
      if (!known.includes(id)) throw new RangeError(`There is no release ${id}`)
      current = id
      return manifestOf(id)
    },
    difference: async () => [],
    verify: async () => [],
  }
}

/** Ports that keep what is printed, with overrides. */
export function portsFor(overrides: Partial<CliPorts> = {}) {
  const printed: { out: string[]; said: string[] } = { out: [], said: [] }
  const terminal = openTerminal(
    { write: (text) => printed.out.push(text) },
    { write: (text) => printed.said.push(text) },
  )
  const ports: CliPorts = {
    terminal,
    version: '0.1.0',
    now: () => '2026-11-23T21:00:00.000Z',
    sources,
    fetchedFolder: '/nergens',
    releases: shelfOfTwo(),
    fetchPorts: {
      fetch: () => Promise.reject(new TypeError('fetch failed')),
      now: () => 0,
      sleep: async () => undefined,
      random: seededRandom(1),
    },
    build: async (onProgress) => {
      onProgress(0, 1, 'students')
      return manifestOf('bbbb')
    },
    serve: async () => ({ address: 'http://127.0.0.1:3000', stopped: Promise.resolve() }),
    reports: async () => [],
    openBatches: () => openBatchDesk({ now: () => 0, newId: () => 'batch' }),
    interrupted: () => new AbortController().signal,
    openMicrodata: () => Promise.reject(new Error('geen map')),
    outcomes: {
      list: async () => [],
      current: async () => undefined,
      read: async () => undefined,
      ledger: async () => [],
      publish: () => Promise.reject(new Error('geen uitkomsten')),
    },
    publishOutcomes: () => Promise.reject(new Error('geen uitkomsten')),
    ...overrides,
  }
  return { ports, out: () => printed.out.join(''), said: () => printed.said.join('') }
}
