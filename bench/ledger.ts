import { cpus } from 'node:os'
import {
  appendRelease,
  checkAgainstLedger,
  emptySketches,
  type LedgerRelease,
  ledgerRelease,
  ledgerToBytes,
  openLedger,
  sketchGroup,
} from '#disclosure'
import { seededRandom } from '#kernel'

/**
 * A new release of 10,000 cells against a ledger of 1,000,000 cells over the same 600,000 leavers: twenty
 * former releases, each with tables of its own, so that every person stands in some 120 cells. Forty cells of
 * the new release differ from a former one by 1 to 9 persons; all of them must be found. Prints Markdown.
 */
const persons = 600_000
const releases = 20
const cellsPerRelease = 50_000
const newCells = 10_000
const planted = 40
const threshold = 10
const capacity = 11
const random = seededRandom(20_261_123)

const recordKeyParts = BigUint64Array.from({ length: persons * 2 }, () => {
  const half = (): bigint => BigInt(Math.floor(random() * 2 ** 32))
  return (half() << 32n) | half()
})

/** A table: every person in one of `cells` groups, at random but uneven. */
function table(cells: number): number[][] {
  const groups: number[][] = Array.from({ length: cells }, () => [])
  for (let person = 0; person < persons; person += 1)
    groups[Math.floor(random() ** 1.5 * cells)]?.push(person)
  return groups
}

function releaseOf(id: string, groups: readonly number[][]): LedgerRelease {
  const sketches = emptySketches(groups.length, capacity)
  groups.forEach((group, g) => {
    sketchGroup(sketches, g, group, recordKeyParts)
  })
  const cells = groups.map((group, g) => ({
    key: `graduates|release=${id};cell=${g}`,
    family: 'persons',
    shown: group.length >= threshold,
    slack: 0,
    value: group.length,
  }))
  return ledgerRelease(id, cells, [], sketches)
}

/** Groups of six tables, from coarse to fine, together `count` cells. */
function tables(count: number): number[][] {
  const shares = [0.002, 0.018, 0.08, 0.2, 0.3, 0.4]
  return shares.flatMap((share) => table(Math.round(share * count)))
}

let ledger: readonly LedgerRelease[] = []
const hosts: number[][] = []
for (let r = 0; r < releases; r += 1) {
  const groups = tables(cellsPerRelease)
  for (const group of groups)
    if (group.length > 25 && hosts.length < (planted / releases) * (r + 1)) hosts.push(group)
  ledger = appendRelease(ledger, releaseOf(String(2005 + r), groups))
}
const fresh = tables(newCells - planted)
hosts.forEach((group, i) => {
  fresh.push(group.slice(1 + (i % 9)))
})
const release = releaseOf('new', fresh)
const cells = ledger.reduce((sum, { status }) => sum + status.length, 0)

const bytes = ledgerToBytes(ledger)
const startOpening = performance.now()
ledger = openLedger(bytes)
const opening = (performance.now() - startOpening) / 1000

const seconds: number[] = []
let found = 0
for (let round = 0; round < 5; round += 1) {
  const start = performance.now()
  found = checkAgainstLedger(release, ledger, threshold).length
  seconds.push((performance.now() - start) / 1000)
}
if (found < planted) throw new RangeError(`Found ${found} of ${planted} planted pairs`)
const median = seconds.sort((a, b) => a - b)[2] ?? Number.NaN

console.log(`${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`)
console.log('| new cells | ledger | MB | opening (s) | check (s) | planted | found |')
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
console.log(
  `| ${release.status.length} | ${cells} | ${(bytes.length / 1e6).toFixed(0)} | ${opening.toFixed(2)} | ${median.toFixed(2)} | ${planted} | ${found} |`,
)
