import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import {
  type Asked,
  knownQuestions,
  neverAskedQuestions,
  neverAskedShare,
} from './api-questions.ts'
import { askForSeconds, type LoadRequest, requestBytes } from './socket-load.ts'

/**
 * The API against an empty handler of Node in the same run, at 64 connections. Three loads: a mix in which
 * one in twenty questions was never asked before, only questions that come back, and only new ones. The
 * servers have their own processes, the load has this one and is the same for both. Rounds alternate, so
 * that a busy machine is busy for both; the ratios are taken within a round, and their medians reported.
 * Leaves with 1 when an answer was no success or the mix misses a target.
 */
const connections = 64
const rounds = 5
const secondsPerRun = Number(process.argv[2] ?? 2)
const targets = { requests: 0.6, p99: 2 }

/** How `npm start` starts Node: room for the garbage of many requests between two collections. */
const asStarted = ['--max-semi-space-size=32']

interface Server {
  readonly child: ChildProcess
  readonly port: number
}

async function start(kind: 'api' | 'empty'): Promise<Server> {
  const execArgv = [...process.execArgv, ...asStarted]
  const child = fork(fileURLToPath(new URL(`${kind}-server.ts`, import.meta.url)), { execArgv })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return { child, port }
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
  readonly refused: number
}

type Load = readonly LoadRequest[]

async function measure(server: Server, load: Load, seconds = secondsPerRun): Promise<Measured> {
  const before = await processorTime(server)
  const { times, refused, ...run } = await askForSeconds(server.port, load, connections, seconds)
  const work = ((await processorTime(server)) - before) / times.length
  const sorted = times.toSorted()
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { requests: times.length / run.seconds, p50: at(0.5), p99: at(0.99), work, refused }
}

async function indicatorsOf({ port }: Server): Promise<Asked[]> {
  const read = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).json()
  const list = (await read('/v1/indicatoren?aantalPerPagina=1000')) as { indicatoren: Asked[] }
  const details = list.indicatoren.map(({ slug }) => read(`/v1/indicatoren/${slug}`))
  return (await Promise.all(details)) as Asked[]
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** What a load got in each round, and the empty handler right before it. */
interface Round {
  readonly empty: Measured
  readonly own: Measured
}

/** Medians over the rounds: of requests per second and p99 as ratios to the empty handler in the same round. */
function ratiosOf(results: readonly Round[]) {
  return {
    requests: median(results.map(({ own, empty }) => own.requests / empty.requests)),
    p99: median(results.map(({ own, empty }) => own.p99 / empty.p99)),
  }
}

function row(name: string, results: readonly Round[]): string {
  const of = (field: keyof Measured): number => median(results.map(({ own }) => own[field]))
  const ratios = ratiosOf(results)
  const columns = [
    Math.round(of('requests')),
    ratios.requests.toFixed(2),
    of('p50').toFixed(1),
    of('p99').toFixed(1),
    ratios.p99.toFixed(2),
    of('work').toFixed(0),
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
  const indicators = await indicatorsOf(api)
  const known = knownQuestions(indicators).map(requestBytes)
  const next = neverAskedQuestions(indicators)
  const fresh = (): string => requestBytes(next())
  const loads: Record<string, Load> = {
    [`API, mix: 1 in ${neverAskedShare} never asked before`]: mixOf(known, fresh),
    'API, only questions that come back': known,
    'API, only questions never asked before': [fresh],
  }
  const results = new Map<string, Round[]>()
  for (const load of Object.values(loads)) await measure(api, load, 3)
  await measure(empty, known)
  for (let round = 0; round < rounds; round++)
    for (const [name, load] of Object.entries(loads)) {
      const measured = { empty: await measure(empty, known), own: await measure(api, load) }
      results.set(name, [...(results.get(name) ?? []), measured])
    }
  await Promise.all([stop(empty), stop(api)])
  report(results, known.length)
}

function report(results: ReadonlyMap<string, readonly Round[]>, known: number): void {
  const all = [...results.values()].flat()
  const load = loadavg()[0]?.toFixed(1)
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, load ${load}`)
  console.log(
    `${connections} connections, ${known} known questions, medians of ${rounds} rounds; µs of processor time of the server per request\n`,
  )
  console.log('| | requests/s | of empty | p50 (ms) | p99 (ms) | of empty | server µs |')
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  const emptyRounds = all.map(({ empty }) => ({ empty, own: empty }))
  console.log(row('empty node:http', emptyRounds))
  for (const [name, measured] of results) console.log(row(name, measured))
  const [mix] = [...results.values()].map(ratiosOf)
  const refused = all.reduce((sum, { empty, own }) => sum + empty.refused + own.refused, 0)
  console.log(`\nTargets for the mix: requests/s ≥ ${targets.requests}×, p99 ≤ ${targets.p99}×`)
  console.log(`Answers that were no success: ${refused}`)
  const isMissed = mix === undefined || mix.requests < targets.requests || mix.p99 > targets.p99
  process.exitCode = isMissed || refused > 0 ? 1 : 0
}

await main()
