import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { type CliPorts, openTerminal, type RunningServer, runCli, type Terminal } from '#cli'
import { policyOn, shippedPolicies } from '#disclosure'
import { type Atlas, openAtlas } from '#indicators'
import { seededRandom } from '#kernel'
import { deriveLeavers, plannedTables, publishOutcomes, shippedOutcomeParameters } from '#outcomes'
import { type FetchPorts, sources } from '#sources'
import {
  contentDigest,
  gatherContent,
  type Manifest,
  openMicrodata,
  openMicrodataWriter,
  openOutcomeStore,
  openReleaseStore,
  openState,
  type ReleaseStore,
  type State,
  StateUnavailable,
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

/** Why the database cannot be used, in one sentence; never with its password. */
function databaseTrouble(error: unknown, { databaseUrl }: KansrijkOptions): string {
  if (typeof databaseUrl === 'string' && !/^postgres(ql)?:\/\//.test(databaseUrl))
    return 'DATABASE_URL is geen adres als postgres://gebruiker:wachtwoord@server/database.'
  const reason = error instanceof StateUnavailable ? error.reason : String(error)
  return `de database kan niet worden geopend (${reason}).`
}

async function openReports(options: KansrijkOptions): Promise<State | undefined> {
  if (options.databaseUrl === false) return undefined
  try {
    return await openState({
      dataFolder: options.dataFolder,
      log: () => undefined,
      ...(options.databaseUrl === undefined ? {} : { databaseUrl: options.databaseUrl }),
    })
  } catch (error) {
    options.say?.(`Meldingen van lezers staan uit: ${databaseTrouble(error, options)}`)
    return undefined
  }
}

async function addReport(state: State, report: FigureReport): Promise<void> {
  const dimensions = Object.fromEntries(new URLSearchParams(report.selection))
  const { slug, releaseId, text, at } = report
  await state.reports.add({ indicatorSlug: slug, releaseId, dimensions, message: text }, at)
}

function portTrouble(error: NodeJS.ErrnoException, { host, port }: KansrijkOptions): Error {
  const where = `${host}:${port}`
  if (error.code === 'EADDRINUSE') {
    const other = port === 65_535 ? 3000 : port + 1
    return new Error(
      `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${other} npm start`,
    )
  }
  if (error.code === 'EACCES')
    return new Error(`Luisteren op ${where} is niet toegestaan. Kies een poort boven 1023.`)
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new Error(`Het adres ${host} bestaat niet. Kies bijvoorbeeld: HOST=127.0.0.1`)
  if (error.code === 'EADDRNOTAVAIL')
    return new Error(`Het adres ${host} hoort niet bij deze computer.`)
  return error
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
  const limit = options.requestsPerMinute ?? 1200
  const app = await createServer({
    ...shared,
    log,
    now: Date.now,
    rateLimit: limit === false ? false : { max: limit, windowMs: 60_000 },
    trustProxy: options.trustProxy ?? false,
    ...(options.contactEmail === undefined ? {} : { contactEmail: options.contactEmail }),
    registerPages: (fastify) =>
      registerPages(fastify, { ...shared, ...reports, assets, now, onError }),
  })
  const close = async (): Promise<void> => {
    await app.close()
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

async function listReports(options: KansrijkOptions): ReturnType<CliPorts['reports']> {
  const { dataFolder, databaseUrl } = options
  const state = await openState({
    dataFolder,
    log: () => undefined,
    ...(typeof databaseUrl === 'string' ? { databaseUrl } : {}),
  }).catch((error: unknown) => {
    throw new Error(`De meldingen zijn er niet: ${databaseTrouble(error, options)}`)
  })
  try {
    const reports = await state.reports.list({ limit: 1000 })
    return reports.map((report) => ({ ...report, id: String(report.id) }))
  } finally {
    await state.close()
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

/**
 * The key of the record keys: made once, 32 bytes, readable by the owner only. The same for all releases,
 * so that the same person is recognised in each of them; never served.
 */
async function recordKeySecret(dataFolder: string): Promise<Uint8Array> {
  const file = join(dataFolder, 'grootboek', 'sleutel')
  await mkdir(join(dataFolder, 'grootboek'), { recursive: true, mode: 0o700 })
  await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return readFile(file)
}

async function publishFolder(
  dataFolder: string,
  folder: string,
  { policyId, ...chosen }: Parameters<CliPorts['publishOutcomes']>[1],
): ReturnType<CliPorts['publishOutcomes']> {
  const parameters = shippedOutcomeParameters()
  const answer = policyOn(shippedPolicies(), policyId, now().slice(0, 10))
  if (!answer.inForce) throw new Error(`Het beleid ${policyId} geldt pas vanaf ${answer.firstDay}.`)
  const microdata = openMicrodata(folder)
  try {
    return await publishOutcomes({
      leavers: deriveLeavers(microdata, parameters, await recordKeySecret(dataFolder)),
      tables: plannedTables(),
      policy: answer.policy,
      parameters,
      store: openOutcomeStore(dataFolder),
      codeVersion: await codeVersion(outcomeLayers),
      limit: { now: () => performance.now(), timeLimitMs: 60_000 },
      ...chosen,
    })
  } finally {
    microdata.close()
  }
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
      openMicrodata: (folder) => openMicrodataWriter(folder, { origin: 'generated' }),
      outcomes: openOutcomeStore(options.dataFolder),
      publishOutcomes: (folder, chosen) => publishFolder(options.dataFolder, folder, chosen),
    })
  } catch (error) {
    terminal.say(error instanceof Error ? error.message : String(error))
    return 1
  }
}
