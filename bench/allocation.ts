/**
 * Time to allocate a budget over applications, with reasons: 10,000, 100,000 and 1,000,000 checked
 * applications for praktijkleren, and the same division in a bare loop without reasons as a peer.
 * `npx tsx bench/allocation.ts`
 */

import { cpus } from 'node:os'
import { seededRandom } from '#kernel'
import { checkAnswers, findScheme, parametersOn, type Questions } from '#schemes'

const scheme = findScheme('praktijkleren')
const allocation = scheme?.allocation
if (scheme === undefined || allocation === undefined) throw new Error('praktijkleren is gone')

function application(random: () => number, i: number): Record<string, string | number | boolean> {
  return {
    kenmerk: `a${i}`,
    categorie: 'mbo',
    weken: Math.floor(random() * 53),
    erkend: random() < 0.99,
    volledigeKwalificatie: true,
    urennorm: true,
    overeenkomst: true,
    aanwezigheid: true,
    administratie: random() < 0.99,
    eerderePlaatsen: Math.floor(random() * 4),
    duur: 3,
    ingediend: random() < 0.99 ? '2019-09-14T12:00' : '2019-09-15T17:01',
  }
}

function applications(n: number): ReturnType<typeof application>[] {
  const random = seededRandom(n)
  return Array.from({ length: n }, (_, i) => application(random, i))
}

/** The same amounts without a single reason: what the arithmetic alone costs. */
function bareLoop(rows: readonly ReturnType<typeof application>[], budget: number): number[] {
  const units = rows.map((row) => {
    const late = String(row.ingediend) > '2019-09-15T17:00'
    const left = Math.max(0, (Number(row.duur) - Number(row.eerderePlaatsen)) * 40)
    return late || !row.erkend || !row.administratie ? 0 : Math.min(Number(row.weken), 40, left)
  })
  const places = units.reduce((a, b) => a + b, 0) / 40
  return units.map((each) => {
    const part = each / 40
    const exact = places * 270_000 <= budget ? 270_000 * part : (budget * part) / places
    return Math.floor(exact + 1e-6)
  })
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0

function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

const budget = 19_680_000_000

function measure(n: number) {
  const raw = applications(n)
  const columns: Questions = allocation!.columns
  const checking = timed(() => raw.map((row) => checkAnswers(columns, row).answers!))
  const settings = { studiejaar: 2018, herverdelen: false, budgetMbo: budget }
  const runs = Array.from({ length: 5 }, () => {
    const parameters = parametersOn(scheme!.parameters, '2019-09-15')
    const ours = timed(() => allocation!.allocate(checking.result, settings, parameters))
    const bare = timed(() => bareLoop(raw, budget))
    const equal = ours.result.decisions.every(({ amount }, i) => amount === bare.result[i])
    if (!equal) throw new Error('the two ways give different amounts')
    const findings = ours.result.decisions.reduce((sum, each) => sum + each.findings.length, 0)
    return { ours: ours.ms, bare: bare.ms, findings }
  })
  const ours = median(runs.map((run) => run.ours))
  const bare = median(runs.map((run) => run.bare))
  return { n, check: checking.ms, ours, bare, findings: runs[0]?.findings ?? 0 }
}

console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`)
console.log(
  '| applications | checking the rows (s) | allocating with reasons (s) | reasons | bare loop (s) | growth |',
)
console.log('| ---: | ---: | ---: | ---: | ---: | ---: |')
let before: number | undefined
for (const n of [10_000, 100_000, 1_000_000]) {
  const { check, ours, bare, findings } = measure(n)
  const growth = before === undefined ? '' : `${(ours / before).toFixed(1)}×`
  const s = (ms: number): string => (ms / 1000).toFixed(3)
  console.log(`| ${n} | ${s(check)} | ${s(ours)} | ${findings} | ${s(bare)} | ${growth} |`)
  before = ours
}
