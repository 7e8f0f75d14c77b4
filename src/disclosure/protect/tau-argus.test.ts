import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ConfidentialCell, DisclosurePolicy, Equation } from '../model.ts'
import { protectTables } from './protect-tables.ts'
import { policy } from './tables.fixture.ts'

const vectors = new URL('../../../../shared/vectors/sdc/tauargus_simple2d/', import.meta.url)
const present = existsSync(vectors)
if (!present) console.info('Skipped: the demo of τ-ARGUS in ../shared is absent')
const lines = (name: string): string[] =>
  readFileSync(new URL(name, vectors), 'latin1').trimEnd().split(/\r?\n/)

const unquoted = (text = ''): string => text.replaceAll('"', '').trim()

/** Regions under their parts of the country, and those under the total. */
function regionTree(): Map<string, string[]> {
  const below = new Map<string, string[]>([['Total', []]])
  let parent = ''
  for (const line of lines('region2.hrc')) {
    const name = line.replace('@', '').trim()
    if (name === '') continue
    if (line.startsWith('@')) below.get(parent)?.push(name)
    else {
      parent = name
      below.get('Total')?.push(name)
      below.set(name, [])
    }
  }
  return below
}

/** Var2 of every record of the microdata under the keys of all cells it counts in. */
function contributions(): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const above = new Map(
    [...regionTree()].flatMap(([total, parts]) => parts.map((part) => [part, total])),
  )
  const text = gunzipSync(readFileSync(new URL('tau_testW.asc.gz', vectors))).toString('latin1')
  for (const line of text.trimEnd().split(/\r?\n/)) {
    const [size, leaf] = [line.slice(8, 10).trim(), line.slice(11, 13).trim()]
    const value = Number(line.slice(27, 37))
    for (const s of [size, 'Total'])
      for (let r: string | undefined = leaf; r !== undefined; r = above.get(r)) {
        const own = found.get(`${s}|${r}`) ?? []
        own.push(value)
        found.set(`${s}|${r}`, own)
      }
  }
  return found
}

/** The table of the demo as cells: sums of Var2, with the number of units and the largest of them. */
function demoCells(): ConfidentialCell[] {
  return [...contributions()].map(([key, values]) => {
    const largest = values.sort((a, b) => b - a).slice(0, 3)
    const value = values.reduce((sum, x) => sum + x, 0)
    return { key, value, n: values.length, largest, rules: 'sum' }
  })
}

/** Sizes under their total for each region, and regions under their total for each size. */
function demoEquations(cells: readonly ConfidentialCell[]): Equation[] {
  const sizes = [...new Set(cells.map(({ key }) => key.split('|')[0] ?? ''))]
  const regions = [...new Set(cells.map(({ key }) => key.split('|')[1] ?? ''))]
  const below = regionTree()
  const known = new Set(cells.map(({ key }) => key))
  const all = [
    ...regions.map((r) => ({
      total: `Total|${r}`,
      parts: sizes.filter((s) => s !== 'Total').map((s) => `${s}|${r}`),
    })),
    ...sizes.flatMap((s) =>
      [...below].map(([total, parts]) => ({
        total: `${s}|${total}`,
        parts: parts.map((p) => `${s}|${p}`),
      })),
    ),
  ]
  return all
    .filter(({ total }) => known.has(total))
    .map(({ total, parts }) => ({ total, parts: parts.filter((part) => known.has(part)) }))
}

/** The rule of the demo: p% with p = 15, and nothing else. */
function demoPolicy(): DisclosurePolicy {
  const { dominance: _, groupDisclosure: __, ...rest } = policy('voorbeeld')
  return { ...rest, minimumFrequency: 1, pPercent: 15, costs: 'value' }
}

describe.runIf(present)('the demo Simple2D of τ-ARGUS', () => {
  it('has the same primary cells, and costs no more than τ-ARGUS, singletons protected', async () => {
    const cells = demoCells()
    const { decisions, optimality, audit } = await protectTables(
      { cells, equations: demoEquations(cells) },
      demoPolicy(),
    )
    const status = new Map(
      lines('expected_tauargus.txt').map((line) => {
        const [size, region, , code] = line.split(',')
        return [`${unquoted(size)}|${unquoted(region)}`, code]
      }),
    )
    const primaries = decisions.filter((d) => d.status === 'primary').map(({ key }) => key)
    const theirs = cells.map(({ key }) => key).filter((key) => status.get(key) === '3')
    expect(theirs).toHaveLength(9)
    expect(primaries).toEqual(theirs)
    const cost = cells.reduce(
      (sum, { value }, i) => sum + (decisions[i]?.status === 'secondary' ? value : 0),
      0,
    )
    expect(cost).toBeLessThanOrEqual(2_524_351)
    expect(cost).toBeGreaterThanOrEqual(521_926)
    expect(optimality.proved).toBe(true)
    expect(audit).toEqual({ failures: [], attacked: 9, differencing: [] })
  })
})
