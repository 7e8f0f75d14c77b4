import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DisclosurePolicy, policyOn, shippedPolicies } from '#disclosure'
import { hasValue } from '#kernel'
import { openOutcomeStore } from '#store'
import { type ExampleLeaver, exampleLeavers, times } from '../leavers.fixture.ts'
import type { Leavers } from '../model.ts'
import { shippedOutcomeParameters } from '../parameter-files.ts'
import { openOutcomeRelease } from '../release/open-outcome-release.ts'
import type { PlannedTable } from '../table-plan.ts'
import { publishOutcomes } from './publish-outcomes.ts'

const answer = policyOn(shippedPolicies(), 'voorbeeld', '2026-01-01')
if (!answer.inForce) throw new Error('The example policy does not hold')
const { policy } = answer
const title = { nl: 'x', en: 'x' }
const tables: readonly PlannedTable[] = [
  { id: 'landelijk', title, axes: [] },
  { id: 'regio', title, axes: ['region'] },
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kansrijk-outcomes-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const publish = (leavers: Leavers, more: Partial<Parameters<typeof publishOutcomes>[0]> = {}) =>
  publishOutcomes({
    leavers,
    tables,
    policy,
    parameters: shippedOutcomeParameters(),
    store: openOutcomeStore(folder),
    codeVersion: '1',
    ...more,
  })

async function published(leavers: Leavers, chosen: DisclosurePolicy = policy) {
  const result = await publish(leavers, { policy: chosen })
  if (!result.released) throw new Error(`Refused: ${JSON.stringify(result)}`)
  const stored = await openOutcomeStore(folder).read(result.id)
  if (stored === undefined) throw new Error('The release is not on the shelf')
  return openOutcomeRelease(stored)
}

/** Graduates of a region: every second has a permanent contract and found a job in month 4. */
function region(code: string, count: number): readonly ExampleLeaver[] {
  const at = { region: code }
  return Array.from({ length: count }, (_, i) => ({
    dimensions: at,
    search: i % 2 === 0 ? ([4, 'job'] as const) : ([60, 'censored'] as const),
    ...(i % 2 === 0 ? { wage: 190_000 + 1000 * i } : {}),
    answers: { permanentAt15Months: i % 2 === 0 },
  }))
}

const three = exampleLeavers([...region('AM01', 60), ...region('AM02', 50), ...region('AM03', 40)])

describe('publishOutcomes', () => {
  it('publishes what the microdata hold: shares with Wilson limits, months, wages', async () => {
    const release = await published(three)
    const at = { region: 'AM01' }
    expect(release.figures('graduates', {})[0]?.cell.value).toBe(150)
    expect(release.figures('graduates', at)[0]?.cell.value).toBe(60)
    // R: prop.test(30, 60, correct = FALSE) gives 0.3773503 to 0.6226497.
    expect(release.figures('permanentAt15Months', at)[0]?.cell).toMatchObject({
      value: 0.5,
      n: 60,
      interval: { low: expect.closeTo(0.37735, 4), high: expect.closeTo(0.62265, 4), level: 0.95 },
    })
    // Half of them found a job in month 4 and the others stayed in sight: S(4) is exactly one half.
    expect(release.figures('searchMonths', at)[0]?.cell).toMatchObject({ unit: 'months' })
    // Mean of 190,000 + 1000 i over i = 0, 2, … 58.
    expect(release.figures('startWage', at)[0]?.cell).toMatchObject({ value: 219_000, n: 30 })
    expect(release.figures('medianStartWage', at)[0]?.cell).toMatchObject({ value: 219_000, n: 30 })
  })

  it('says of a generated population on every release that it is sample data', async () => {
    const { manifest } = await published(three)
    expect(manifest).toMatchObject({ origin: 'generated', mark: { nl: 'voorbeelddata' } })
  })

  it('has no mark on a release of a register', async () => {
    const { manifest } = await published({ ...three, origin: 'register' })
    expect(manifest.origin).toBe('register')
    expect(manifest).not.toHaveProperty('mark')
  })

  it.each([
    [9, 'suppressed'],
    [10, 10],
  ])('withholds a region of %d graduates under a minimum of ten: %s', async (count, shown) => {
    const leavers = exampleLeavers([
      ...region('AM01', 60),
      ...region('AM02', 50),
      ...region('AM03', count),
    ])
    const release = await published(leavers)
    const [figure] = release.figures('graduates', { region: 'AM03' })
    expect(figure?.cell.missing ?? figure?.cell.value).toBe(shown)
  })

  it('leaves nothing of a withheld figure in any file: no number, no interval, no derived value', async () => {
    const leavers = exampleLeavers([
      ...region('AM01', 60),
      ...region('AM02', 50),
      ...region('AM03', 7),
    ])
    const release = await published(leavers)
    const hidden = release.figures('graduates', { region: '*' }).filter((f) => !hasValue(f.cell))
    expect(hidden.length).toBeGreaterThanOrEqual(2)
    const id = (await openOutcomeStore(folder).current()) ?? ''
    const lines = readFileSync(join(folder, 'uitkomsten', id, 'cijfers.jsonl'), 'utf8').split('\n')
    const line = lines.find((text) => text.includes('AM03')) ?? ''
    expect(line).not.toMatch(/"[vni]":/)
    expect(line).toMatch(/"graduates":\{"c":\{"x":"suppressed"\}\}/)
  })

  it('withholds a second region, for one alone could be computed from the whole', async () => {
    const leavers = exampleLeavers([
      ...region('AM01', 60),
      ...region('AM02', 50),
      ...region('AM03', 7),
    ])
    const release = await published(leavers)
    const cells = release.figures('graduates', { region: '*' }).map((f) => f.cell)
    expect(cells.filter((cell) => cell.missing === 'suppressed').length).toBeGreaterThanOrEqual(2)
  })

  it('withholds that nobody or everybody in a group has a permanent contract', async () => {
    const all = times(30, {
      dimensions: { region: 'AM03' },
      answers: { permanentAt15Months: true },
    })
    const leavers = exampleLeavers([...region('AM01', 60), ...region('AM02', 50), ...all])
    const [figure] = (await published(leavers)).figures('permanentAt15Months', { region: 'AM03' })
    expect(figure?.cell).toEqual({ missing: 'suppressed', unit: 'ratio' })
  })

  /**
   * A shipped release of InserJeunes: of 30 who left, 20 study on (66.67 %, shown) and of the other 10 three
   * work (withheld); that 23 of 30 went a good way was shown as well. 23 − 20 = 3.
   */
  it('does not show two outcomes of which the one taken from the other is a small group', async () => {
    const at = { region: 'AM03' }
    const others = [...region('AM01', 60), ...region('AM02', 50)].map((leaver, i) => ({
      ...leaver,
      answers: { progression: i % 2 === 0, switch: i % 2 === 0, work12hAt12Months: i % 4 === 1 },
    }))
    const leavers = exampleLeavers([
      ...others,
      ...times(20, { dimensions: at, answers: { progression: true, switch: true } }),
      ...times(3, {
        dimensions: at,
        answers: { progression: false, switch: true, work12hAt12Months: true },
      }),
      ...times(7, {
        dimensions: at,
        answers: { progression: false, switch: false, work12hAt12Months: false },
      }),
    ])
    const release = await published(leavers)
    const missing = (measure: 'graduates' | 'progression' | 'switch' | 'work12hAt12Months') =>
      release.figures(measure, at)[0]?.cell.missing
    expect(missing('graduates')).toBeUndefined()
    expect(missing('work12hAt12Months')).toBe('suppressed')
    expect([missing('progression'), missing('switch')]).toContain('suppressed')
  })

  it('gives equal input the same release, byte for byte, and enters it once', async () => {
    const first = await publish(three)
    const second = await publish(three)
    expect(second).toEqual(first)
    expect(await openOutcomeStore(folder).ledger()).toHaveLength(1)
  })

  it('refuses a release that together with a former one gives a small group away, and names the pair', async () => {
    expect((await publish(three)).released).toBe(true)
    const before = readdirSync(join(folder, 'uitkomsten')).sort()
    const without: Leavers = exampleLeavers([
      ...region('AM01', 60),
      ...region('AM02', 50),
      ...region('AM03', 37),
    ])
    const result = await publish(without)
    if (result.released || result.reason === 'attack') throw new Error('Not refused as it should')
    expect(result.reason).toBe('differencing')
    expect(result.report.differencing).toContainEqual(
      expect.objectContaining({
        cell: 'graduates|region=AM03',
        formerCell: 'graduates|region=AM03',
        persons: 3,
      }),
    )
    expect(readdirSync(join(folder, 'uitkomsten')).sort()).toEqual(before)
    expect(await openOutcomeStore(folder).ledger()).toHaveLength(1)
  })

  it.each([
    [22, false],
    [20, true],
  ])(
    'with a former release of 40 in a region lets one of %d go out: %s, for half of them said yes',
    async (count, released) => {
      await publish(three)
      const without = exampleLeavers([
        ...region('AM01', 60),
        ...region('AM02', 50),
        ...region('AM03', count),
      ])
      const result = await publish(without)
      expect(result.released).toBe(released)
      if (result.released) expect(result.manifest.audit.comparedWith).toHaveLength(1)
    },
  )

  it('tells how far it is, never backwards', async () => {
    const shares: number[] = []
    await publish(three, { onProgress: (share) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(5)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  })
})
