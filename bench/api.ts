import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import {
  type Asked,
  knownQuestions,
  neverAskedQuestions,
  neverAskedShare,
} from './api-questions.ts'

/**
 * The API against an empty handler of Node in the same run, at 64 connections. Three loads: a mix in which
 * one in twenty questions was never asked before, only questions that come back, and only new ones. The
 * servers have their own processes, the load has this one. Rounds alternate, so that a busy machine is busy
 * for both; medians over the rounds are reported. Leaves with 1 when an answer was no success or the mix
 * misses a target.
 */
const connections = 64
const rounds = 5
const secondsPerRun = Number(process.argv[2] ?? 3)
const targets = { requests: 0.6, p99: 2 }

interface Server {
  readonly child: ChildProcess
  readonly url: string
}

async function start(kind: 'api' | 'empty'): Promise<Server> {
  const child = fork(fileURLToPath(new URL(`${kind}-server.ts`, import.meta.url)))
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, url: `http://127.0.0.1:${port}` }
}

async function stop({ child }: Server): Promise<void> {
  const gone = once(child, 'exit')
  child.disconnect()
  await gone
}

async function processorTime({ child }: Server): Promise<number> {
  child.send('processor time')
  const [{ microseconds }] = (await once(child, 'message')) as [{ microseconds: number }]
  return microseconds
}

interface Measured {
  readonly requests: number
  readonly p50: number
  readonly p99: number
  /** Processor time of the server per request, in microseconds. */
  readonly work: number
  /** Processor time of the load itself per request, in microseconds: it reads what the server writes. */
  readonly load: number
  readonly failed: number
}

type Load = readonly (string | (() => string))[]

async function measure(server: Server, load: Load, duration = secondsPerRun): Promise<Measured> {
  const requests = load.map((question) =>
    typeof question === 'string'
      ? { path: question }
      : { setupRequest: (request: object) => ({ ...request, path: question() }) },
  )
  const headers = { 'accept-encoding': 'gzip, deflate, br', accept: '*/*' }
  const before = await processorTime(server)
  const ownBefore = process.cpuUsage()
  const run = autocannon({ url: server.url, connections, duration, headers, requests })
  const times: number[] = []
  run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const result = await run
  const { user, system } = process.cpuUsage(ownBefore)
  times.sort((a, b) => a - b)
  return {
    requests: times.length / result.duration,
    p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    work: ((await processorTime(server)) - before) / times.length,
    load: (user + system) / times.length,
    failed: result.non2xx + result.errors + result.timeouts,
  }
}

async function indicatorsOf(url: string): Promise<Asked[]> {
  const read = async (path: string) => (await fetch(`${url}${path}`)).json()
  const list = (await read('/v1/indicatoren?aantalPerPagina=1000')) as { indicatoren: Asked[] }
  const details = list.indicatoren.map(({ slug }) => read(`/v1/indicatoren/${slug}`))
  return (await Promise.all(details)) as Asked[]
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

function medians(results: readonly Measured[]): Measured {
  const of = (field: keyof Measured): number => median(results.map((result) => result[field]))
  const failed = results.reduce((sum, result) => sum + result.failed, 0)
  const rate = { requests: of('requests'), p50: of('p50'), p99: of('p99') }
  return { ...rate, work: of('work'), load: of('load'), failed }
}

function row(name: string, m: Measured, empty: Measured): string {
  const columns = [
    Math.round(m.requests),
    (m.requests / empty.requests).toFixed(2),
    m.p50.toFixed(1),
    m.p99.toFixed(1),
    (m.p99 / empty.p99).toFixed(2),
    m.work.toFixed(0),
    m.load.toFixed(0),
  ]
  return `| ${name} | ${columns.join(' | ')} |`
}

/** Known questions with a new one after every nineteen; a list no longer than that, as each connection copies it. */
function mixOf(known: readonly string[], fresh: () => string): Load {
  const run = neverAskedShare - 1
  const whole = known.slice(0, known.length - (known.length % run))
  return whole.flatMap((question, i) => (i % run === run - 1 ? [question, fresh] : [question]))
}

async function main(): Promise<void> {
  const [empty, api] = await Promise.all([start('empty'), start('api')])
  const indicators = await indicatorsOf(api.url)
  const known = knownQuestions(indicators)
  const fresh = neverAskedQuestions(indicators)
  const loads: Record<string, Load> = {
    [`API, mix: 1 in ${neverAskedShare} never asked before`]: mixOf(known, fresh),
    'API, only questions that come back': known,
    'API, only questions never asked before': [fresh],
  }
  const results = new Map<string, Measured[]>([['empty node:http', []]])
  for (const server of [api, empty, api]) await measure(server, Object.values(loads)[0]!, 4)
  for (let round = 0; round < rounds; round++)
    for (const [name, load] of Object.entries(loads)) {
      results.get('empty node:http')?.push(await measure(empty, load))
      results.set(name, [...(results.get(name) ?? []), await measure(api, load)])
    }
  await Promise.all([stop(empty), stop(api)])
  report(results, known.length)
}

function report(results: ReadonlyMap<string, readonly Measured[]>, known: number): void {
  const [empty, mix] = [...results.values()].map(medians) as [Measured, Measured]
  const load = loadavg()[0]?.toFixed(1)
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load}`)
  console.log(
    `${connections} connections, ${known} known questions, medians of ${rounds} rounds; µs of processor time per request\n`,
  )
  console.log('| | requests/s | of empty | p50 (ms) | p99 (ms) | of empty | server µs | load µs |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const [name, measured] of results) console.log(row(name, medians(measured), empty))
  const ratio = { requests: mix.requests / empty.requests, p99: mix.p99 / empty.p99 }
  const failed = [...results.values()].flat().reduce((sum, m) => sum + m.failed, 0)
  console.log(`\nTargets for the mix: requests/s ≥ ${targets.requests}×, p99 ≤ ${targets.p99}×`)
  console.log(`Answers that were no success: ${failed}`)
  const missed = ratio.requests < targets.requests || ratio.p99 > targets.p99 || failed > 0
  process.exitCode = missed ? 1 : 0
}

await main()
