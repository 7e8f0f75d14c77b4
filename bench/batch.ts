/**
 * How long a batch takes from bytes to decisions, and from decisions to files, in the thread where the server
 * does it too: 1,000, 20,000 and 1,000,000 places of the scheme praktijkleren. Run: `npx tsx bench/batch.ts`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type BatchDesk, openBatchDesk } from '#funding'

const heads =
  'kenmerk;categorie;weken;maanden;uren;erkend;volledigeKwalificatie;urennorm;overeenkomst;aanwezigheid;administratie;inRegister;eerderePlaatsen;duur;ingediend'

function places(count: number): Uint8Array {
  const rows = Array.from(
    { length: count },
    (_, i) =>
      `plaats-${i};mbo;${i % 100 === 99 ? 53 : 1 + (i % 40)};;;ja;ja;ja;ja;ja;ja;ja;0;3;2024-09-10T12:00`,
  )
  return new TextEncoder().encode(`${[heads, ...rows].join('\n')}\n`)
}

const settings = {
  studiejaar: '2023',
  herverdelen: 'nee',
  budgetMbo: '10000000',
  budgetHbo: '0',
  budgetVo: '0',
  budgetOnderzoek: '0',
}

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(2)

async function timed(desk: BatchDesk, id: string, format: 'csv' | 'xlsx' | 'pdf') {
  const from = performance.now()
  const file = await desk.download(id, format, 'nl')
  return file === undefined
    ? `${format} none`
    : `${format} ${seconds(from)} s (${(file.body.length / 1e6).toFixed(1)} MB)`
}

async function measure(count: number): Promise<void> {
  let ids = 0
  const desk = openBatchDesk({
    now: Date.now,
    newId: () => `id-${++ids}`,
    onError: (error) => console.error(error),
  })
  const bytes = places(count)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const from = performance.now()
  const started = await desk.start({
    schemeId: 'praktijkleren',
    file: { name: 'plaatsen.csv', bytes },
    settings,
    today: '2026-11-24',
  })
  if (!('id' in started)) throw new Error(JSON.stringify(started))
  const status = await desk.finished(started.id)
  const decided = seconds(from)
  delay.disable()
  const rss = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${count} rows (${(bytes.length / 1e6).toFixed(1)} MB): ${status?.state}, ${status?.summary?.decisionCount} decided, ${status?.issueCount} issues in ${decided} s; rss ${rss} MB; longest pause of the loop ${(delay.max / 1e6).toFixed(0)} ms`,
  )
  for (const format of ['csv', 'xlsx', 'pdf'] as const)
    console.log(`  ${await timed(desk, started.id, format)}`)
  await desk.close()
}

for (const count of [1000, 20_000, 1_000_000]) await measure(count)
