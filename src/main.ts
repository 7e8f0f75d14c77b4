import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { openTerminal, type RunningServer, runCli, type Terminal } from '#cli'
import {
  addReport,
  listReports,
  type OutcomeOptions,
  openReports,
  portTrouble,
  publishFolder,
} from '#composition'
import { type BatchDesk, openBatchDesk } from '#funding'
import { type Atlas, openAtlas } from '#indicators'
import { seededRandom } from '#kernel'
import { type FetchPorts, sources } from '#sources'
import {
  contentDigest,
  gatherContent,
  type Manifest,
  openMicrodataWriter,
  openOutcomeStore,
  openReleaseStore,
  type ReleaseStore,
  stampDigest,
} from '#store'
import type { FigureReport } from '#web'

const root = fileURLToPath(new URL('..', import.meta.url))
const shippedFolder = join(root, 'data', 'published')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
}

/** What a running Kansrijk is told from outside. */
export interface KansrijkOptions {
  /** Folder of releases, fetched files, reports and prepared assets. */
  readonly dataFolder: string
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Public address without trailing slash, when it differs from where the server listens. */
  readonly baseUrl?: string
  /** PostgreSQL to keep reports in; an own one is started when absent; `false` goes without. */
  readonly databaseUrl?: string | false
  /** Requests per client per minute; `false` for no limit. */
  readonly requestsPerMinute?: number | false
  readonly trustProxy?: number | false
  /** Mail address in the description of the API. */
  readonly contactEmail?: string
  /** Told what is going on while starting. */
  readonly say?: (line: string) => void
  readonly progress?: (share: number | undefined, what?: string) => void
}

/** A started Kansrijk. */
export interface Kansrijk {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  /** Stops serving, closes the database. Safe to call twice. */
  stop(): Promise<void>
}

const now = (): string => new Date().toISOString()

const figureLayers = ['kernel', 'reference', 'sources', 'store']
const outcomeLayers = [...figureLayers, 'algorithms', 'population', 'disclosure', 'outcomes']

/** Version of the product with a digest of all code and facts that decide the figures. */
async function codeVersion(layers: readonly string[] = figureLayers): Promise<string> {
  const parts = layers.map((layer) => join(root, 'src', layer))
  const digest = await contentDigest([...parts, join(root, 'data')])
  return `${version}+${digest.slice(0, 12)}`
}

async function build(
  dataFolder: string,
  releases: ReleaseStore,
  onProgress: (done: number, of: number, what: string) => void,
): Promise<Manifest> {
  const fetchedFolder = join(dataFolder, 'bronnen')
  const code = await codeVersion()
  const input = `${code} ${await stampDigest(fetchedFolder)}`
  const options = { shippedFolder, fetchedFolder, sources, codeVersion: code, onProgress }
  const manifest = await releases.publish(await gatherContent(options), now())
  await writeFile(join(dataFolder, 'gebouwd'), input)
  return manifest
}

/** Whether there is a current release that can be read; a damaged one is built anew. */
async function hasCurrent(releases: ReleaseStore): Promise<boolean> {
  return releases.current().then(
    (release) => release !== undefined,
    () => false,
  )
}

/** Builds unless the figures were already built from exactly this code, these facts and these files. */
async function buildWhenNeeded(options: KansrijkOptions, releases: ReleaseStore): Promise<void> {
  const { dataFolder } = options
  await mkdir(dataFolder, { recursive: true })
  const fetched = await stampDigest(join(dataFolder, 'bronnen'))
  const last = await readFile(join(dataFolder, 'gebouwd'), 'utf8').catch(() => '')
  if (last === `${await codeVersion()} ${fetched}` && (await hasCurrent(releases))) return
  options.say?.('Cijfers bouwen …')
  await build(dataFolder, releases, (done, of, what) => options.progress?.(done / of, what))
  options.progress?.(undefined)
}

