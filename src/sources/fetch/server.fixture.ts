import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom } from '#kernel'
import type { Source, SourceFile } from '../model.ts'
import { readResult } from '../model.ts'
import type { FetchLimits, FetchOptions, FetchPorts } from './model.ts'

/** Answers a request; `count` is the how-manieth request of that path, from 1. */
export type Handler = (request: IncomingMessage, response: ServerResponse, count: number) => void

/** A local server for tests, with a temporary folder beside it. */
export interface LocalServer {
  readonly url: string
  readonly folder: string
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  handle(path: string, handler: Handler): void
  stop(): Promise<void>
}

/** Starts a server on 127.0.0.1 with a free port; unknown paths give 404. */
export async function startServer(): Promise<LocalServer> {
  const handlers = new Map<string, Handler>()
  const requests: LocalServer['requests'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, headers: request.headers })
    const count = requests.filter((each) => each.path === path).length
    const handler = handlers.get(path) ?? handlers.get(path.split('?')[0] ?? '')
    if (handler === undefined) response.writeHead(404).end('not here')
    else handler(request, response, count)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const folder = await mkdtemp(join(tmpdir(), 'kansrijk-fetch-'))
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    requests,
    handle: (path, handler) => handlers.set(path, handler),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Ports with a clock that `sleep` advances, and the waits asked for. */
export function fakePorts(): FetchPorts & { readonly waits: number[] } {
  const waits: number[] = []
  let now = Date.parse('2026-11-23T12:00:00Z')
  return {
    waits,
    fetch: (url, init) => fetch(url, init),
    now: () => now,
    sleep: async (ms) => {
      waits.push(ms)
      now += ms
    },
    random: seededRandom(1),
  }
}

/** Bounds for tests: few tries, small files, and time enough for a busy machine. */
export const shortLimits: Partial<FetchLimits> = {
  attempts: 3,
  backoffMs: 10,
  connectMs: 8_000,
  idleMs: 8_000,
  totalMs: 20_000,
  maxBytes: 1_000_000,
}

/** The same for a server that stalls, so that it costs a test tenths of seconds. */
export const hastyLimits: Partial<FetchLimits> = { ...shortLimits, connectMs: 400, idleMs: 300 }

/** Options for the folder of a server. */
export function optionsFor(server: LocalServer, rest: Partial<FetchOptions> = {}): FetchOptions {
  return { folder: server.folder, ports: fakePorts(), limits: shortLimits, ...rest }
}

/** A source of plain files at a server. */
export function plainSource(
  server: LocalServer,
  ...files: (Partial<SourceFile> & { name: string })[]
): Source {
  const text = { nl: 'proef', en: 'test' }
  const described = files.map(
    (file): SourceFile => ({ mediaType: 'text/csv', url: `${server.url}/${file.name}`, ...file }),
  )
  return {
    description: {
      id: 'test-source',
      title: text,
      publisher: 'Test',
      description: text,
      licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      homepage: server.url,
      frequency: text,
      files: described,
      sentinels: [],
    },
    read: () => readResult({}),
  }
}

/** Content of a file in the folder of the test source; `undefined` when it is not there. */
export async function stored(server: LocalServer, name: string): Promise<string | undefined> {
  return readFile(join(server.folder, 'test-source', name), 'utf8').catch(() => undefined)
}

/** Names of the files in the folder of the test source. */
export async function storedNames(server: LocalServer): Promise<string[]> {
  return (await readdir(join(server.folder, 'test-source')).catch(() => [])).sort()
}
