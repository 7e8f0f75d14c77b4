import { spawnSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { passRules, shippedOutcomeParameters } from '#outcomes'
import type { MicrodataBatch } from '#population'
import { openMicrodata, openMicrodataWriter } from '#store'
import { headerText, readHeader } from '../src/store/microdata/layout.js'
import { compareAnswers } from './outcomes-answers.ts'
import { writeParquet } from './outcomes-parquet.ts'
import { benchCohort, monthsEach } from './outcomes-population.ts'

/**
 * Outcomes of 500,000 leavers with 60 months each (30 million rows) in some 108,000 cells of programme ×
 * region × level × pathway, from disk by a cold process: the fast pass over our layout against DuckDB on the
 * same rows as Parquet. The answers are compared first; then both take turns, each time in a new process,
 * and medians are printed as a Markdown table. With a folder as argument the data are kept there.
 */
const cohorts = 10
const personsEach = 50_000
const rounds = 5

function* generated(count: number): Generator<{ first: number; batch: MicrodataBatch }> {
  for (let n = 0; n < count; n++)
    yield { first: n * personsEach, batch: benchCohort(n * personsEach, personsEach) }
}

/** Writes `count` cohorts in our layout, and as Parquet, unless they are there. */
async function prepare(folder: string, count: number): Promise<void> {
  if (existsSync(join(folder, 'parquet', 'months.parquet'))) return
  mkdirSync(join(folder, 'parquet'), { recursive: true })
  const writer = await openMicrodataWriter(join(folder, 'data'), { origin: 'generated' })
  for (const { batch } of generated(count)) await writer.write(batch)
  await writer.finish()
  await writeParquet(join(folder, 'parquet'), generated(count))
}

/** Ten times as many persons: the same groups ten times over, in a folder that shares the files. */
function tenfold(folder: string, target: string): void {
  if (existsSync(target)) return
  mkdirSync(target, { mode: 0o700 })
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.kol')))
    linkSync(join(folder, name), join(target, name))
  const header = readHeader(folder)
  const groups = Array.from({ length: 10 }, () => header.groups).flat()
  const text = headerText({ ...header, persons: header.persons * 10, groups })
  writeFileSync(join(target, 'kop.json'), text, { mode: 0o600 })
}

interface Measurement {
  readonly milliseconds: number
  readonly cells: number
  readonly maxRSS: number
  /** Whole process, from start to end. */
  readonly process: number
}

function run(side: 'ours' | 'duckdb', ...args: readonly string[]): Measurement {
  const script = fileURLToPath(new URL(`./outcomes-${side}.js`, import.meta.url))
  const start = performance.now()
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  })
  const whole = performance.now() - start
  if (status !== 0) throw new Error(`${side}: ${stderr}`)
  return { ...(JSON.parse(stdout) as Measurement), process: whole }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

function medians(found: readonly Measurement[]): Measurement {
  const of = (head: keyof Measurement): number => median(found.map((each) => each[head]))
  const maxRSS = Math.max(...found.map((each) => each.maxRSS))
  return { milliseconds: of('milliseconds'), cells: of('cells'), maxRSS, process: of('process') }
}

const megabytes = (paths: readonly string[]): string =>
  (paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6).toFixed(0)

function row(name: string, rows: number, found: Measurement, peer?: Measurement): string {
  const ratio = (head: 'milliseconds' | 'process'): string =>
    peer === undefined ? '' : `${(peer[head] / found[head]).toFixed(1)}×`
  return `| ${name} | ${rows.toLocaleString('en-GB')} | ${found.milliseconds.toFixed(0)} | ${ratio('milliseconds')} | ${found.process.toFixed(0)} | ${ratio('process')} | ${((found.milliseconds * 1e6) / rows).toFixed(1)} | ${(found.maxRSS / 1024).toFixed(0)} |\n`
}

async function measure(folder: string): Promise<void> {
  const [small, whole, large] = ['tiende', 'heel', 'tienvoud'].map((name) => join(folder, name))
  await prepare(small!, cohorts / 10)
  await prepare(whole!, cohorts)
  tenfold(join(whole!, 'data'), large!)
  const data = openMicrodata(join(whole!, 'data'))
  data.close()
  const rules = join(folder, 'rules.json')
  const made = passRules(shippedOutcomeParameters(), data.header.lastMonth)
  const lists = { thresholds: [...made.thresholds], lateThresholds: [...made.lateThresholds] }
  writeFileSync(rules, JSON.stringify({ ...made, ...lists }))
  const answers = ['ours', 'duckdb'].map((side) => join(folder, `${side}.tsv`))
  run('ours', join(whole!, 'data'), rules, answers[0]!)
  run('duckdb', join(whole!, 'parquet'), rules, answers[1]!)
  const [own, peer] = answers.map((path) => readFileSync(path, 'utf8'))
  const equal = compareAnswers(own!, peer!)
  const found: Record<string, Measurement[]> = { own: [], peer: [], small: [], large: [] }
  for (let round = 0; round < rounds; round++) {
    found.peer!.push(run('duckdb', join(whole!, 'parquet'), rules))
    found.own!.push(run('ours', join(whole!, 'data'), rules))
    found.small!.push(run('ours', join(small!, 'data'), rules))
    found.large!.push(run('ours', large!, rules))
  }
  const rows = cohorts * personsEach * monthsEach
  const { groups, files } = data.header
  const runs = groups.reduce((sum, group) => sum + (group.tables.banen.runs?.length ?? 0), 0)
  const duckdb = medians(found.peer!)
  process.stdout.write(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n` +
      `${equal} cells, equal answers; ${(rows / runs).toFixed(1)} months a run; on disk ` +
      `${(Object.values(files).reduce((sum, bytes) => sum + bytes) / 1e6).toFixed(0)} MB in our layout, ` +
      `${megabytes(['months', 'leavers'].map((f) => join(whole!, 'parquet', `${f}.parquet`)))} MB as Parquet\n\n` +
      '| | rows | query (ms) | of DuckDB | whole process (ms) | of DuckDB | ns a row | peak RSS (MB) |\n' +
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n' +
      row('DuckDB on Parquet', rows, duckdb) +
      row('Kansrijk', rows, medians(found.own!), duckdb) +
      row('Kansrijk, a tenth', rows / 10, medians(found.small!)) +
      row('Kansrijk, ten times', rows * 10, medians(found.large!)),
  )
}

const kept = process.argv[2]
const folder = kept ?? mkdtempSync(join(tmpdir(), 'kansrijk-bench-'))
try {
  await measure(folder)
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}
