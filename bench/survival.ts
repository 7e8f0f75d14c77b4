import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GroupedKaplanMeier, type GroupedSpells, groupedKaplanMeier } from '#algorithms'
import { seededRandom } from '#kernel'

/**
 * Kaplan–Meier medians with 95 % log limits and the restricted mean, for 4,000 groups of 200,000 spells in
 * months, against survfit of R's package survival. Every answer is compared before anything is timed; R
 * runs once, ours is the median of several runs. Prints a Markdown table, or says that R is not there.
 */
const groups = 4000
const spells = 200_000
const horizon = 24
const rounds = 5
const tolerance = 1e-9

/** Groups of unequal size and speed; a third of the spells censored by a window of 60 months or earlier. */
function generate(): GroupedSpells {
  const random = seededRandom(20_260_101)
  const group = new Uint16Array(spells)
  const months = new Uint8Array(spells)
  const events = new Uint8Array(spells)
  for (let i = 0; i < spells; i += 1) {
    group[i] = i < groups ? i : Math.floor(groups * random() ** 1.3)
    const wait = -Math.log(1 - random()) * (6 + (group[i]! % 37))
    const watched = random() < 0.5 ? 60 : 60 * random()
    months[i] = Math.floor(Math.min(wait, watched))
    events[i] = wait <= watched ? 1 : 0
  }
  return { groups: group, months, events }
}

const script = `suppressMessages(library(survival))
d <- read.csv(commandArgs(TRUE)[1])
from <- proc.time()[["elapsed"]]
fit <- survfit(Surv(month, event) ~ group, data = d, conf.type = "log")
fitted <- proc.time()[["elapsed"]]
table <- summary(fit, rmean = ${horizon})$table
to <- proc.time()[["elapsed"]]
write.csv(data.frame(median = table[, "median"], lower = table[, "0.95LCL"], upper = table[, "0.95UCL"],
  mean = table[, 5], error = table[, 6]), commandArgs(TRUE)[2], row.names = FALSE, na = "Infinity")
cat(fitted - from, to - from, as.character(packageVersion("survival")), R.version.string, sep = "\\n")`

interface Peer {
  readonly rows: readonly (readonly number[])[]
  readonly fitSeconds: number
  readonly seconds: number
  readonly version: string
}

function runR(data: GroupedSpells): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'kansrijk-bench-'))
  try {
    const [input, output, program] = ['in.csv', 'out.csv', 'peer.R'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    const lines = Array.from(
      data.groups,
      (group, i) => `${group},${data.months[i]},${data.events[i]}`,
    )
    writeFileSync(input, `group,month,event\n${lines.join('\n')}\n`)
    writeFileSync(program, script)
    const printed = execFileSync('Rscript', [program, input, output], { encoding: 'utf8' }).split(
      '\n',
    )
    const rows = readFileSync(output, 'utf8').trim().split('\n').slice(1)
    return {
      rows: rows.map((row) => row.split(',').map(Number)),
      fitSeconds: Number(printed[0]),
      seconds: Number(printed[1]),
      version: `survival ${printed[2]}, ${printed[3]}`,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Largest relative difference over all groups and columns; throws when one is above the tolerance. */
function compare(found: GroupedKaplanMeier, { rows }: Peer): number {
  if (rows.length !== groups) throw new Error(`R gave ${rows.length} groups`)
  const columns = [
    found.median,
    found.lower,
    found.upper,
    found.restrictedMean,
    found.restrictedMeanError,
  ]
  let largest = 0
  rows.forEach((row, group) => {
    columns.forEach((column, k) => {
      const [own, other] = [column[group]!, row[k]!]
      if (own === other) return
      const off = Math.abs(own - other) / Math.max(1, Math.abs(other))
      if (!(off <= tolerance)) throw new Error(`group ${group}, column ${k}: ${own}, R ${other}`)
      largest = Math.max(largest, off)
    })
  })
  return largest
}

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

const data = generate()
const ours = (): GroupedKaplanMeier => groupedKaplanMeier(data, groups, { horizon, rule: 'table' })
let found: GroupedKaplanMeier | undefined
const first = timed(() => {
  found = ours()
})
const atOnce = median(Array.from({ length: rounds }, () => timed(ours)))
for (let i = 0; i < 10; i += 1) ours()
const milliseconds = median(Array.from({ length: rounds }, () => timed(ours)))
const notReached = found!.median.reduce((sum, value) => sum + (value === Infinity ? 1 : 0), 0)
process.stdout.write(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}\n`)
process.stdout.write(`${spells} spells, ${groups} groups, ${notReached} medians not reached\n`)
const probe = spawnSync('Rscript', ['-e', 'library(survival)'])
if (probe.status !== 0) {
  process.stdout.write(
    `ours: ${milliseconds.toFixed(2)} ms (cold process: first run ${first.toFixed(1)} ms, median of the next five ${atOnce.toFixed(1)} ms)\n`,
  )
  process.stdout.write('R with the package survival is not installed: no comparison was made.\n')
  process.stdout.write('On Debian: apt-get install -y --no-install-recommends r-cran-survival\n')
} else {
  const peer = runR(data)
  const largest = compare(found!, peer)
  const ratio = (peer.seconds * 1000) / milliseconds
  process.stdout.write(
    `${peer.version}: all ${groups * 5} answers equal to ${largest.toExponential(1)}\n\n`,
  )
  process.stdout.write('| | time | |\n| --- | ---: | --- |\n')
  process.stdout.write(
    `| R survfit and its table | ${peer.seconds.toFixed(1)} s | of which survfit alone ${peer.fitSeconds.toFixed(2)} s |\n`,
  )
  process.stdout.write(
    `| Kansrijk | ${milliseconds.toFixed(2)} ms | cold process: first run ${first.toFixed(1)} ms, median of the next five ${atOnce.toFixed(1)} ms |\n`,
  )
  process.stdout.write(
    `| ratio | **${Math.round(ratio).toLocaleString('en-GB')}×** | survfit alone ${Math.round((peer.fitSeconds * 1000) / milliseconds).toLocaleString('en-GB')}× |\n`,
  )
}
