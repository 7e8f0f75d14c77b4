import { auditPattern, type SuppressionProblem, suppressCells } from '#algorithms'
import { table, tree } from './suppression-tables.ts'

/**
 * Cell suppression on generated tables, shaped as tables of mbo students. Choose what to measure:
 * `tables` (16 shapes to the proved optimum, or as many rounds as argued by a second number), `large` (one
 * of about a thousand cells), `audit` (one of ten thousand), `national` (one of twenty thousand, within a
 * minute). Times are of this process alone; every pattern is audited outside the time measured.
 */
const what = process.argv[2] ?? 'large'
const now = (): number => performance.now()

/** Solves a table and prints how it went. */
async function measure(
  name: string,
  problem: SuppressionProblem,
  options: { timeLimitMs?: number; gap?: number } = {},
): Promise<number> {
  const start = now()
  const pattern = await suppressCells(problem, { ...options, now })
  const seconds = (now() - start) / 1000
  const auditStart = now()
  const findings = await auditPattern(problem, pattern.suppressed)
  const exposed = findings.length - pattern.unprotectable.length
  console.log(
    [
      name.padEnd(26),
      `${problem.values.length} cells`,
      `${problem.primaries.length} primaries`,
      `cost ${Math.round(pattern.cost)}`,
      pattern.proved ? 'proved' : `gap ${(100 * pattern.gap).toFixed(2)} %`,
      `${pattern.rounds} rounds`,
      `${seconds.toFixed(2)} s`,
      `audit ${exposed} exposed, ${((now() - auditStart) / 1000).toFixed(2)} s`,
    ].join(' | '),
  )
  if (exposed > 0) process.exitCode = 1
  return seconds
}

const shapes = {
  'region x level': [tree(4, 3), tree(4)],
  'region x sector': [tree(4, 3), tree(4, 3)],
  'region x sector x pathway': [tree(4), tree(4, 2), tree(2)],
  'sector x level x pathway': [tree(4, 2), tree(4), tree(2)],
}

if (what === 'tables') {
  let total = 0
  for (const [name, trees] of Object.entries(shapes)) {
    for (const [mean, threshold] of [
      [6, 5],
      [40, 10],
    ] as const) {
      for (const cost of ['count', 'value'] as const) {
        const problem = table({ trees, mean, threshold, cost, seed: 1 })
        total += await measure(`${name} ${mean} ${cost}`, problem, { timeLimitMs: 15_000 })
      }
    }
  }
  console.log(`total ${total.toFixed(2)} s`)
} else if (what === 'large') {
  const trees = [tree(4, 3, 2), tree(5, 3)]
  await measure('large', table({ trees, mean: 30, threshold: 10, cost: 'value', seed: 2 }), {
    timeLimitMs: 60_000,
  })
} else if (what === 'audit') {
  const problem = table({
    trees: [tree(5, 7), tree(5, 9), tree(4)],
    mean: 30,
    threshold: 10,
    cost: 'value',
    seed: 3,
  })
  // The primaries and two in three other cells: a pattern is not sought here, only judged.
  const suppressed = Uint8Array.from(problem.values, (_, i) => i % 2)
  for (const { cell } of problem.primaries) suppressed[cell] = 1
  const start = now()
  const findings = await auditPattern(problem, suppressed)
  console.log(
    `audit | ${problem.values.length} cells | ${problem.primaries.length} primaries | ${findings.length} exposed | ${((now() - start) / 1000).toFixed(2)} s`,
  )
} else if (what === 'national') {
  const trees = [tree(5, 7), tree(8, 9), tree(6)]
  const problem = table({ trees, mean: 60, threshold: 10, cost: 'value', seed: 4 })
  await measure('national', problem, { timeLimitMs: 50_000, gap: 0.01 })
}