async function outcomeOptions(dataFolder: string): Promise<OutcomeOptions> {
  const today = now().slice(0, 10)
  const version = await codeVersion(outcomeLayers)
  return { dataFolder, today, codeVersion: version, clock: () => performance.now() }
}

/** Most releases that are kept open; the one that was wanted longest ago is forgotten first. */
const mostOpen = 8

/** Opens each release once, however many requests want it. */
function atlasShelf(releases: ReleaseStore) {
  const open = new Map<string, Promise<Atlas | undefined>>()
  const opened = async (id: string): Promise<Atlas | undefined> => {
    const release = await releases.open(id)
    return release === undefined ? undefined : openAtlas(release)
  }
  return (id: string): Promise<Atlas | undefined> => {
    const atlas = open.get(id) ?? opened(id)
    open.delete(id)
    open.set(id, atlas)
    const forget = (): boolean => open.get(id) === atlas && open.delete(id)
    atlas.then((found) => found ?? forget(), forget)
    for (const old of [...open.keys()].slice(0, -mostOpen)) open.delete(old)
    return atlas
  }
}

/** How long the id of the current release may be remembered, in milliseconds. */
const pointerAgeMs = 500

function currentAtlas(releases: ReleaseStore, atlasOf: (id: string) => Promise<Atlas | undefined>) {
  let looked = Number.NEGATIVE_INFINITY
  let current: Promise<Atlas | undefined> = Promise.resolve(undefined)
  return (): Promise<Atlas | undefined> => {
    if (performance.now() - looked < pointerAgeMs) return current
    looked = performance.now()
    current = releases.current().then((r) => (r === undefined ? undefined : atlasOf(r.manifest.id)))
    return current
  }
}

/** A desk for files of applications, with ids that cannot be guessed. */
function openBatches(onError: (error: Error) => void): BatchDesk {
  return openBatchDesk({ now: Date.now, newId: randomUUID, onError })
}

/**
 * Builds the figures when needed, starts the database and serves pages and API.
 * @throws Error with one sentence when the port is taken or the address cannot be used.
 */
export async function startKansrijk(options: KansrijkOptions): Promise<Kansrijk> {
  const releases = openReleaseStore(options.dataFolder)
  await buildWhenNeeded(options, releases)
  // Loaded here, so that commands that serve nothing start without them.
  const [{ createServer }, { prepareWebAssets, registerPages }] = await Promise.all([
    import('#api'),
    import('#web'),
  ])
  const [state, assets] = await Promise.all([
    openReports(options),
    prepareWebAssets(join(options.dataFolder, 'assets')),
  ])
  const atlasOf = atlasShelf(releases)
  const atlas = currentAtlas(releases, atlasOf)
  const log = pino({ level: 'error' }, pino.destination(2))
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  const baseUrl = options.baseUrl ?? `http://${host}:${options.port}`
  const shared = { atlas, atlasOf, releases, baseUrl, version }
  const onError = (error: unknown, url: string): void =>
    log.error({ err: error, url }, 'page failed')
  const reports =
    state === undefined ? {} : { reports: { add: (r: FigureReport) => addReport(state, r) } }
  const batches = openBatches((error) => log.error({ err: error }, 'batch failed'))
  const limit = options.requestsPerMinute ?? 1200
  const app = await createServer({
    ...shared,
    log,
    batches,
    now: Date.now,
    rateLimit: limit === false ? false : { max: limit, windowMs: 60_000 },
    trustProxy: options.trustProxy ?? false,
    ...(options.contactEmail === undefined ? {} : { contactEmail: options.contactEmail }),
    registerPages: (fastify) =>
      registerPages(fastify, { ...shared, ...reports, batches, assets, now, onError }),
  })
  const close = async (): Promise<void> => {
    await app.close()
    await batches.close()
    await state?.close()
  }
  try {
    const address = await app.listen({ port: options.port, host: options.host })
    return { address, stop: close }
  } catch (error) {
    await close()
    throw portTrouble(error as NodeJS.ErrnoException, options)
  }
}

