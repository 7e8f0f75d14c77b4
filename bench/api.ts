import { type ChildProcess, fork } from 'node:child_process'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import autocannon, { type Result } from 'autocannon'

/**
 * The API against an empty handler of Node in the same run: mixed questions at 64 connections, one in ten
 * never asked before. Both servers run all the time; rounds alternate, so that a busy machine is busy for
 * both. Prints a Markdown table; leaves with 1 when an answer was no success or a target is missed.
 */
const connections = 64
const rounds = 3
const secondsPerRound = 4
const targets = { requests: 0.6, p99: 2 }

/** Questions that come back all the time, for an API with these indicators. */
function knownQuestions(slugs: readonly string[]): string[] {
  const [first, second, third, fourth] = slugs
  return [
    '/v1/indicatoren',
    '/v1/indicatoren?fase=leren&sorteer=naam',
    '/v1/indicatoren?zoek=bbl',
    ...[first, second, third, fourth].flatMap((slug) => [
      `/v1/indicatoren/${slug}`,
      `/v1/indicatoren/${slug}/waarnemingen`,
    ]),
    `/v1/indicatoren/${first}/waarnemingen.csv`,
    `/v1/indicatoren/${first}/waarnemingen.jsonstat`,
    `/v1/indicatoren/${first}/waarnemingen.csv-metadata.json`,
    '/v1/bronnen',
    '/v1/regios?soort=arbeidsmarktregio',
    '/v1/regios/AM01',
    '/v1/begrippen?pagina=2',
    '/v1/openapi.json',
  ]
}

let asked = 0

/** A question nobody asked before: another combination of indicator, period, page size and order. */
function neverAsked(slugs: readonly string[]): string {
  asked += 1
  const slug = slugs[asked % slugs.length]!
  let rest = Math.floor(asked / slugs.length)
  const take = (choices: number): number => {
    const chosen = rest % choices
    rest = Math.floor(rest / choices)
    return chosen
  }
  const from = 1990 + take(30)
  const size = 10 + take(40)
  const order = ['periode', '-periode', 'waarde', '-waarde'][take(4)]
  const until = 2026 + take(60)
  return `/v1/indicatoren/${slug}/waarnemingen?periodeVanaf=${from}&periodeTot=${until}&aantalPerPagina=${size}&sorteer=${order}`
}

interface Started {
  readonly child: ChildProcess
  readonly url: string
}

function start(kind: 'api' | 'empty'): Promise<Started> {
  const child = fork(fileURLToPath(new URL(`${kind}-server.ts`, import.meta.url)))
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }: { port: number }) =>
      resolve({ child, url: `http://127.0.0.1:${port}` }),
    )
    child.once('exit', (code) => reject(new Error(`the ${kind} server stopped with ${code}`)))
  })
}

async function run(url: string, slugs: readonly string[], duration: number): Promise<Result> {
  const known = knownQuestions(slugs)
  const requests = Array.from({ length: 10 * known.length }, (_, i) =>
    i % 10 === 9
      ? { setupRequest: (request: object) => ({ ...request, path: neverAsked(slugs) }) }
      : { path: known[i % known.length]! },
  )
  const headers = { 'accept-encoding': 'gzip, deflate, br', accept: '*/*' }
  return autocannon({ url, connections, duration, headers, requests })
}

async function slugsOf(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/v1/indicatoren?aantalPerPagina=1000`)
  const body = (await answer.json()) as { indicatoren: { slug: string }[] }
  return body.indicatoren.map(({ slug }) => slug)
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / numbers.length

interface Measured {
  readonly requests: number
  readonly p50: number
  readonly p99: number
}

function summarise(results: readonly Result[]): Measured {
  return {
    requests: mean(results.map((r) => r.requests.average)),
    p50: mean(results.map((r) => r.latency.p50)),
    p99: mean(results.map((r) => r.latency.p99)),
  }
}

function row(name: string, m: Measured): string {
  return `| ${name} | ${Math.round(m.requests)} | ${m.p50.toFixed(1)} | ${m.p99.toFixed(1)} |`
}

async function main(): Promise<void> {
  const [empty, api] = await Promise.all([start('empty'), start('api')])
  const slugs = await slugsOf(api.url)
  await run(api.url, slugs, 3)
  await run(empty.url, slugs, 1)
  const results: { empty: Result[]; api: Result[] } = { empty: [], api: [] }
  for (let round = 0; round < rounds; round++) {
    results.empty.push(await run(empty.url, slugs, secondsPerRound))
    results.api.push(await run(api.url, slugs, secondsPerRound))
  }
  empty.child.disconnect()
  empty.child.kill()
  api.child.disconnect()
  report(summarise(results.empty), summarise(results.api), results.api)
}

function report(empty: Measured, api: Measured, results: readonly Result[]): void {
  const ratio = { requests: api.requests / empty.requests, p99: api.p99 / Math.max(1, empty.p99) }
  const failed = results.reduce((sum, r) => sum + r.non2xx + r.errors + r.timeouts, 0)
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`)
  console.log(
    `${connections} connections, ${knownQuestions([]).length} addresses, 1 in 10 never asked before\n`,
  )
  console.log('| server | requests/s | p50 (ms) | p99 (ms) |')
  console.log('| --- | ---: | ---: | ---: |')
  console.log(row('empty node:http', empty))
  console.log(row('Kansrijk API', api))
  console.log(
    `| ratio | ${ratio.requests.toFixed(2)} (≥ ${targets.requests}) | | ${ratio.p99.toFixed(2)} (≤ ${targets.p99}) |`,
  )
  console.log(`\nAnswers that were no success: ${failed}`)
  const missed = ratio.requests < targets.requests || ratio.p99 > targets.p99 || failed > 0
  process.exitCode = missed ? 1 : 0
}

await main()