/** Resolves at the first request to stop: Ctrl-C, or the system asking. A second Ctrl-C ends at once. */
function stopRequested(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => {
      process.once('SIGINT', () => process.exit(130))
      stop()
    })
    process.once('SIGTERM', stop)
  })
}

/** A signal that is aborted at the first Ctrl-C after it was asked for; a second one ends at once. */
function interruption(): () => AbortSignal {
  let signal: AbortSignal | undefined
  return () => {
    if (signal !== undefined) return signal
    const controller = new AbortController()
    signal = controller.signal
    stopRequested().then(() => controller.abort())
    return signal
  }
}

async function serve(terminal: Terminal, options: KansrijkOptions): Promise<RunningServer> {
  const running = await startKansrijk({
    ...options,
    say: terminal.say,
    progress: terminal.progress,
  })
  const stopped = stopRequested().then(async () => {
    terminal.say('Stoppen …')
    await running.stop()
  })
  return { address: running.address, stopped }
}

/** A variable of the environment; empty or blank counts as not set. */
function environmentText(name: string): string | undefined {
  const text = process.env[name]?.trim()
  return text === '' ? undefined : text
}

function environmentNumber(name: string, fallback: number): number {
  const text = environmentText(name)
  if (text === undefined) return fallback
  const value = Number(text)
  if (/^\d{1,5}$/.test(text) && value <= 65_535) return value
  throw new RangeError(`${name} is ‘${text}’; verwacht: een geheel getal van 0 tot en met 65535.`)
}

/** Options from the environment: PORT, HOST, DATABASE_URL, KANSRIJK_DATA, KANSRIJK_URL, KANSRIJK_CONTACT, KANSRIJK_PROXIES. */
function environmentOptions(): KansrijkOptions {
  const databaseUrl = environmentText('DATABASE_URL')
  const baseUrl = environmentText('KANSRIJK_URL')?.replace(/\/$/, '')
  const contactEmail = environmentText('KANSRIJK_CONTACT')
  const hops = environmentNumber('KANSRIJK_PROXIES', 0)
  return {
    dataFolder: resolve(environmentText('KANSRIJK_DATA') ?? join(root, '.kansrijk')),
    port: environmentNumber('PORT', 3000),
    host: environmentText('HOST') ?? '127.0.0.1',
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(contactEmail === undefined ? {} : { contactEmail }),
    trustProxy: hops === 0 ? false : hops,
  }
}

const fetchPorts: FetchPorts = {
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  sleep: (ms, signal) =>
    delay(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
  random: seededRandom(Date.now()),
}

/** Ends quietly when whoever reads our output has seen enough, as `head` does. */
function endWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

/** Runs `kansrijk` with the words behind it. Returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  process.stdout.on('error', endWhenNobodyReads)
  const terminal = openTerminal(process.stdout, process.stderr)
  try {
    const options = environmentOptions()
    const releases = openReleaseStore(options.dataFolder)
    return await runCli(argv, {
      terminal,
      version,
      now,
      sources,
      fetchedFolder: join(options.dataFolder, 'bronnen'),
      releases,
      fetchPorts,
      build: (onProgress) => build(options.dataFolder, releases, onProgress),
      serve: (chosen) => serve(terminal, { ...options, ...chosen }),
      reports: () => listReports(options),
      openBatches: () => openBatches((error) => terminal.say(error.message)),
      interrupted: interruption(),
      openMicrodata: (folder) => openMicrodataWriter(folder, { origin: 'generated' }),
      outcomes: openOutcomeStore(options.dataFolder),
      publishOutcomes: async (folder, chosen) =>
        publishFolder(await outcomeOptions(options.dataFolder), folder, chosen),
    })
  } catch (error) {
    terminal.say(error instanceof Error ? error.message : String(error))
    return 1
  }
}
